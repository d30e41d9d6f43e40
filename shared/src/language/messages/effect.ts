import { messages } from '../message.js';

/** Indicators and the readings that other systems send. */
export const effect = messages({
  'effect.noIndicator': {
    en: 'This product has no indicator called “{key}”. Add it first, or correct the address.',
    nb: 'Produktet har ingen indikator som heter «{key}». Legg den til først, eller rett adressen.',
    sv: 'Produkten har ingen indikator som heter ”{key}”. Lägg till den först, eller rätta adressen.',
  },
  'effect.indicatorExists': {
    en: 'The product already has an indicator called “{key}”. Choose another key.',
    nb: 'Produktet har allerede en indikator som heter «{key}». Velg en annen nøkkel.',
    sv: 'Produkten har redan en indikator som heter ”{key}”. Välj en annan nyckel.',
  },
  'effect.scaleNeeded': {
    en: 'An indicator made from answers needs its scale: the lowest and the highest answer.',
    nb: 'En indikator som bygger på svar, trenger skalaen sin: det laveste og det høyeste svaret.',
    sv: 'En indikator som bygger på svar behöver sin skala: det lägsta och det högsta svaret.',
  },
  'effect.nameNeeded': {
    en: 'An indicator of your own needs a name.',
    nb: 'En egen indikator trenger et navn.',
    sv: 'En egen indikator behöver ett namn.',
  },
  'effect.scaleUpsideDown': {
    en: 'The lowest answer of a scale lies below its highest.',
    nb: 'Det laveste svaret på en skala ligger under det høyeste.',
    sv: 'Det lägsta svaret på en skala ligger under det högsta.',
  },
  'effect.scaleTooShort': {
    en: 'The scale is too short for the share that is counted as the best answers.',
    nb: 'Skalaen er for kort for andelen som telles som de beste svarene.',
    sv: 'Skalan är för kort för andelen som räknas som de bästa svaren.',
  },
  'effect.questionnaireScale': {
    en: 'The score of a questionnaire goes from 0 to 100, and the figure is its mean.',
    nb: 'Poengsummen av et spørreskjema går fra 0 til 100, og tallet er gjennomsnittet.',
    sv: 'Poängen av ett frågeformulär går från 0 till 100, och talet är medelvärdet.',
  },
  'effect.ofPageViews': {
    en: 'What 75 of 100 page views take is sent as a number for each period.',
    nb: 'Det 75 av 100 sidevisninger tar, sendes som ett tall for hver periode.',
    sv: 'Det som 75 av 100 sidvisningar tar skickas som ett tal för varje period.',
  },
  'effect.partsOfShares': {
    en: 'Only the share of answers that users gave can be weighted by channel.',
    nb: 'Bare andelen av svar som brukere ga, kan vektes etter kanal.',
    sv: 'Bara andelen av svar som användare gav kan vägas efter kanal.',
  },
  'effect.partsMakeAll': {
    en: 'The parts of at least two channels must make up all users, a hundred of a hundred.',
    nb: 'Delene til minst to kanaler må utgjøre alle brukerne, hundre av hundre.',
    sv: 'Delarna för minst två kanaler måste utgöra alla användare, hundra av hundra.',
  },
  'effect.wholeNeeded': {
    en: 'Say who counted all those the service is for, and for which day: a share of an unknown whole compares with nothing.',
    nb: 'Skriv hvem som har telt alle tjenesten er for, og per hvilken dag: en andel av en ukjent helhet kan ikke sammenlignes med noe.',
    sv: 'Skriv vem som har räknat alla som tjänsten är för, och per vilken dag: en andel av en okänd helhet går inte att jämföra med något.',
  },
  'effect.wholeOfReach': {
    en: 'Only reach is a part of everybody the service is for. Leave this out here.',
    nb: 'Bare rekkevidde er en del av alle tjenesten er for. La dette stå åpent her.',
    sv: 'Bara räckvidd är en del av alla som tjänsten är för. Lämna detta tomt här.',
  },
  'effect.promotersScale': {
    en: 'Net promoters are asked on the scale from 0 to 10.',
    nb: 'Netto ambassadører spørres på skalaen fra 0 til 10.',
    sv: 'Nettoambassadörer frågas på skalan från 0 till 10.',
  },
  'effect.changeTooLarge': {
    en: 'A share cannot change by 100 points or more: write 2 for two points.',
    nb: 'En andel kan ikke endre seg med 100 poeng eller mer: skriv 2 for to poeng.',
    sv: 'En andel kan inte ändras med 100 enheter eller mer: skriv 2 för två enheter.',
  },
  'effect.scaleOfMeanStays': {
    en: 'Means on two scales are not one series. Make a new indicator for the new scale, and put this one aside.',
    nb: 'Gjennomsnitt på to skalaer er ikke én serie. Lag en ny indikator for den nye skalaen, og legg denne til side.',
    sv: 'Medelvärden på två skalor är inte en serie. Skapa en ny indikator för den nya skalan, och lägg den här åt sidan.',
  },
  'effect.changeInFuture': {
    en: 'A definition holds from a day that has come.',
    nb: 'En definisjon gjelder fra en dag som har vært.',
    sv: 'En definition gäller från en dag som har varit.',
  },
  'effect.changeBeforeLast': {
    en: 'The version before this one holds from {day}; this one cannot begin before it.',
    nb: 'Versjonen før denne gjelder fra {day}; denne kan ikke begynne før den.',
    sv: 'Versionen före den här gäller från {day}; den här kan inte börja före den.',
  },
  'effect.changedMeanwhile': {
    en: 'Somebody has changed this definition since you opened it. Nothing of yours was saved.',
    nb: 'Noen har endret denne definisjonen siden du åpnet den. Ingenting av ditt ble lagret.',
    sv: 'Någon har ändrat den här definitionen sedan du öppnade den. Inget av ditt sparades.',
  },
  'effect.changedMeanwhileNext': {
    en: 'Their version is taken into the form, except where you had written something else. Look through it, and save again.',
    nb: 'Versjonen deres er tatt inn i skjemaet, unntatt der du hadde skrevet noe annet. Se gjennom det, og lagre på nytt.',
    sv: 'Deras version är införd i formuläret, utom där du hade skrivit något annat. Gå igenom det, och spara på nytt.',
  },
  'effect.endsBeforeItBegins': {
    en: 'The last day lies before the first.',
    nb: 'Den siste dagen ligger før den første.',
    sv: 'Den sista dagen ligger före den första.',
  },
  'effect.countedOtherwise': {
    en: 'This indicator is not counted that way: shares and steps belong to a share, cost and transactions to an amount.',
    nb: 'Indikatoren telles ikke slik: andeler og steg hører til en andel, kostnad og transaksjoner til en mengde.',
    sv: 'Indikatorn räknas inte så: andelar och steg hör till en andel, kostnad och transaktioner till en mängd.',
  },
  'effect.morePartThanWhole': {
    en: 'More than all of them cannot be among them.',
    nb: 'Flere enn alle kan ikke være blant dem.',
    sv: 'Fler än alla kan inte finnas bland dem.',
  },
  'effect.answerTwice': {
    en: 'This id stands twice among the answers.',
    nb: 'Denne id-en står to ganger blant svarene.',
    sv: 'Detta id står två gånger bland svaren.',
  },
  'effect.nobodyAsked': {
    en: 'How many were asked belongs to answers of users, all together. Leave it out here.',
    nb: 'Hvor mange som ble spurt, hører til svar fra brukere, alle sammen. La det være her.',
    sv: 'Hur många som tillfrågades hör till svar från användare, alla tillsammans. Utelämna det här.',
  },
  'effect.fewerAsked': {
    en: '{asked} were asked and {n} answered: no fewer can be asked than answer.',
    nb: '{asked} ble spurt og {n} svarte: det kan ikke være færre spurte enn svar.',
    sv: '{asked} tillfrågades och {n} svarade: det kan inte vara färre tillfrågade än svar.',
  },
  'effect.dayTwice': {
    en: 'This day stands twice.',
    nb: 'Denne dagen står to ganger.',
    sv: 'Den här dagen står två gånger.',
  },
  'effect.offScale': {
    en: '{score, number} is not on the scale from {min, number} to {max, number}.',
    nb: '{score, number} er ikke på skalaen fra {min, number} til {max, number}.',
    sv: '{score, number} ligger inte på skalan från {min, number} till {max, number}.',
  },
  'effect.noAnswer': {
    en: 'No answer with this id was sent here.',
    nb: 'Det er ikke sendt noe svar med denne id-en hit.',
    sv: 'Inget svar med detta id har skickats hit.',
  },
  'effect.failuresReckoned': {
    en: 'The value is how many failures are open, reckoned from the list. Send the list and n, without value.',
    nb: 'Verdien er hvor mange feil som er åpne, og regnes ut av listen. Send listen og n, uten value.',
    sv: 'Värdet är hur många fel som är öppna och räknas ut av listan. Skicka listan och n, utan value.',
  },
  'effect.noFailures': {
    en: 'Open failures by severity belong to accessibility, counted as a number, alone.',
    nb: 'Åpne feil etter alvorlighet hører bare til tilgjengelighet som telles som et antall.',
    sv: 'Öppna fel efter allvarlighet hör bara till tillgänglighet som räknas som ett antal.',
  },
  'effect.foundTooLate': {
    en: 'A failure cannot be open before it was found.',
    nb: 'En feil kan ikke være åpen før den ble funnet.',
    sv: 'Ett fel kan inte vara öppet innan det hittades.',
  },
  'effect.bothGroups': {
    en: 'A gap needs the counts of both groups: assistive and others, each with part and of.',
    nb: 'Et gap trenger tallene for begge gruppene: assistive og others, hver med part og of.',
    sv: 'Ett gap behöver båda gruppernas antal: assistive och others, var och en med part och of.',
  },
  'effect.gapIsReckoned': {
    en: 'The gap is reckoned from the counts of both groups. Send those alone, without value and n.',
    nb: 'Gapet regnes ut av tallene for begge gruppene. Send bare dem, uten value og n.',
    sv: 'Gapet räknas ut av båda gruppernas antal. Skicka bara dem, utan value och n.',
  },
  'effect.noGap': {
    en: 'Counts of two groups belong to the gap between users of assistive technology and others alone.',
    nb: 'Tall for to grupper hører bare til gapet mellom dem som bruker hjelpemidler, og andre.',
    sv: 'Antal för två grupper hör bara till gapet mellan dem som använder hjälpmedel och andra.',
  },
  'effect.noPercentiles': {
    en: 'Within what 85 and 95 of 100 were done is told of durations alone, whose value is their median.',
    nb: 'Hvor fort 85 og 95 av 100 var ferdige, oppgis bare for varigheter, der verdien er medianen.',
    sv: 'Inom vilken tid 85 och 95 av 100 var klara anges bara för varaktigheter, där värdet är medianen.',
  },
  'effect.percentilesFall': {
    en: 'The time that more of the cases kept within cannot be shorter: value, within85 and within95 rise, or stay.',
    nb: 'Tiden som flere av sakene holdt seg innenfor, kan ikke være kortere: value, within85 og within95 stiger, eller er like.',
    sv: 'Tiden som fler av ärendena höll sig inom kan inte vara kortare: value, within85 och within95 stiger, eller är lika.',
  },
  'effect.valueNeeded': {
    en: 'A reading needs its value.',
    nb: 'En måling trenger verdien sin.',
    sv: 'Ett mätvärde behöver sitt värde.',
  },
  'effect.nNeeded': {
    en: 'A reading needs n, the number of answers or cases behind it.',
    nb: 'En måling trenger n, antallet svar eller saker bak den.',
    sv: 'Ett mätvärde behöver n, antalet svar eller ärenden bakom det.',
  },
  'effect.stepRises': {
    en: 'More came to this step than to the one before it. A resumed session is no new start; count people where they are first seen.',
    nb: 'Flere kom til dette steget enn til det før. En gjenopptatt økt er ingen ny start; tell folk der de først ses.',
    sv: 'Fler kom till det här steget än till det före. En återupptagen session är ingen ny start; räkna människor där de först syns.',
  },
  'effect.nobodyStarted': {
    en: 'Nobody started: of none there is no share.',
    nb: 'Ingen startet: av ingen finnes det ingen andel.',
    sv: 'Ingen började: av ingen finns det ingen andel.',
  },
  'effect.noteInFuture': {
    en: 'A note is about a day that has come.',
    nb: 'Et notat handler om en dag som har vært.',
    sv: 'En anteckning handlar om en dag som har varit.',
  },
  'effect.notRipe': {
    en: 'Those who began on the last day have not had {days} days yet. It can be told from {day}.',
    nb: 'De som begynte den siste dagen, har ikke hatt {days} dager ennå. Det kan fortelles fra {day}.',
    sv: 'De som började den sista dagen har inte haft {days} dagar än. Det kan berättas från {day}.',
  },
  'effect.durationScale': {
    en: 'How long single cases took needs a scale from 0, in days or hours.',
    nb: 'Hvor lang tid enkeltsaker tok, trenger en skala fra 0, i dager eller timer.',
    sv: 'Hur lång tid enskilda ärenden tog behöver en skala från 0, i dagar eller timmar.',
  },
  'effect.noSentReading': {
    en: 'There is no such reading. What a file brought is undone with its file.',
    nb: 'Det finnes ikke noen slik måling. Det som kom med en fil, angres med filen.',
    sv: 'Det finns inget sådant mätvärde. Det som kom med en fil ångras med filen.',
  },
  'effect.noNote': {
    en: 'There is no such note; perhaps it has been taken back.',
    nb: 'Det finnes ikke noe slikt notat; kanskje er det tatt tilbake.',
    sv: 'Det finns ingen sådan anteckning; kanske är den tillbakatagen.',
  },
  'effect.dateImpossible': {
    en: '“{date}” is not a date in the calendar. Write it as 2026-11-21.',
    nb: '«{date}» er ikke en dato i kalenderen. Skriv den som 2026-11-21.',
    sv: '”{date}” är inte ett datum i kalendern. Skriv det som 2026-11-21.',
  },
  'effect.dateInFuture': {
    en: 'A reading cannot be dated in the future. Give a day up to today.',
    nb: 'En måling kan ikke dateres fram i tid. Oppgi en dag til og med i dag.',
    sv: 'Ett mätvärde kan inte dateras framåt i tiden. Ange en dag till och med i dag.',
  },
  'effect.dateTooOld': {
    en: 'A reading cannot be older than 1990. Correct the year.',
    nb: 'En måling kan ikke være eldre enn 1990. Rett året.',
    sv: 'Ett mätvärde kan inte vara äldre än 1990. Rätta året.',
  },
  'effect.shareOutside': {
    en: 'A share lies between 0 and 1; {value, number} does not.',
    nb: 'En andel ligger mellom 0 og 1; det gjør ikke {value, number}.',
    sv: 'En andel ligger mellan 0 och 1; det gör inte {value, number}.',
  },
  'effect.noBatch': {
    en: 'There is no such import for this product, or it has been undone already.',
    nb: 'Produktet har ingen slik import, eller den er allerede angret.',
    sv: 'Produkten har ingen sådan import, eller så är den redan ångrad.',
  },
});
