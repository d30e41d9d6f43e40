import { messages } from '../message.js';

/** What each number is called, what it means and what it does not tell. */
export const metrics = messages({
  'metrics.week': { en: 'week {n}', nb: 'uke {n}', sv: 'vecka {n}' },
  'metrics.weekOfYear': { en: 'week {n}, {year}', nb: 'uke {n} i {year}', sv: 'vecka {n} {year}' },
  'metrics.july': { en: 'July holidays', nb: 'Fellesferie i juli', sv: 'Semester i juli' },

  'metrics.lead-time.name': {
    en: 'Lead time (started to finished)',
    nb: 'Ledetid (startet til ferdig)',
    sv: 'Ledtid (påbörjat till klart)',
  },
  'metrics.lead-time.definition': {
    en: 'Calendar days from the first time an item is worked on until it is finished for the last time. The number is the median of what was finished in the period; 85 of 100 took at most the second number.',
    nb: 'Kalenderdager fra en sak først blir arbeidet med, til den blir ferdig for siste gang. Tallet er medianen av det som ble ferdig i perioden; 85 av 100 tok høyst det andre tallet.',
    sv: 'Kalenderdagar från att ett ärende först börjar bearbetas tills det blir klart för sista gången. Siffran är medianen av det som blev klart under perioden; 85 av 100 tog högst den andra siffran.',
  },
  'metrics.lead-time.limits': {
    en: 'It knows only what is finished: old work that still waits is not in it. It does not tell whether the work was worth doing.',
    nb: 'Det kjenner bare det som er ferdig: gammelt arbeid som fortsatt venter, er ikke med. Det sier ikke om arbeidet var verdt å gjøre.',
    sv: 'Den känner bara till det som är klart: gammalt arbete som fortfarande väntar är inte med. Den säger inte om arbetet var värt att göra.',
  },
  'metrics.lead-time.counter': {
    en: 'Read it together with what users experience: faster is not better by itself.',
    nb: 'Les det sammen med det brukerne opplever: raskere er ikke bedre i seg selv.',
    sv: 'Läs den tillsammans med det användarna upplever: snabbare är inte bättre i sig.',
  },
  'metrics.lead-time.source': {
    en: 'The history of statuses in the issue tracker.',
    nb: 'Statushistorikken i saksverktøyet.',
    sv: 'Statushistoriken i ärendeverktyget.',
  },

  'metrics.end-to-end.name': {
    en: 'End to end (created to finished)',
    nb: 'Fra ende til ende (opprettet til ferdig)',
    sv: 'Från början till slut (skapat till klart)',
  },
  'metrics.end-to-end.definition': {
    en: 'Calendar days from the day an item was written down until it is finished for the last time, all waiting included. The number is the median.',
    nb: 'Kalenderdager fra saken ble opprettet, til den blir ferdig for siste gang, med all venting. Tallet er medianen.',
    sv: 'Kalenderdagar från att ärendet skapades tills det blir klart för sista gången, med all väntan. Siffran är medianen.',
  },
  'metrics.end-to-end.limits': {
    en: 'It depends on how early ideas are written down, and it does not tell when users got the result.',
    nb: 'Det avhenger av hvor tidlig ideer blir skrevet ned, og det sier ikke når brukerne fikk resultatet.',
    sv: 'Den påverkas av hur tidigt idéer skrivs ned, och den säger inte när användarna fick resultatet.',
  },
  'metrics.end-to-end.counter': {
    en: 'Read it together with the lead time: the difference is waiting before the start.',
    nb: 'Les det sammen med ledetiden: forskjellen er venting før start.',
    sv: 'Läs den tillsammans med ledtiden: skillnaden är väntan före start.',
  },
  'metrics.end-to-end.source': {
    en: 'Creation dates and the history of statuses in the issue tracker.',
    nb: 'Opprettelsesdatoer og statushistorikken i saksverktøyet.',
    sv: 'Skapandedatum och statushistoriken i ärendeverktyget.',
  },

  'metrics.change-lead-time.name': {
    en: 'Change lead time (first commit to production)',
    nb: 'Ledetid for endringer (fra første commit til produksjon)',
    sv: 'Ledtid för ändringar (från första commit till produktion)',
  },
  'metrics.change-lead-time.definition': {
    en: 'Calendar days from the first commit of a change to the first production deployment that contains it. The number is the median of the changes that reached production in the period. Changes by bots are left out.',
    nb: 'Kalenderdager fra første commit i en endring til første produksjonssetting som inneholder den. Tallet er medianen av endringene som nådde produksjon i perioden. Endringer fra roboter er ikke med.',
    sv: 'Kalenderdagar från första commit i en ändring till den första driftsättning som innehåller den. Siffran är medianen av de ändringar som nådde produktion under perioden. Ändringar från robotar är inte med.',
  },
  'metrics.change-lead-time.limits': {
    en: 'It begins when code is written: the time from need to code is not in it.',
    nb: 'Det begynner når koden blir skrevet: tiden fra behov til kode er ikke med.',
    sv: 'Den börjar när koden skrivs: tiden från behov till kod är inte med.',
  },
  'metrics.change-lead-time.counter': {
    en: 'Read it together with how many deployments fail.',
    nb: 'Les det sammen med hvor mange produksjonssettinger som feiler.',
    sv: 'Läs den tillsammans med hur många driftsättningar som misslyckas.',
  },
  'metrics.change-lead-time.source': {
    en: 'Pull requests, commits and deployments in the code host.',
    nb: 'Endringsforslag, commits og produksjonssettinger i kodeverktøyet.',
    sv: 'Ändringsförslag, commits och driftsättningar i kodverktyget.',
  },

  'metrics.service-end-to-end.name': {
    en: 'Across products (first start to last release)',
    nb: 'På tvers av produkter (første start til siste leveranse)',
    sv: 'Över produktgränser (första start till sista leverans)',
  },
  'metrics.service-end-to-end.definition': {
    en: 'Calendar days for work that two or more products of a service share under one parent item: from the first of its items being started until the last is in production, or finished where no change to the code is known. The number is the median of what ended in the period.',
    nb: 'Kalenderdager for arbeid som to eller flere produkter i en tjeneste deler under én overordnet sak: fra den første av sakene blir startet, til den siste er i produksjon, eller ferdig der ingen kodeendring er kjent. Tallet er medianen av det som ble avsluttet i perioden.',
    sv: 'Kalenderdagar för arbete som två eller flera produkter i en tjänst delar under ett överordnat ärende: från att det första av ärendena påbörjas tills det sista är i drift, eller klart där ingen kodändring är känd. Siffran är medianen av det som avslutades under perioden.',
  },
  'metrics.service-end-to-end.limits': {
    en: 'It knows only work that is gathered under a parent item. It does not tell how long users waited.',
    nb: 'Det kjenner bare arbeid som er samlet under en overordnet sak. Det sier ikke hvor lenge brukerne ventet.',
    sv: 'Den känner bara till arbete som är samlat under ett överordnat ärende. Den säger inte hur länge användarna väntade.',
  },
  'metrics.service-end-to-end.counter': {
    en: 'Read it together with the lead time of each product: the difference is waiting between them.',
    nb: 'Les det sammen med ledetiden for hvert produkt: forskjellen er venting mellom dem.',
    sv: 'Läs den tillsammans med ledtiden för varje produkt: skillnaden är väntan mellan dem.',
  },
  'metrics.service-end-to-end.source': {
    en: 'Parent items and the history of statuses in the issue tracker, and deployments in the code host.',
    nb: 'Overordnede saker og statushistorikken i saksverktøyet, og produksjonssettinger i kodeverktøyet.',
    sv: 'Överordnade ärenden och statushistoriken i ärendeverktyget, och driftsättningar i kodverktyget.',
  },

  'metrics.variation.name': { en: 'Variation', nb: 'Variasjon', sv: 'Variation' },
  'metrics.variation.definition': {
    en: 'The range in which the weekly median of the lead time usually lies: natural process limits of the first 20 weeks that were measured, kept until someone confirms a change.',
    nb: 'Spennet der ukesmedianen av ledetiden vanligvis ligger: naturlige grenser for de første 20 ukene som ble målt, beholdt til noen bekrefter en endring.',
    sv: 'Spannet där veckomedianen av ledtiden vanligtvis ligger: naturliga gränser för de första 20 veckorna som mättes, behållna tills någon bekräftar en förändring.',
  },
  'metrics.variation.limits': {
    en: 'A wide range is not bad work: it tells how much a single week can move without anything having changed.',
    nb: 'Et bredt spenn er ikke dårlig arbeid: det forteller hvor mye en enkelt uke kan svinge uten at noe har endret seg.',
    sv: 'Ett brett spann är inte dåligt arbete: det visar hur mycket en enskild vecka kan röra sig utan att något har förändrats.',
  },
  'metrics.variation.counter': {
    en: 'Read it together with the lead time: a narrow range around a long time is still a long time.',
    nb: 'Les det sammen med ledetiden: et smalt spenn rundt en lang tid er fortsatt en lang tid.',
    sv: 'Läs den tillsammans med ledtiden: ett smalt spann kring en lång tid är fortfarande en lång tid.',
  },
  'metrics.variation.source': {
    en: 'The same items or changes as the lead time.',
    nb: 'De samme sakene eller endringene som ledetiden.',
    sv: 'Samma ärenden eller ändringar som ledtiden.',
  },

  'metrics.stability.name': { en: 'Stability', nb: 'Stabilitet', sv: 'Stabilitet' },
  'metrics.stability.definition': {
    en: 'How many signals the last 26 complete weeks hold, in the weekly median of the lead time and in throughput: eight weeks in a row on one side of the middle, or a week outside the usual range. None is stable flow.',
    nb: 'Hvor mange signaler de siste 26 hele ukene har, i ukesmedianen av ledetiden og i gjennomstrømningen: åtte uker på rad på samme side av midten, eller en uke utenfor det vanlige området. Ingen er stabil flyt.',
    sv: 'Hur många signaler de senaste 26 hela veckorna har, i veckomedianen av ledtiden och i genomströmningen: åtta veckor i rad på samma sida om mitten, eller en vecka utanför det vanliga området. Inga är stabilt flöde.',
  },
  'metrics.stability.limits': {
    en: 'A signal says that something is different, not what, and not whether it is good. About one stable product in four shows a signal in half a year by chance.',
    nb: 'Et signal sier at noe er annerledes, ikke hva, og ikke om det er bra. Omtrent ett av fire stabile produkter viser et signal på et halvt år ved en tilfeldighet.',
    sv: 'En signal säger att något är annorlunda, inte vad, och inte om det är bra. Ungefär en av fyra stabila produkter visar en signal på ett halvår av en slump.',
  },
  'metrics.stability.counter': {
    en: 'Read it together with what users experience: stable can also be stably slow.',
    nb: 'Les det sammen med det brukerne opplever: stabilt kan også være stabilt langsomt.',
    sv: 'Läs den tillsammans med det användarna upplever: stabilt kan också vara stabilt långsamt.',
  },
  'metrics.stability.source': {
    en: 'The same items or changes as the lead time.',
    nb: 'De samme sakene eller endringene som ledetiden.',
    sv: 'Samma ärenden eller ändringar som ledtiden.',
  },

  'metrics.throughput.name': { en: 'Throughput', nb: 'Gjennomstrømning', sv: 'Genomströmning' },
  'metrics.throughput.definition': {
    en: 'Items finished per week, or changes put into production where only a code host is connected. The number is the mean over the complete weeks of the period; weeks with none count as none.',
    nb: 'Ferdige saker per uke, eller endringer satt i produksjon der bare et kodeverktøy er koblet til. Tallet er gjennomsnittet over de hele ukene i perioden; uker uten noe teller som ingen.',
    sv: 'Klara ärenden per vecka, eller ändringar satta i drift där bara ett kodverktyg är anslutet. Siffran är medelvärdet över periodens hela veckor; veckor utan något räknas som inga.',
  },
  'metrics.throughput.limits': {
    en: 'It counts pieces of work, large and small alike. It says nothing of effect and is never a goal.',
    nb: 'Det teller arbeid, stort og smått likt. Det sier ingenting om effekt og er aldri et mål.',
    sv: 'Den räknar arbete, stort och smått lika. Den säger inget om effekt och är aldrig ett mål.',
  },
  'metrics.throughput.counter': {
    en: 'Read it together with the lead time and with what users experience.',
    nb: 'Les det sammen med ledetiden og med det brukerne opplever.',
    sv: 'Läs den tillsammans med ledtiden och med det användarna upplever.',
  },
  'metrics.throughput.source': {
    en: 'The same items or changes as the lead time.',
    nb: 'De samme sakene eller endringene som ledetiden.',
    sv: 'Samma ärenden eller ändringar som ledtiden.',
  },

  'metrics.deployments.name': {
    en: 'Production deployments',
    nb: 'Produksjonssettinger',
    sv: 'Driftsättningar',
  },
  'metrics.deployments.definition': {
    en: 'Successful deployments to production per week. Each repository has one rule for what counts: a deployment event, a workflow, a release or a merge. The same version put out again does not count.',
    nb: 'Vellykkede produksjonssettinger per uke. Hvert repo har én regel for hva som teller: en hendelse, en arbeidsflyt, en utgivelse eller en fletting. Samme versjon satt ut på nytt teller ikke.',
    sv: 'Lyckade driftsättningar per vecka. Varje repo har en regel för vad som räknas: en händelse, ett arbetsflöde, en utgåva eller en sammanslagning. Samma version som sätts i drift på nytt räknas inte.',
  },
  'metrics.deployments.limits': {
    en: 'It says how often, not how large and not of what use.',
    nb: 'Det sier hvor ofte, ikke hvor stort og ikke til hvilken nytte.',
    sv: 'Den säger hur ofta, inte hur stort och inte till vilken nytta.',
  },
  'metrics.deployments.counter': {
    en: 'Read it together with how many deployments fail.',
    nb: 'Les det sammen med hvor mange produksjonssettinger som feiler.',
    sv: 'Läs den tillsammans med hur många driftsättningar som misslyckas.',
  },
  'metrics.deployments.source': {
    en: 'Deployments, releases or merges in the code host.',
    nb: 'Produksjonssettinger, utgivelser eller flettinger i kodeverktøyet.',
    sv: 'Driftsättningar, utgåvor eller sammanslagningar i kodverktyget.',
  },

  'metrics.failed-share.name': {
    en: 'Share of deployments that failed',
    nb: 'Andel produksjonssettinger som feilet',
    sv: 'Andel driftsättningar som misslyckades',
  },
  'metrics.failed-share.definition': {
    en: 'Of the production deployments in the period, how many failed: an older version was put back, a change was reverted, a repair went out right after, an incident began within the chosen time, or somebody marked it. Those of which somebody says that they did not fail are not among them.',
    nb: 'Hvor mange av produksjonssettingene i perioden som feilet: en eldre versjon ble satt tilbake, en endring ble trukket tilbake, en rettelse gikk ut rett etter, en hendelse begynte innen den valgte tiden, eller noen merket den. De som noen sier ikke feilet, er ikke med.',
    sv: 'Hur många av periodens driftsättningar som misslyckades: en äldre version sattes tillbaka, en ändring togs tillbaka, en rättelse gick ut direkt efter, en incident började inom den valda tiden, eller någon markerade den. De som någon anger inte misslyckades är inte med.',
  },
  'metrics.failed-share.limits': {
    en: 'It sees only failures that were written down or mended in sight, and an incident soon after a deployment need not have come from it; where it did not, the team can say so.',
    nb: 'Det ser bare feil som ble skrevet ned eller rettet synlig, og en hendelse kort tid etter en produksjonssetting trenger ikke å henge sammen med den; der den ikke gjør det, kan teamet si det.',
    sv: 'Den ser bara fel som skrevs ned eller åtgärdades synligt, och en incident kort efter en driftsättning behöver inte hänga ihop med den; där den inte gör det kan teamet ange det.',
  },
  'metrics.failed-share.counter': {
    en: 'Read it together with how often there is a deployment: rare and large ones fail more heavily.',
    nb: 'Les det sammen med hvor ofte det settes i produksjon: sjeldne og store endringer feiler tyngre.',
    sv: 'Läs den tillsammans med hur ofta det driftsätts: sällsynta och stora ändringar misslyckas tyngre.',
  },
  'metrics.failed-share.source': {
    en: 'Deployments and changes in the code host, incidents in the issue tracker, and marks by the team.',
    nb: 'Produksjonssettinger og endringer i kodeverktøyet, hendelser i saksverktøyet og merker fra teamet.',
    sv: 'Driftsättningar och ändringar i kodverktyget, incidenter i ärendeverktyget och markeringar från teamet.',
  },

  'metrics.recovery-time.name': {
    en: 'Time to recover from a failed deployment',
    nb: 'Tid fra mislykket produksjonssetting til den er rettet',
    sv: 'Tid från misslyckad driftsättning till att den är åtgärdad',
  },
  'metrics.recovery-time.definition': {
    en: 'Calendar time from when a failed deployment went out until the one that mended it did, or until its last incident was closed where no such deployment is known. The number is the median; with fewer than six, each is listed.',
    nb: 'Kalendertid fra en mislykket produksjonssetting gikk ut, til den som rettet den gikk ut, eller til den siste hendelsen ble lukket der ingen slik er kjent. Tallet er medianen; er det færre enn seks, listes hver av dem.',
    sv: 'Kalendertid från att en misslyckad driftsättning gick ut tills den som åtgärdade den gick ut, eller tills dess sista incident stängdes där ingen sådan är känd. Siffran är medianen; är de färre än sex listas var och en.',
  },
  'metrics.recovery-time.limits': {
    en: 'It begins with the deployment, not when users first noticed, and a mark by hand ends with the next deployment that did not fail.',
    nb: 'Den begynner med produksjonssettingen, ikke da brukerne merket noe, og et merke satt for hånd slutter med neste produksjonssetting som ikke feilet.',
    sv: 'Den börjar med driftsättningen, inte när användarna märkte något, och en markering för hand slutar med nästa driftsättning som inte misslyckades.',
  },
  'metrics.recovery-time.counter': {
    en: 'Read it together with how many deployments fail.',
    nb: 'Les det sammen med hvor mange produksjonssettinger som feiler.',
    sv: 'Läs den tillsammans med hur många driftsättningar som misslyckas.',
  },
  'metrics.recovery-time.source': {
    en: 'The same as for the share of deployments that failed.',
    nb: 'Det samme som for andelen produksjonssettinger som feilet.',
    sv: 'Detsamma som för andelen driftsättningar som misslyckades.',
  },

  'metrics.experience.name': {
    en: 'What users experience',
    nb: 'Det brukerne opplever',
    sv: 'Det användarna upplever',
  },
  'metrics.experience.definition': {
    en: 'The headline indicator of the product over the period. For answers on a scale it is the share who chose one of the two best answers. Weeks with fewer than five answers are shown together. What is shown changes five answers at a time: up to four newer ones wait, even for good in a week that is over, and up to four that were taken back still count.',
    nb: 'Produktets hovedindikator i perioden. For svar på en skala er det andelen som valgte ett av de to beste svarene. Uker med færre enn fem svar vises sammen. Det som vises, endres fem svar om gangen: inntil fire nyere venter, også for godt i en uke som er over, og inntil fire som er trukket tilbake, teller fortsatt.',
    sv: 'Produktens huvudindikator under perioden. För svar på en skala är det andelen som valde ett av de två bästa svaren. Veckor med färre än fem svar visas tillsammans. Det som visas ändras fem svar i taget: upp till fyra nyare väntar, även för gott i en vecka som är över, och upp till fyra som tagits tillbaka räknas fortfarande.',
  },
  'metrics.experience.limits': {
    en: 'Those who answer are not all users. The interval covers chance only, not who never answers.',
    nb: 'De som svarer, er ikke alle brukere. Intervallet dekker bare tilfeldigheter, ikke hvem som aldri svarer.',
    sv: 'De som svarar är inte alla användare. Intervallet täcker bara slumpen, inte vilka som aldrig svarar.',
  },
  'metrics.experience.counter': {
    en: 'Read it together with the number of answers and with a second source.',
    nb: 'Les det sammen med antallet svar og med en kilde til.',
    sv: 'Läs den tillsammans med antalet svar och med en källa till.',
  },
  'metrics.experience.source': {
    en: 'Imported files of answers, and readings that other systems send.',
    nb: 'Importerte filer med svar, og målinger som andre systemer sender.',
    sv: 'Importerade filer med svar, och mätvärden som andra system skickar.',
  },
});
