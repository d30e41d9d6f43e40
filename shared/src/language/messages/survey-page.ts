import { messages } from '../message.js';

/** Surveys of our own, for those who ask: made, handed out, counted, texts read. */
export const surveyPage = messages({
  'survey-page.title': { en: 'Survey of your own', nb: 'Egen undersøkelse', sv: 'Egen enkät' },
  'survey-page.text': {
    en: 'One to three questions on a page that needs no script, cookie or sign-in. The answers become figures by themselves; texts are shown after somebody has read them.',
    nb: 'Ett til tre spørsmål på en side som ikke trenger skript, informasjonskapsler eller innlogging. Svarene blir tall av seg selv; tekster vises etter at noen har lest dem.',
    sv: 'En till tre frågor på en sida som inte behöver skript, kakor eller inloggning. Svaren blir siffror av sig själva; texter visas efter att någon har läst dem.',
  },
  'survey-page.none': { en: 'No survey yet', nb: 'Ingen undersøkelse ennå', sv: 'Ingen enkät ännu' },
  'survey-page.make': { en: 'Make a survey', nb: 'Lag en undersøkelse', sv: 'Skapa en enkät' },
  'survey-page.another': { en: 'Make another one', nb: 'Lag en til', sv: 'Skapa en till' },
  'survey-page.service': {
    en: 'What do users know the service as?',
    nb: 'Hva kjenner brukerne tjenesten som?',
    sv: 'Vad känner användarna tjänsten som?',
  },
  'survey-page.serviceHint': {
    en: 'It stands in the questions. One language is enough.',
    nb: 'Det står i spørsmålene. Ett språk er nok.',
    sv: 'Det står i frågorna. Ett språk räcker.',
  },
  'survey-page.language.nb': { en: 'In Norwegian', nb: 'På norsk', sv: 'På norska' },
  'survey-page.language.sv': { en: 'In Swedish', nb: 'På svensk', sv: 'På svenska' },
  'survey-page.language.en': { en: 'In English', nb: 'På engelsk', sv: 'På engelska' },
  'survey-page.questions': {
    en: 'Which questions? One to three',
    nb: 'Hvilke spørsmål? Ett til tre',
    sv: 'Vilka frågor? En till tre',
  },
  'survey-page.question.satisfaction': {
    en: 'How satisfied they are, 1 to 5',
    nb: 'Hvor fornøyde de er, 1 til 5',
    sv: 'Hur nöjda de är, 1 till 5',
  },
  'survey-page.question.ease': {
    en: 'Whether it was easy, 1 to 7',
    nb: 'Om det var lett, 1 til 7',
    sv: 'Om det var lätt, 1 till 7',
  },
  'survey-page.question.task': {
    en: 'Whether they got it done: yes, partly, no, and what stood in the way',
    nb: 'Om de fikk gjort det: ja, delvis, nei, og hva som sto i veien',
    sv: 'Om de fick det gjort: ja, delvis, nej, och vad som stod i vägen',
  },
  'survey-page.question.usability': {
    en: 'Ease of use by two statements (UMUX-Lite), 0 to 100',
    nb: 'Brukervennlighet med to påstander (UMUX-Lite), 0 til 100',
    sv: 'Användbarhet med två påståenden (UMUX-Lite), 0 till 100',
  },
  'survey-page.question.recommendation': {
    en: 'Whether they would recommend it, 0 to 10 (NPS)',
    nb: 'Om de ville anbefale det, 0 til 10 (NPS)',
    sv: 'Om de skulle rekommendera det, 0 till 10 (NPS)',
  },
  'survey-page.question.open': {
    en: 'One question answered in words',
    nb: 'Ett spørsmål som besvares med ord',
    sv: 'En fråga som besvaras med ord',
  },
  'survey-page.putAside': {
    en: 'Not asked any more, because the indicator it went into has been put aside: {questions}. Take the indicator into use again, or change the survey: that begins a new series.',
    nb: 'Spørres det ikke om lenger, fordi indikatoren det gikk inn i, er lagt til side: {questions}. Ta indikatoren i bruk igjen, eller endre undersøkelsen: da begynner en ny serie.',
    sv: 'Frågas inte längre, eftersom indikatorn som det gick till har lagts åt sidan: {questions}. Ta indikatorn i bruk igen eller ändra enkäten: då börjar en ny serie.',
  },
  'survey-page.open': {
    en: 'The question in words',
    nb: 'Spørsmålet som besvares med ord',
    sv: 'Frågan som besvaras med ord',
  },
  'survey-page.openHint': {
    en: 'Left empty, “Is there anything that could be better?” is asked.',
    nb: 'Står det tomt, blir det spurt «Er det noe som kunne vært bedre?».',
    sv: 'Lämnas det tomt frågas ”Är det något som kunde vara bättre?”.',
  },
  'survey-page.endPoints': {
    en: 'At which ends of the service?',
    nb: 'Ved hvilke avslutninger av tjenesten?',
    sv: 'Vid vilka avslut av tjänsten?',
  },
  'survey-page.endPointsHint': {
    en: 'Short names with commas between, in small letters a to z, such as “done, failed”. Ask those too who did not get there.',
    nb: 'Korte navn med komma mellom, med små bokstaver a til z, som «done, failed». Spør også dem som ikke kom fram.',
    sv: 'Korta namn med komma emellan, med små bokstäver a till z, som ”done, failed”. Fråga även dem som inte kom fram.',
  },
  'survey-page.askedAt': {
    en: 'Where do users meet it?',
    nb: 'Hvor møter brukerne den?',
    sv: 'Var möter användarna den?',
  },
  'survey-page.askedAtHint': {
    en: 'For example “receipt page”. May be left empty. Another place becomes another series.',
    nb: 'For eksempel «kvitteringsside». Kan stå tomt. Et annet sted blir en annen serie.',
    sv: 'Till exempel ”kvittenssidan”. Får lämnas tomt. En annan plats blir en annan serie.',
  },
  'survey-page.change': { en: 'Change', nb: 'Endre', sv: 'Ändra' },
  'survey-page.close': { en: 'Close', nb: 'Avslutt', sv: 'Avsluta' },
  'survey-page.reopen': { en: 'Open again', nb: 'Åpne igjen', sv: 'Öppna igen' },
  'survey-page.isClosed': {
    en: 'Closed: no answers are taken.',
    nb: 'Avsluttet: det tas ikke imot svar.',
    sv: 'Avslutad: inga svar tas emot.',
  },
  'survey-page.address': { en: 'Address for “{end}”', nb: 'Adresse for «{end}»', sv: 'Adress för ”{end}”' },
  'survey-page.counts': {
    en: 'How many saw it and how many answered, to the end of a day',
    nb: 'Hvor mange så den og hvor mange svarte, til en dags slutt',
    sv: 'Hur många såg den och hur många svarade, till slutet av en dag',
  },
  'survey-page.countsRule': {
    en: 'They move on when at least five have come at every end where anybody has come, and when as many answers are shown: otherwise a few could be told apart.',
    nb: 'De går videre når minst fem er kommet ved hver avslutning der noen er kommet, og når like mange svar vises: ellers kunne noen få skilles ut.',
    sv: 'De går vidare när minst fem har kommit vid varje avslut där någon har kommit, och när lika många svar visas: annars kunde några få urskiljas.',
  },
  'survey-page.atLeast': { en: 'at least {n}', nb: 'minst {n}', sv: 'minst {n}' },
  'survey-page.underFive': { en: 'fewer than 5', nb: 'færre enn 5', sv: 'färre än 5' },
  'survey-page.endPoint': { en: 'End of the service', nb: 'Avslutning', sv: 'Avslut' },
  'survey-page.other': { en: 'not told', nb: 'ikke oppgitt', sv: 'inte angivet' },
  'survey-page.shown': { en: 'Saw it', nb: 'Så den', sv: 'Såg den' },
  'survey-page.answered': { en: 'Answered', nb: 'Svarte', sv: 'Svarade' },
  'survey-page.inPart': { en: 'Of them in part', nb: 'Av dem delvis', sv: 'Av dem delvis' },
  'survey-page.noCounts': {
    en: 'Nothing has been counted yet. A day is counted when it is over.',
    nb: 'Ingenting er talt ennå. En dag telles når den er over.',
    sv: 'Inget har räknats ännu. En dag räknas när den är över.',
  },
  'survey-page.waiting': {
    en: '{n, plural, =0 {No texts to read} one {{n} text to read} other {{n} texts to read}}',
    nb: '{n, plural, =0 {Ingen tekster å lese} one {{n} tekst å lese} other {{n} tekster å lese}}',
    sv: '{n, plural, =0 {Inga texter att läsa} one {{n} text att läsa} other {{n} texter att läsa}}',
  },
  'survey-page.waitingText': {
    en: 'Ids, phone numbers, addresses and number plates are taken out before a text is stored. Names are not found: throw away what tells who somebody is.',
    nb: 'Fødselsnumre, telefonnumre, adresser og bilskilt tas ut før en tekst lagres. Navn blir ikke funnet: kast det som forteller hvem noen er.',
    sv: 'Personnummer, telefonnummer, adresser och registreringsskyltar tas bort innan en text sparas. Namn hittas inte: släng det som berättar vem någon är.',
  },
  'survey-page.tooFew': {
    en: 'Texts are shown from five answers up.',
    nb: 'Tekster vises fra fem svar og opp.',
    sv: 'Texter visas från fem svar och uppåt.',
  },
  'survey-page.read': {
    en: 'Texts that have been let through',
    nb: 'Tekster som er sluppet gjennom',
    sv: 'Texter som har släppts igenom',
  },
  'survey-page.about.task': { en: 'what stood in the way', nb: 'hva som sto i veien', sv: 'vad som stod i vägen' },
  'survey-page.about.open': { en: 'in words', nb: 'med ord', sv: 'med ord' },
  'survey-page.show': { en: 'Show it', nb: 'Vis den', sv: 'Visa den' },
  'survey-page.week': { en: '{week}', nb: '{week}', sv: '{week}' },
  'survey-page.throw': { en: 'Throw it away', nb: 'Kast den', sv: 'Släng den' },
});
