import { messages } from '../message.js';

/** What users meet who are asked, on a page that the server renders. */
export const survey = messages({
  'survey.title': { en: 'Your experience of {service}', nb: 'Hvordan var {service}?', sv: 'Hur var {service}?' },
  'survey.titleWrong': {
    en: 'Something to put right: {title}',
    nb: 'Noe å rette: {title}',
    sv: 'Något att rätta: {title}',
  },
  'survey.intro': {
    en: '{n, plural, one {{n} question} other {{n} questions}}. You need not answer all of them.',
    nb: '{n, plural, one {{n} spørsmål} other {{n} spørsmål}}. Du trenger ikke svare på alle.',
    sv: '{n, plural, one {{n} fråga} other {{n} frågor}}. Du behöver inte svara på alla.',
  },
  'survey.kept': {
    en: 'We store your answer and which day it is, not who you are. This page sets no cookies.',
    nb: 'Vi lagrer svaret ditt og hvilken dag det er, ikke hvem du er. Siden setter ingen informasjonskapsler.',
    sv: 'Vi sparar ditt svar och vilken dag det är, inte vem du är. Sidan sätter inga kakor.',
  },
  'survey.languages': { en: 'Language', nb: 'Språk', sv: 'Språk' },
  'survey.language.en': { en: 'English', nb: 'English', sv: 'English' },
  'survey.language.nb': { en: 'Norsk', nb: 'Norsk', sv: 'Norsk' },
  'survey.language.sv': { en: 'Svenska', nb: 'Svenska', sv: 'Svenska' },
  'survey.satisfaction': {
    en: 'How satisfied are you with {service}?',
    nb: 'Hvor fornøyd er du med {service}?',
    sv: 'Hur nöjd är du med {service}?',
  },
  'survey.satisfaction.1': { en: 'Very dissatisfied', nb: 'Svært misfornøyd', sv: 'Mycket missnöjd' },
  'survey.satisfaction.2': { en: 'Dissatisfied', nb: 'Misfornøyd', sv: 'Missnöjd' },
  'survey.satisfaction.3': { en: 'Neither', nb: 'Verken eller', sv: 'Varken eller' },
  'survey.satisfaction.4': { en: 'Satisfied', nb: 'Fornøyd', sv: 'Nöjd' },
  'survey.satisfaction.5': { en: 'Very satisfied', nb: 'Svært fornøyd', sv: 'Mycket nöjd' },
  'survey.ease': {
    en: '“{service} made it easy to do what I came for.”',
    nb: '«{service} gjorde det lett å få gjort det jeg kom for.»',
    sv: '”{service} gjorde det lätt att göra det jag kom för.”',
  },
  'survey.usability-1': {
    en: '“{service} does what I need.”',
    nb: '«{service} gjør det jeg trenger.»',
    sv: '”{service} gör det jag behöver.”',
  },
  'survey.usability-2': {
    en: '“{service} is easy to use.”',
    nb: '«{service} er lett å bruke.»',
    sv: '”{service} är lätt att använda.”',
  },
  'survey.agree': { en: 'How far do you agree?', nb: 'Hvor enig er du?', sv: 'Hur väl instämmer du?' },
  'survey.agreeLowest': { en: 'strongly disagree', nb: 'helt uenig', sv: 'instämmer inte alls' },
  'survey.agreeHighest': { en: 'strongly agree', nb: 'helt enig', sv: 'instämmer helt' },
  'survey.task': {
    en: 'Did you get done what you came to do?',
    nb: 'Fikk du gjort det du kom for å gjøre?',
    sv: 'Fick du gjort det du kom för att göra?',
  },
  'survey.task.yes': { en: 'Yes', nb: 'Ja', sv: 'Ja' },
  'survey.task.partly': { en: 'Partly', nb: 'Delvis', sv: 'Delvis' },
  'survey.task.no': { en: 'No', nb: 'Nei', sv: 'Nej' },
  'survey.taskText': {
    en: 'What stood in the way, if anything did?',
    nb: 'Hva sto i veien, om noe gjorde det?',
    sv: 'Vad stod i vägen, om något gjorde det?',
  },
  'survey.recommendation': {
    en: 'How likely is it that you would recommend {service} to others?',
    nb: 'Hvor sannsynlig er det at du ville anbefale {service} til andre?',
    sv: 'Hur sannolikt är det att du skulle rekommendera {service} till andra?',
  },
  'survey.recommendationLowest': {
    en: 'not at all likely',
    nb: 'ikke sannsynlig i det hele tatt',
    sv: 'inte alls sannolikt',
  },
  'survey.recommendationHighest': { en: 'very likely', nb: 'svært sannsynlig', sv: 'mycket sannolikt' },
  'survey.ends': {
    en: '{lowest} is “{low}”, {highest} is “{high}”.',
    nb: '{lowest} er «{low}», {highest} er «{high}».',
    sv: '{lowest} är ”{low}”, {highest} är ”{high}”.',
  },
  'survey.open': {
    en: 'Is there anything that could be better?',
    nb: 'Er det noe som kunne vært bedre?',
    sv: 'Är det något som kunde vara bättre?',
  },
  'survey.textHint': {
    en: 'Do not write names, numbers or addresses of people. Up to {most} letters. Somebody reads it before others see it.',
    nb: 'Ikke skriv navn, nummer eller adresser til personer. Inntil {most} tegn. Noen leser det før andre ser det.',
    sv: 'Skriv inte namn, nummer eller adresser till personer. Högst {most} tecken. Någon läser det innan andra ser det.',
  },
  'survey.leaveEmpty': { en: 'Leave this field empty', nb: 'La dette feltet stå tomt', sv: 'Lämna detta fält tomt' },
  'survey.send': { en: 'Send the answer', nb: 'Send svaret', sv: 'Skicka svaret' },
  'survey.problems': {
    en: 'Your answer has not been sent yet',
    nb: 'Svaret ditt er ikke sendt ennå',
    sv: 'Ditt svar är inte skickat ännu',
  },
  'survey.nothing': {
    en: 'Answer at least one question.',
    nb: 'Svar på minst ett spørsmål.',
    sv: 'Svara på minst en fråga.',
  },
  'survey.choose': {
    en: 'Choose one of the answers that are shown.',
    nb: 'Velg ett av svarene som vises.',
    sv: 'Välj ett av svaren som visas.',
  },
  'survey.both': {
    en: 'Answer this one too, or neither of the two.',
    nb: 'Svar på denne også, eller ingen av de to.',
    sv: 'Svara på den här också, eller ingen av de två.',
  },
  'survey.tooLong': {
    en: 'The text has {n} letters, and {most} is the most. What you wrote stands in the field.',
    nb: 'Teksten har {n} tegn, og {most} er det meste. Det du skrev, står i feltet.',
    sv: 'Texten har {n} tecken, och {most} är det mesta. Det du skrev står i fältet.',
  },
  'survey.old': {
    en: 'The page has been open for long. Press “send” once more.',
    nb: 'Siden har stått åpen lenge. Trykk på «send» en gang til.',
    sv: 'Sidan har stått öppen länge. Tryck på ”skicka” en gång till.',
  },
  'survey.flood': {
    en: 'Very many answers are coming in just now. Wait a minute, and press “send” once more.',
    nb: 'Det kommer svært mange svar akkurat nå. Vent et minutt, og trykk på «send» en gang til.',
    sv: 'Det kommer mycket många svar just nu. Vänta en minut och tryck på ”skicka” en gång till.',
  },
  'survey.enough': {
    en: 'So many answers have come from your network today that no more are taken. Try again tomorrow.',
    nb: 'Det har kommet så mange svar fra nettet ditt i dag at det ikke tas imot flere. Prøv igjen i morgen.',
    sv: 'Så många svar har kommit från ditt nät i dag att inga fler tas emot. Försök igen i morgon.',
  },
  'survey.failed': {
    en: 'The answer could not be stored just now. What you wrote stands below. Press “send” once more in a while.',
    nb: 'Svaret kunne ikke lagres akkurat nå. Det du skrev, står nedenfor. Trykk på «send» en gang til om litt.',
    sv: 'Svaret kunde inte sparas just nu. Det du skrev står nedan. Tryck på ”skicka” en gång till om en stund.',
  },
  'survey.thanks': { en: 'Thank you', nb: 'Takk', sv: 'Tack' },
  'survey.thanksText': {
    en: 'Your answer has been received. You can close this page.',
    nb: 'Svaret ditt er tatt imot. Du kan lukke siden.',
    sv: 'Ditt svar är mottaget. Du kan stänga sidan.',
  },
  'survey.closed': { en: 'This survey is closed', nb: 'Undersøkelsen er avsluttet', sv: 'Enkäten är avslutad' },
  'survey.closedText': {
    en: 'No more answers are taken. Nothing is expected of you.',
    nb: 'Det tas ikke imot flere svar. Du trenger ikke gjøre noe.',
    sv: 'Inga fler svar tas emot. Du behöver inte göra något.',
  },
  'survey.unknown': {
    en: 'There is no survey here',
    nb: 'Det er ingen undersøkelse her',
    sv: 'Det finns ingen enkät här',
  },
  'survey.unknownText': {
    en: 'The address may have been cut off. Nothing is expected of you.',
    nb: 'Adressen kan være kuttet av. Du trenger ikke gjøre noe.',
    sv: 'Adressen kan ha klippts av. Du behöver inte göra något.',
  },
  'survey.away': {
    en: 'The page cannot be shown just now',
    nb: 'Siden kan ikke vises akkurat nå',
    sv: 'Sidan kan inte visas just nu',
  },
  'survey.awayText': {
    en: 'Try again in a while. If you had written something, go back: it still stands there.',
    nb: 'Prøv igjen om litt. Hadde du skrevet noe, gå tilbake: det står der fortsatt.',
    sv: 'Försök igen om en stund. Hade du skrivit något, gå tillbaka: det står kvar där.',
  },
  'survey.nameNeeded': {
    en: 'Write it in at least one language.',
    nb: 'Skriv det på minst ett språk.',
    sv: 'Skriv det på minst ett språk.',
  },
  'survey.notFound': {
    en: 'This product has no such survey or text.',
    nb: 'Produktet har ingen slik undersøkelse eller tekst.',
    sv: 'Produkten har ingen sådan enkät eller text.',
  },
  'survey.notFoundNext': {
    en: 'Look at the list of its surveys.',
    nb: 'Se på listen over undersøkelsene.',
    sv: 'Se på listan över enkäterna.',
  },
});
