import { messages } from '../message.js';

/** Why a number is missing, limited or incomplete, and what would help. */
export const reasons = messages({
  'reasons.noWorkItems': {
    en: 'No work items have been read for this product. Link it to a project in an issue tracker.',
    nb: 'Ingen saker er lest inn for dette produktet. Koble det til et prosjekt i et saksverktøy.',
    sv: 'Inga ärenden har lästs in för den här produkten. Koppla den till ett projekt i ett ärendeverktyg.',
  },
  'reasons.noChanges': {
    en: 'No change has reached production as far as we have read. Link the product to a repository, or choose what counts as a deployment.',
    nb: 'Så langt vi har lest, har ingen endring nådd produksjon. Koble produktet til et repo, eller velg hva som teller som produksjonssetting.',
    sv: 'Så långt vi har läst har ingen ändring nått produktion. Koppla produkten till ett repo, eller välj vad som räknas som driftsättning.',
  },
  'reasons.noDeployments': {
    en: 'No production deployment has been read. Link the product to a repository, or choose what counts as a deployment.',
    nb: 'Ingen produksjonssetting er lest inn. Koble produktet til et repo, eller velg hva som teller som produksjonssetting.',
    sv: 'Ingen driftsättning har lästs in. Koppla produkten till ett repo, eller välj vad som räknas som driftsättning.',
  },
  'reasons.nothingToCompare': {
    en: 'Nothing finished has been read for this product yet. Link it to a source, or wait for the first read.',
    nb: 'Ingenting som er ferdig, er lest inn for dette produktet ennå. Koble det til en datakilde, eller vent på første innlesing.',
    sv: 'Inget som är klart har lästs in för den här produkten ännu. Koppla den till en datakälla, eller vänta på den första inläsningen.',
  },
  'reasons.nothingFinished': {
    en: 'Nothing was finished in these weeks. A longer period may show something.',
    nb: 'Ingenting ble ferdig i disse ukene. En lengre periode kan vise noe.',
    sv: 'Inget blev klart under de här veckorna. En längre period kan visa något.',
  },
  'reasons.noDurations': {
    en: '{n, plural, one {One was finished} other {{n} were finished}}, but none with a known start. Map the status in which work begins to an active stage.',
    nb: '{n, plural, one {Én ble ferdig} other {{n} ble ferdige}}, men ingen med kjent start. Koble statusen der arbeidet begynner, til et aktivt steg.',
    sv: '{n, plural, one {En blev klar} other {{n} blev klara}}, men ingen med känd start. Koppla statusen där arbetet börjar till ett aktivt steg.',
  },
  'reasons.fewFinished': {
    en: 'Too few to say: {n, plural, one {one} other {{n}}} finished in these weeks, and a median needs {needed}. A longer period may be enough.',
    nb: 'For få til å si noe: {n, plural, one {én} other {{n}}} ble ferdig i disse ukene, og en median trenger {needed}. En lengre periode kan være nok.',
    sv: 'För få för att säga något: {n, plural, one {en} other {{n}}} blev klara under de här veckorna, och en median behöver {needed}. En längre period kan räcka.',
  },
  'reasons.fewPoints': {
    en: 'We cannot say yet: {n, plural, =0 {no complete period} one {one complete period} other {{n} complete periods}} of {weeks, plural, one {a week} other {{weeks} weeks}}, and a usual range needs {needed}.',
    nb: 'Vi kan ikke si noe ennå: {n, plural, =0 {ingen hel periode} one {én hel periode} other {{n} hele perioder}} på {weeks, plural, one {en uke} other {{weeks} uker}}, og et vanlig område trenger {needed}.',
    sv: 'Det går inte att säga ännu: {n, plural, =0 {ingen hel period} one {en hel period} other {{n} hela perioder}} på {weeks, plural, one {en vecka} other {{weeks} veckor}}, och ett vanligt område behöver {needed}.',
  },
  'reasons.tooThin': {
    en: 'Even four weeks together hold too little finished work to tell a usual range.',
    nb: 'Selv fire uker til sammen har for lite ferdig arbeid til å vise et vanlig område.',
    sv: 'Inte ens fyra veckor tillsammans har tillräckligt med färdigt arbete för att visa ett vanligt område.',
  },
  'reasons.noCompleteWeek': {
    en: 'No complete week has been read yet. The first number comes when a week has ended and been read to its end.',
    nb: 'Ingen hel uke er lest inn ennå. Det første tallet kommer når en uke er over og lest til slutten.',
    sv: 'Ingen hel vecka har lästs in ännu. Den första siffran kommer när en vecka är slut och läst till slutet.',
  },
  'reasons.noIndicator': {
    en: 'Not measured yet: the product has no indicator of what users experience. Add one, or import a file of answers.',
    nb: 'Ikke målt ennå: produktet har ingen indikator for hva brukerne opplever. Legg til en, eller importer en fil med svar.',
    sv: 'Inte mätt ännu: produkten har ingen indikator för vad användarna upplever. Lägg till en, eller importera en fil med svar.',
  },
  'reasons.noAnswers': {
    en: 'Not measured yet: no answers have come in. Import a file of answers, or let another system send readings.',
    nb: 'Ikke målt ennå: ingen svar er kommet inn. Importer en fil med svar, eller la et annet system sende målinger.',
    sv: 'Inte mätt ännu: inga svar har kommit in. Importera en fil med svar, eller låt ett annat system skicka mätvärden.',
  },
  'reasons.noAnswersInWindow': {
    en: 'Nothing that can be shown came in these weeks; the latest is from {week}. Ask users again, or choose a longer period.',
    nb: 'Det kom ikke inn noe som kan vises i disse ukene; det siste er fra {week}. Spør brukerne igjen, eller velg en lengre periode.',
    sv: 'Det kom inte in något som kan visas under de här veckorna; det senaste är från {week}. Fråga användarna igen, eller välj en längre period.',
  },
  'reasons.tooFewInPart': {
    en: 'Too few answers to show (fewer than {k}), or {k} that wait for one more.',
    nb: 'For få svar til å vises (færre enn {k}), eller {k} som venter på ett til.',
    sv: 'För få svar för att visas (färre än {k}), eller {k} som väntar på ett till.',
  },
  'reasons.tooFewAnswers': {
    en: 'Too few answers to show (fewer than {k}). They are shown when more have come.',
    nb: 'For få svar til å vises (færre enn {k}). De vises når flere er kommet.',
    sv: 'För få svar för att visas (färre än {k}). De visas när fler har kommit.',
  },
  'reasons.fewDurations': {
    en: 'Too few cases to say within what half of them are done (fewer than {k}). A longer period may be enough.',
    nb: 'For få saker til å si innen når halvparten er ferdig (færre enn {k}). En lengre periode kan være nok.',
    sv: 'För få ärenden för att säga inom vilken tid hälften är klara (färre än {k}). En längre period kan räcka.',
  },
  'reasons.endedOnly': {
    en: 'Only cases that have ended are counted. Those that are still open may take longer than these did.',
    nb: 'Bare saker som er avsluttet, er regnet med. De som fortsatt er åpne, kan ta lengre tid enn disse.',
    sv: 'Bara ärenden som har avslutats räknas. De som fortfarande är öppna kan ta längre tid än dessa.',
  },
  'reasons.openCases': {
    en: 'With the open cases: {ended} that ended by {on}, and {least} to {most} that were still open then, by how long they had been. The method is Kaplan and Meier’s: an open case counts for as long as it is known to have taken.',
    nb: 'Med de åpne sakene: {ended} som var avsluttet innen {on}, og {least} til {most} som ennå var åpne da, etter hvor lenge de hadde vart. Metoden er Kaplan og Meiers: en åpen sak teller for så lenge den sikkert har tatt.',
    sv: 'Med de öppna ärendena: {ended} som var avslutade senast {on}, och {least} till {most} som ännu var öppna då, efter hur länge de hade pågått. Metoden är Kaplans och Meiers: ett öppet ärende räknas så länge det säkert har tagit.',
  },
  'reasons.openCasesDiffer': {
    en: 'What has ended does not tell how long a case takes: with the open cases {of} of 100 take up to {value}, where those that have ended say {alone}.',
    nb: 'Det som er avsluttet, forteller ikke hvor lenge en sak tar: med de åpne sakene tar {of} av 100 inntil {value}, der de avsluttede sier {alone}.',
    sv: 'Det som är avslutat berättar inte hur länge ett ärende tar: med de öppna ärendena tar {of} av 100 upp till {value}, där de avslutade säger {alone}.',
  },
  'reasons.openCasesUnknown': {
    en: 'With the open cases nobody can tell within what {of} of 100 are done: too many are still open, or too few took that long.',
    nb: 'Med de åpne sakene kan ingen si innen når {of} av 100 er ferdige: for mange er ennå åpne, eller for få har tatt så lang tid.',
    sv: 'Med de öppna ärendena kan ingen säga inom vilken tid {of} av 100 är klara: för många är ännu öppna, eller för få har tagit så lång tid.',
  },
  'reasons.openCasesWait': {
    en: 'How many cases were open on {on} is not told: too few are open, or too few have come or ended since the count before it.',
    nb: 'Hvor mange saker som var åpne {on}, vises ikke: for få er åpne, eller for få er kommet til eller avsluttet siden tellingen før.',
    sv: 'Hur många ärenden som var öppna {on} visas inte: för få är öppna, eller för få har kommit till eller avslutats sedan räkningen innan.',
  },
  'reasons.automatedPart': {
    en: 'Automated checks find only part of the failures: a low number is not yet an accessible service.',
    nb: 'Automatiske kontroller finner bare en del av feilene: et lavt tall er ikke dermed en tilgjengelig tjeneste.',
    sv: 'Automatiska kontroller hittar bara en del av felen: ett lågt tal är inte därmed en tillgänglig tjänst.',
  },
  'reasons.whole': {
    en: 'Of all those it is for: {source}, as of {day}. Shares of another whole are not compared with it.',
    nb: 'Av alle den er for: {source}, per {day}. Andeler av en annen helhet sammenlignes ikke med den.',
    sv: 'Av alla den är för: {source}, per {day}. Andelar av en annan helhet jämförs inte med den.',
  },
  'reasons.sameWhole': {
    en: 'Nobody has told which whole this is a part of: who counted it, and for which day. Until then it compares with nothing that is known to be of the same whole.',
    nb: 'Ingen har oppgitt hvilken helhet dette er en del av: hvem som har telt den, og per hvilken dag. Til da er ingenting kjent å være av samme helhet.',
    sv: 'Ingen har angett vilken helhet detta är en del av: vem som har räknat den, och per vilken dag. Tills dess är inget känt att vara av samma helhet.',
  },
  'reasons.fewPromoters': {
    en: 'Too few to say: {n} answers, and net promoters need {needed}. A longer period may be enough.',
    nb: 'For få til å si noe: {n} svar, og netto ambassadører trenger {needed}. En lengre periode kan være nok.',
    sv: 'För få för att säga något: {n} svar, och nettoambassadörer behöver {needed}. En längre period kan räcka.',
  },
  'reasons.sinceBreak': {
    en: 'The way of measuring changed on {day}. Nothing from before that day is counted in, and no change is claimed across it.',
    nb: 'Målemåten ble endret {day}. Ingenting fra før den dagen er regnet med, og ingen endring hevdes på tvers av den.',
    sv: 'Mätsättet ändrades {day}. Inget från tiden före den dagen räknas med, och ingen förändring hävdas över den.',
  },
  'reasons.sinceWhole': {
    en: 'It is counted against another whole from {day}. Nothing from before that day is counted in, and no change is claimed across it.',
    nb: 'Det regnes av en annen helhet fra {day}. Ingenting fra før den dagen er regnet med, og ingen endring hevdes på tvers av den.',
    sv: 'Det räknas av en annan helhet från {day}. Inget från tiden före den dagen räknas med, och ingen förändring hävdas över den.',
  },
  'reasons.rolling': {
    en: 'No usual range: each value covers days that the one before covers too, so neighbours resemble each other whatever happens. The newest value is shown.',
    nb: 'Ikke noe vanlig område: hver verdi dekker dager som den forrige også dekker, så naboer ligner hverandre uansett hva som skjer. Den nyeste verdien vises.',
    sv: 'Inget vanligt område: varje värde täcker dagar som det förra också täcker, så grannar liknar varandra vad som än händer. Det senaste värdet visas.',
  },
  'reasons.cumulative': {
    en: 'No usual range: each value contains all before it and can only rise. Send what each period added, and it can be judged.',
    nb: 'Ikke noe vanlig område: hver verdi inneholder alle før den og kan bare stige. Send det hver periode la til, så kan det vurderes.',
    sv: 'Inget vanligt område: varje värde innehåller alla före det och kan bara stiga. Skicka vad varje period lade till, så kan det bedömas.',
  },
  'reasons.experienceByProduct': {
    en: 'Users are asked product by product, and answers to different questions are never put together or averaged. What is known stands with each product below.',
    nb: 'Brukerne blir spurt produkt for produkt, og svar på ulike spørsmål blir aldri slått sammen eller gjort om til et gjennomsnitt. Det vi vet, står ved hvert produkt nedenfor.',
    sv: 'Användarna tillfrågas produkt för produkt, och svar på olika frågor slås aldrig ihop eller blir till ett medelvärde. Det vi vet står vid varje produkt nedan.',
  },
  'reasons.nothingPooled': {
    en: 'Nothing of this kind has been read for any of its products. Link them to their sources.',
    nb: 'Ingenting av dette slaget er lest inn for noen av produktene. Koble dem til kildene sine.',
    sv: 'Inget av det här slaget har lästs in för någon av produkterna. Koppla dem till sina källor.',
  },
  'reasons.noParts': {
    en: 'No product belongs to it yet.',
    nb: 'Ingen produkter hører til ennå.',
    sv: 'Inga produkter hör till ännu.',
  },
  'reasons.pooledFrom': {
    en: 'Lead time and throughput are made from {n, plural, one {one} other {{n}}} of {all} products: no records of that kind have been read for the others.',
    nb: 'Ledetid og gjennomstrømning er laget av {n, plural, one {ett} other {{n}}} av {all} produkter: for de andre er det ikke lest inn noe av det slaget.',
    sv: 'Ledtid och genomströmning är gjorda av {n, plural, one {en} other {{n}}} av {all} produkter: för de andra har inget av det slaget lästs in.',
  },
  'reasons.noJointItems': {
    en: 'Not measured: no item in the issue tracker has parts in two or more of these products. The products are told one by one below.',
    nb: 'Ikke målt: ingen sak i saksverktøyet har deler i to eller flere av disse produktene. Produktene står hver for seg nedenfor.',
    sv: 'Inte mätt: inget ärende i ärendeverktyget har delar i två eller flera av de här produkterna. Produkterna står var för sig nedan.',
  },
  'reasons.samplingOnly': {
    en: 'The interval covers chance in who answered, not who never answers.',
    nb: 'Intervallet dekker tilfeldigheter i hvem som svarte, ikke hvem som aldri svarer.',
    sv: 'Intervallet täcker slumpen i vilka som svarade, inte vilka som aldrig svarar.',
  },
  'reasons.fewAnswers': {
    en: 'Only {n} answers: read this as an indication.',
    nb: 'Bare {n} svar: les dette som en antydning.',
    sv: 'Bara {n} svar: läs det här som en antydan.',
  },
  'reasons.rangeMindsSize': {
    en: 'The usual range is wider for weeks with few answers; it is drawn for a week of the usual size.',
    nb: 'Det vanlige området er bredere for uker med få svar; det er tegnet for en uke av vanlig størrelse.',
    sv: 'Det vanliga området är bredare för veckor med få svar; det är ritat för en vecka av vanlig storlek.',
  },
  'reasons.sourceBehind': {
    en: 'The sources have been read up to {until}; later weeks are not counted.',
    nb: 'Kildene er lest til {until}; senere uker er ikke regnet med.',
    sv: 'Källorna är lästa till {until}; senare veckor är inte medräknade.',
  },
  'reasons.mergedWeeks': {
    en: 'Little is finished each week, so each point stands for {weeks} weeks.',
    nb: 'Lite blir ferdig hver uke, så hvert punkt står for {weeks} uker.',
    sv: 'Lite blir klart varje vecka, så varje punkt står för {weeks} veckor.',
  },
  'reasons.provisionalRange': {
    en: 'The usual range is provisional: made from {n} points, firm from {needed} on.',
    nb: 'Det vanlige området er foreløpig: laget av {n} punkter, fast fra {needed}.',
    sv: 'Det vanliga området är preliminärt: gjort av {n} punkter, fast från {needed}.',
  },
  'reasons.tooRare': {
    en: 'Fewer than two a period: too few to tell what is unusual. Send them for longer periods.',
    nb: 'Færre enn to per periode: for få til å si hva som er uvanlig. Send dem for lengre perioder.',
    sv: 'Färre än två per period: för få för att säga vad som är ovanligt. Skicka dem för längre perioder.',
  },
  'reasons.widenedRange': {
    en: 'Neighbouring weeks resemble each other, so the usual range has been widened.',
    nb: 'Uker etter hverandre ligner på hverandre, så det vanlige området er gjort bredere.',
    sv: 'Veckor efter varandra liknar varandra, så det vanliga området har gjorts bredare.',
  },
  'reasons.withoutDuration': {
    en: '{n, plural, one {One finished item has} other {{n} finished items have}} no known start and no duration.',
    nb: '{n, plural, one {Én ferdig sak har} other {{n} ferdige saker har}} ingen kjent start og ingen varighet.',
    sv: '{n, plural, one {Ett klart ärende har} other {{n} klara ärenden har}} ingen känd start och ingen varaktighet.',
  },
  'reasons.openCounted': {
    en: 'With {open, plural, one {the item} other {the {open} items}} still open counted in, {of} of 100 take up to {value}; those finished alone say {alone}.',
    nb: 'Med {open, plural, one {saken} other {de {open} sakene}} som ennå er åpne, tar {of} av 100 inntil {value}; de ferdige alene sier {alone}.',
    sv: 'Med {open, plural, one {ärendet} other {de {open} ärendena}} som ännu är öppna tar {of} av 100 upp till {value}; de klara ensamma säger {alone}.',
  },
  'reasons.openDiffers': {
    en: 'What is finished does not tell how long an item takes: with {open, plural, one {the one} other {the {open}}} still open counted in, {of} of 100 take up to {value}, where those finished alone say {alone}.',
    nb: 'Det ferdige forteller ikke hvor lenge en sak tar: med {open, plural, one {den} other {de {open}}} som ennå er åpne, tar {of} av 100 inntil {value}, der de ferdige alene sier {alone}.',
    sv: 'Det som är klart berättar inte hur länge ett ärende tar: med {open, plural, one {det} other {de {open}}} som ännu är öppna tar {of} av 100 upp till {value}, där de klara ensamma säger {alone}.',
  },
  'reasons.openUnknown': {
    en: 'With {open, plural, one {the item} other {the {open} items}} still open counted in, nobody can tell within what {of} of 100 are done; those finished alone say {alone}.',
    nb: 'Med {open, plural, one {saken} other {de {open} sakene}} som ennå er åpne, kan ingen si hvor fort {of} av 100 blir ferdige; de ferdige alene sier {alone}.',
    sv: 'Med {open, plural, one {ärendet} other {de {open} ärendena}} som ännu är öppna kan ingen säga inom vilken tid {of} av 100 blir klara; de klara ensamma säger {alone}.',
  },
  'reasons.noKnownStart': {
    en: 'No known start: counted, but without a duration.',
    nb: 'Ingen kjent start: telles, men uten varighet.',
    sv: 'Ingen känd start: räknas, men utan varaktighet.',
  },
  'reasons.otherLevel': {
    en: 'Sub-tasks and items that others belong to are not counted: each piece of work counts once.',
    nb: 'Deloppgaver og saker som andre hører til, telles ikke: hvert arbeid telles én gang.',
    sv: 'Deluppgifter och ärenden som andra hör till räknas inte: varje arbete räknas en gång.',
  },
  'reasons.byBot': {
    en: 'Made by a bot.',
    nb: 'Laget av en robot.',
    sv: 'Gjord av en robot.',
  },
  'reasons.endBeforeStart': {
    en: 'The source says that it ended before it began.',
    nb: 'Kilden sier at den ble ferdig før den begynte.',
    sv: 'Källan säger att det slutade innan det började.',
  },
  'reasons.reopened': {
    en: '{n, plural, one {Reopened once} other {Reopened {n} times}}; measured to the last time it was done.',
    nb: '{n, plural, one {Gjenåpnet én gang} other {Gjenåpnet {n} ganger}}; målt til siste gang den ble ferdig.',
    sv: '{n, plural, one {Öppnat igen en gång} other {Öppnat igen {n} gånger}}; mätt till sista gången det blev klart.',
  },
  'reasons.firstRead': {
    en: 'The sources are being read for the first time. Numbers come when everything has been read once.',
    nb: 'Kildene leses inn for første gang. Tallene kommer når alt er lest én gang.',
    sv: 'Källorna läses in för första gången. Siffrorna kommer när allt har lästs en gång.',
  },
  'reasons.answersInPeriod': {
    en: '{n, plural, one {One answer} other {{n} answers}}. Single answers are never shown.',
    nb: '{n} svar. Enkeltsvar vises aldri.',
    sv: '{n} svar. Enskilda svar visas aldrig.',
  },
  'reasons.noSuchMetric': {
    en: 'There is no measure called “{name}”.',
    nb: 'Det finnes ikke noe mål som heter «{name}».',
    sv: 'Det finns inget mått som heter ”{name}”.',
  },
  'reasons.noSuchWindow': {
    en: '“{name}” is not a period. Write weeks:12, all, or two dates as 2026-01-01..2026-03-31.',
    nb: '«{name}» er ikke en periode. Skriv weeks:12, all, eller to datoer som 2026-01-01..2026-03-31.',
    sv: '”{name}” är inte en period. Skriv weeks:12, all, eller två datum som 2026-01-01..2026-03-31.',
  },
  'reasons.noSuchBucket': {
    en: 'The series has no point called “{name}”.',
    nb: 'Serien har ikke noe punkt som heter «{name}».',
    sv: 'Serien har ingen punkt som heter ”{name}”.',
  },
});
