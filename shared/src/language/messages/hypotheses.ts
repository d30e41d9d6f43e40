import { messages } from '../message.js';

/** Hypotheses: what they say, how they stand, and why something cannot be written down so. */
export const hypotheses = messages({
  'hypotheses.statement': {
    en: 'We believe that {what} will lead to {outcome} for {whom}.',
    nb: 'Vi tror at {what} fører til {outcome} for {whom}.',
    sv: 'Vi tror att {what} leder till {outcome} för {whom}.',
  },
  'hypotheses.expected.percentagePoints': {
    en: 'Expected: “{metric}” {size} percentage points {direction, select, higher {higher} other {lower}} by {date}.',
    nb: 'Forventet: «{metric}» {size} prosentpoeng {direction, select, higher {høyere} other {lavere}} innen {date}.',
    sv: 'Förväntat: ”{metric}” {size} procentenheter {direction, select, higher {högre} other {lägre}} senast {date}.',
  },
  'hypotheses.expected.points': {
    en: 'Expected: “{metric}” {size} points {direction, select, higher {higher} other {lower}} by {date}.',
    nb: 'Forventet: «{metric}» {size} poeng {direction, select, higher {høyere} other {lavere}} innen {date}.',
    sv: 'Förväntat: ”{metric}” {size} poäng {direction, select, higher {högre} other {lägre}} senast {date}.',
  },
  'hypotheses.expected.number': {
    en: 'Expected: “{metric}” {size} {direction, select, higher {higher} other {lower}} by {date}.',
    nb: 'Forventet: «{metric}» {size} {direction, select, higher {høyere} other {lavere}} innen {date}.',
    sv: 'Förväntat: ”{metric}” {size} {direction, select, higher {högre} other {lägre}} senast {date}.',
  },

  'hypotheses.state.planned': {
    en: 'Begins {start}; the plan is locked from then on',
    nb: 'Begynner {start}; planen er låst fra da av',
    sv: 'Börjar {start}; planen är låst från och med då',
  },
  'hypotheses.state.running': {
    en: 'Under way; can be judged after {end}',
    nb: 'I gang; kan vurderes etter {end}',
    sv: 'Pågår; kan bedömas efter {end}',
  },
  'hypotheses.state.toJudge': {
    en: 'Ended {end}; waits for a verdict',
    nb: 'Avsluttet {end}; venter på en vurdering',
    sv: 'Slutade {end}; väntar på en bedömning',
  },
  'hypotheses.state.judged': {
    en: 'Judged {date}',
    nb: 'Vurdert {date}',
    sv: 'Bedömd {date}',
  },

  'hypotheses.level.guess': { en: 'A guess', nb: 'En gjetning', sv: 'En gissning' },
  'hypotheses.level.signal': { en: 'Signs point to it', nb: 'Det finnes tegn på det', sv: 'Det finns tecken på det' },
  'hypotheses.level.tested': { en: 'Tested with users', nb: 'Prøvd med brukere', sv: 'Prövad med användare' },
  'hypotheses.level.measured': { en: 'Measured', nb: 'Målt', sv: 'Mätt' },

  'hypotheses.conclusion.supported': { en: 'Supported', nb: 'Støttet', sv: 'Får stöd' },
  'hypotheses.conclusion.refuted': { en: 'Refuted', nb: 'Avkreftet', sv: 'Får inte stöd' },
  'hypotheses.conclusion.cannotTell': { en: 'Inconclusive', nb: 'Uavklart', sv: 'Oavgjord' },
  'hypotheses.conclusion.leftUnknown': {
    en: 'We choose not to know',
    nb: 'Vi velger å ikke vite',
    sv: 'Vi väljer att inte veta',
  },
  'hypotheses.nextStep.continue': { en: 'Continue', nb: 'Fortsette', sv: 'Fortsätta' },
  'hypotheses.nextStep.adjust': { en: 'Adjust', nb: 'Justere', sv: 'Justera' },
  'hypotheses.nextStep.stop': { en: 'Stop', nb: 'Stoppe', sv: 'Sluta' },

  'hypotheses.reason.earlyLook': {
    en: 'Looked before the agreed day',
    nb: 'Så på det før avtalt dag',
    sv: 'Tittade före avtalad dag',
  },
  'hypotheses.reason.editAfterLock': {
    en: 'Changed the plan after the start',
    nb: 'Endret planen etter start',
    sv: 'Ändrade planen efter starten',
  },
  'hypotheses.reason.concludedAgain': {
    en: 'Concluded otherwise than before',
    nb: 'Konkluderte annerledes enn før',
    sv: 'Drog en annan slutsats än tidigare',
  },
  'hypotheses.reason.leftUnknown': {
    en: 'Chose not to know',
    nb: 'Valgte å ikke vite',
    sv: 'Valde att inte veta',
  },

  'hypotheses.deliveredUnknown': {
    en: 'Delivered – effect not known',
    nb: 'Levert – effekt ikke kjent',
    sv: 'Levererat – effekten är inte känd',
  },

  'hypotheses.noHypothesis': {
    en: 'This product has no such hypothesis.',
    nb: 'Produktet har ingen slik hypotese.',
    sv: 'Produkten har ingen sådan hypotes.',
  },
  'hypotheses.noHypothesisNext': {
    en: 'Open it from the list of the product’s hypotheses.',
    nb: 'Åpne den fra listen over produktets hypoteser.',
    sv: 'Öppna den från listan över produktens hypoteser.',
  },
  'hypotheses.indicatorUnknown': {
    en: 'This product has no such indicator. Choose one of its own, or add it first under “What users experience”.',
    nb: 'Produktet har ingen slik indikator. Velg en av dets egne, eller legg den til først under «Hva brukerne opplever».',
    sv: 'Produkten har ingen sådan indikator. Välj en av dess egna, eller lägg till den först under ”Vad användarna upplever”.',
  },
  'hypotheses.startInPast': {
    en: 'This day has passed. Choose today or later; or say that it is an exploration of something that has already begun.',
    nb: 'Denne dagen er forbi. Velg i dag eller senere, eller si at det er en utforsking av noe som allerede har begynt.',
    sv: 'Den här dagen har passerat. Välj i dag eller senare, eller ange att det är en utforskning av något som redan har börjat.',
  },
  'hypotheses.startNotPast': {
    en: 'An exploration is of something that has begun. Choose a day that has passed; or register it as planned.',
    nb: 'En utforsking gjelder noe som har begynt. Velg en dag som er forbi, eller registrer det som planlagt.',
    sv: 'En utforskning gäller något som har börjat. Välj en dag som har passerat, eller registrera det som planerat.',
  },
  'hypotheses.startTooFar': {
    en: 'A start more than two years away cannot be planned. Choose an earlier day.',
    nb: 'En start mer enn to år fram i tid kan ikke planlegges. Velg en tidligere dag.',
    sv: 'En start mer än två år fram i tiden går inte att planera. Välj en tidigare dag.',
  },
  'hypotheses.newStart': {
    en: 'The start has passed and cannot be moved ahead. Register what begins now as a hypothesis of its own.',
    nb: 'Starten er forbi og kan ikke flyttes framover. Registrer det som begynner nå, som en egen hypotese.',
    sv: 'Starten har passerat och kan inte flyttas framåt. Registrera det som börjar nu som en egen hypotes.',
  },
  'hypotheses.historyAfterStart': {
    en: 'What came before must begin before the start. Choose an earlier day, or leave it open.',
    nb: 'Tiden før må begynne før start. Velg en tidligere dag, eller la feltet stå åpent.',
    sv: 'Tiden före måste börja före starten. Välj en tidigare dag, eller lämna fältet tomt.',
  },
  'hypotheses.expectedWorse': {
    en: 'This would be no change, or one for the worse: the indicator is better when it is {better, select, higher {higher} other {lower}}. Write the change you hope for, with its sign.',
    nb: 'Dette er ingen endring, eller en til det verre: indikatoren er bedre når den er {better, select, higher {høyere} other {lavere}}. Skriv endringen dere håper på, med fortegn.',
    sv: 'Detta är ingen förändring, eller en till det sämre: indikatorn är bättre när den är {better, select, higher {högre} other {lägre}}. Skriv den förändring ni hoppas på, med tecken.',
  },
  'hypotheses.expectedTooSmall': {
    en: 'Less is expected than what is worth having. Expect more, or lower the smallest change that is worth having.',
    nb: 'Det ventes mindre enn det som er verdt å ha. Forvent mer, eller senk den minste endringen det er verdt å ha.',
    sv: 'Mindre förväntas än vad som är värt att ha. Förvänta er mer, eller sänk den minsta förändring som är värd att ha.',
  },
  'hypotheses.ratioTooLarge': {
    en: 'Shares and ratios lie between 0 and 1: write 0.05 for five percent or percentage points.',
    nb: 'Andeler og forhold ligger mellom 0 og 1: skriv 0,05 for fem prosent eller prosentpoeng.',
    sv: 'Andelar och förhållanden ligger mellan 0 och 1: skriv 0,05 för fem procent eller procentenheter.',
  },
  'hypotheses.comparisonSelf': {
    en: 'A product cannot be compared with itself. Choose one that is not touched, or none.',
    nb: 'Et produkt kan ikke sammenlignes med seg selv. Velg et som ikke berøres, eller ingen.',
    sv: 'En produkt kan inte jämföras med sig själv. Välj en som inte berörs, eller ingen.',
  },
  'hypotheses.comparisonUnknown': {
    en: 'There is no product at this address to compare with. Choose one from the list, or none.',
    nb: 'Det finnes ikke noe produkt på denne adressen å sammenligne med. Velg ett fra listen, eller ingen.',
    sv: 'Det finns ingen produkt på den här adressen att jämföra med. Välj en från listan, eller ingen.',
  },
  'hypotheses.comparisonLacks': {
    en: 'That product has no indicator with this key that is measured in the same way. Choose another product, or none.',
    nb: 'Produktet har ingen indikator med denne nøkkelen som måles på samme måte. Velg et annet produkt, eller ingen.',
    sv: 'Produkten har ingen indikator med den här nyckeln som mäts på samma sätt. Välj en annan produkt, eller ingen.',
  },
  'hypotheses.comparisonOtherWhole': {
    en: 'Reach is not compared across different wholes, and that product counts against another one or does not tell which. Choose another product, or none.',
    nb: 'Rekkevidde sammenlignes ikke på tvers av ulike helheter, og produktet regner av en annen eller oppgir ikke hvilken. Velg et annet produkt, eller ingen.',
    sv: 'Räckvidd jämförs inte över olika helheter, och produkten räknar av en annan eller anger inte vilken. Välj en annan produkt, eller ingen.',
  },
  'hypotheses.changedMeanwhile': {
    en: 'Somebody has written version {version} meanwhile. Nothing was saved.',
    nb: 'Noen har skrevet versjon {version} i mellomtiden. Ingenting er lagret.',
    sv: 'Någon har skrivit version {version} under tiden. Inget har sparats.',
  },
  'hypotheses.changedMeanwhileNext': {
    en: 'What they wrote is taken into the form, except where you had written something else. Look through it, and save again.',
    nb: 'Det de skrev, er tatt inn i skjemaet, unntatt der du hadde skrevet noe annet. Se gjennom det, og lagre på nytt.',
    sv: 'Det de skrev är infört i formuläret, utom där du hade skrivit något annat. Gå igenom det, och spara på nytt.',
  },
  'hypotheses.linkedMeanwhile': {
    en: 'Somebody else has changed what is linked since you opened the page. Nothing of yours was saved.',
    nb: 'Noen andre har endret hva som er koblet til, siden du åpnet siden. Ingenting av ditt ble lagret.',
    sv: 'Någon annan har ändrat vad som är kopplat sedan du öppnade sidan. Inget av ditt sparades.',
  },
  'hypotheses.linkedMeanwhileNext': {
    en: 'The list now shows it as it is. Do it again if you still want to.',
    nb: 'Listen viser det nå slik det er. Gjør det på nytt hvis du fortsatt vil.',
    sv: 'Listan visar det nu som det är. Gör om det om du fortfarande vill.',
  },
  'hypotheses.lockedNeedsReason': {
    en: 'The plan is locked since {start}. Write why it is changed: it becomes an exploration beside the locked one.',
    nb: 'Planen er låst siden {start}. Skriv hvorfor den endres: den blir en utforsking ved siden av den låste.',
    sv: 'Planen är låst sedan {start}. Skriv varför den ändras: den blir en utforskning bredvid den låsta.',
  },
  'hypotheses.levelNeedsAddress': {
    en: 'The level rises only with the address of what shows it. Write one that begins with https://.',
    nb: 'Nivået stiger bare med adressen til det som viser det. Skriv en som begynner med https://.',
    sv: 'Nivån höjs bara med adressen till det som visar det. Skriv en som börjar med https://.',
  },
  'hypotheses.addressWrong': {
    en: 'This is no address of a page. Write one that begins with https://.',
    nb: 'Dette er ingen adresse til en side. Skriv en som begynner med https://.',
    sv: 'Detta är ingen adress till en sida. Skriv en som börjar med https://.',
  },
  'hypotheses.tooEarly': {
    en: 'It is too early to say: the window ends {end}. Wait, or look before the agreed day and write why.',
    nb: 'Det er for tidlig å si: vinduet slutter {end}. Vent, eller se på det før avtalt dag og skriv hvorfor.',
    sv: 'Det är för tidigt att säga: fönstret slutar {end}. Vänta, eller titta före avtalad dag och skriv varför.',
  },
  'hypotheses.notBegun': {
    en: 'It has not begun: there is nothing to look at before {start}.',
    nb: 'Det har ikke begynt: det er ingenting å se på før {start}.',
    sv: 'Det har inte börjat: det finns inget att titta på före {start}.',
  },
  'hypotheses.windowOver': {
    en: 'The window is over, so no reason is needed. Open the hypothesis to see what was found.',
    nb: 'Vinduet er over, så det trengs ingen begrunnelse. Åpne hypotesen for å se hva som ble funnet.',
    sv: 'Fönstret är över, så ingen motivering behövs. Öppna hypotesen för att se vad som visade sig.',
  },
  'hypotheses.notCarried': {
    en: 'What was found does not carry this conclusion. Choose one that it carries, or “Inconclusive”.',
    nb: 'Det som ble funnet, bærer ikke denne konklusjonen. Velg en det bærer, eller «Uavklart».',
    sv: 'Det som visade sig bär inte den här slutsatsen. Välj en som det bär, eller ”Oavgjord”.',
  },
  'hypotheses.waits': {
    en: 'Until the window ends {end}, a conclusion needs a look before the agreed day, with a reason that is kept.',
    nb: 'Til vinduet slutter {end}, krever en konklusjon at noen ser på det før avtalt dag, med en begrunnelse som lagres.',
    sv: 'Tills fönstret slutar {end} kräver en slutsats att någon tittar före avtalad dag, med en motivering som sparas.',
  },
  'hypotheses.carriesLittle': {
    en: 'What was found carries no more than this.',
    nb: 'Det som ble funnet, bærer ikke mer enn dette.',
    sv: 'Det som visade sig bär inte mer än detta.',
  },
  'hypotheses.unknownNeedsReason': {
    en: 'Write why you choose not to know: “We choose not to know, because …”.',
    nb: 'Skriv hvorfor dere velger å ikke vite: «Vi velger å ikke vite, fordi …».',
    sv: 'Skriv varför ni väljer att inte veta: ”Vi väljer att inte veta, eftersom …”.',
  },
  'hypotheses.againNeedsReason': {
    en: 'This was judged {date}. Write why the conclusion is another now; the earlier one stays readable.',
    nb: 'Dette ble vurdert {date}. Skriv hvorfor konklusjonen nå er en annen; den forrige kan fortsatt leses.',
    sv: 'Detta bedömdes {date}. Skriv varför slutsatsen nu är en annan; den förra går fortfarande att läsa.',
  },
  'hypotheses.linkUnknown': {
    en: 'Nothing that has been read goes by this name. Write an item’s key or the address at its source.',
    nb: 'Ingenting som er lest inn, går under dette navnet. Skriv nøkkelen til en sak eller adressen ved kilden.',
    sv: 'Inget som har lästs in går under det här namnet. Skriv ett ärendes nyckel eller adressen vid källan.',
  },
  'hypotheses.changeInFuture': {
    en: 'A change of the way of asking is written down when it has happened. Choose a day that is not to come.',
    nb: 'En endring i måten å spørre på skrives ned når den har skjedd. Velg en dag som ikke er fram i tid.',
    sv: 'En ändring av sättet att fråga skrivs ned när den har skett. Välj en dag som inte ligger framåt i tiden.',
  },
});
