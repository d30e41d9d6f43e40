import { messages } from '../message.js';

/** What the users of a product notice: the page of its indicators. */
export const effectPage = messages({
  'effect-page.question': {
    en: 'What do users notice?',
    nb: 'Hva merker brukerne?',
    sv: 'Vad märker användarna?',
  },
  'effect-page.leadNone': {
    en: 'Nothing is measured of what users notice yet.',
    nb: 'Det måles ikke noe av det brukerne merker ennå.',
    sv: 'Inget mäts ännu av det användarna märker.',
  },
  'effect-page.leadBetter': {
    en: '{n, plural, one {One other indicator has} other {{n} other indicators have}} become better.',
    nb: '{n, plural, one {Én annen indikator er} other {{n} andre indikatorer er}} blitt bedre.',
    sv: '{n, plural, one {En annan indikator har} other {{n} andra indikatorer har}} blivit bättre.',
  },
  'effect-page.leadWorse': {
    en: '{n, plural, one {One other indicator has} other {{n} other indicators have}} become worse.',
    nb: '{n, plural, one {Én annen indikator er} other {{n} andre indikatorer er}} blitt dårligere.',
    sv: '{n, plural, one {En annan indikator har} other {{n} andra indikatorer har}} blivit sämre.',
  },
  'effect-page.leadUsual': {
    en: '{n, plural, one {One other shows} other {{n} others show}} no change that we can be sure of.',
    nb: '{n, plural, one {Én annen viser} other {{n} andre viser}} ingen endring vi kan være sikre på.',
    sv: '{n, plural, one {En annan visar} other {{n} andra visar}} ingen förändring som vi kan vara säkra på.',
  },
  'effect-page.leadUnknown': {
    en: 'Of {n, plural, one {one other} other {{n} others}} nothing can be said yet.',
    nb: 'Om {n, plural, one {én annen} other {{n} andre}} kan ikke noe sies ennå.',
    sv: 'Om {n, plural, one {en annan} other {{n} andra}} kan inget sägas ännu.',
  },
  'effect-page.leadLate': {
    en: '{n, plural, one {One indicator has} other {{n} indicators have}} had no reading for longer than expected.',
    nb: '{n, plural, one {Én indikator har} other {{n} indikatorer har}} vært uten måling lenger enn ventet.',
    sv: '{n, plural, one {En indikator har} other {{n} indikatorer har}} varit utan mätvärde längre än väntat.',
  },
  'effect-page.none': {
    en: 'No indicators yet',
    nb: 'Ingen indikatorer ennå',
    sv: 'Inga indikatorer ännu',
  },
  'effect-page.noneText': {
    en: 'An indicator says what users notice: how satisfied they are, how quickly they get help, how many complete what they came for.',
    nb: 'En indikator sier hva brukerne merker: hvor fornøyde de er, hvor raskt de får hjelp, hvor mange som fullfører det de kom for.',
    sv: 'En indikator säger vad användarna märker: hur nöjda de är, hur snabbt de får hjälp, hur många som slutför det de kom för.',
  },
  'effect-page.new': {
    en: 'New indicator',
    nb: 'Ny indikator',
    sv: 'Ny indikator',
  },
  'effect-page.import': {
    en: 'Import answers',
    nb: 'Importer svar',
    sv: 'Importera svar',
  },
  'effect-page.survey': {
    en: 'Ask users',
    nb: 'Spør brukerne',
    sv: 'Fråga användarna',
  },
  'effect-page.definition': {
    en: 'Definition and its history',
    nb: 'Definisjonen og historikken dens',
    sv: 'Definitionen och dess historik',
  },
  'effect-page.askedAt': {
    en: 'Asked: {place}',
    nb: 'Spurt: {place}',
    sv: 'Frågat: {place}',
  },
  'effect-page.countedAt': { en: 'Counted: {place}', nb: 'Telt: {place}', sv: 'Räknat: {place}' },
  'effect-page.leadCountedUsual': {
    en: 'For users <evidence>nothing has changed that we can be sure of</evidence>: {value} ({n, plural, one {one case} other {{n} cases}}).',
    nb: 'For brukerne har <evidence>ingenting endret seg som vi kan være sikre på</evidence>: {value} ({n, plural, one {én sak} other {{n} saker}}).',
    sv: 'För användarna har <evidence>inget förändrats som vi kan vara säkra på</evidence>: {value} ({n, plural, one {ett ärende} other {{n} ärenden}}).',
  },
  'effect-page.leadCountedBetter': {
    en: 'It has become <evidence>better for users since {week}</evidence>: {value} ({n, plural, one {one case} other {{n} cases}}).',
    nb: 'Det er blitt <evidence>bedre for brukerne siden {week}</evidence>: {value} ({n, plural, one {én sak} other {{n} saker}}).',
    sv: 'Det har blivit <evidence>bättre för användarna sedan {week}</evidence>: {value} ({n, plural, one {ett ärende} other {{n} ärenden}}).',
  },
  'effect-page.leadCountedWorse': {
    en: 'It has become <evidence>worse for users since {week}</evidence>: {value} ({n, plural, one {one case} other {{n} cases}}).',
    nb: 'Det er blitt <evidence>dårligere for brukerne siden {week}</evidence>: {value} ({n, plural, one {én sak} other {{n} saker}}).',
    sv: 'Det har blivit <evidence>sämre för användarna sedan {week}</evidence>: {value} ({n, plural, one {ett ärende} other {{n} ärenden}}).',
  },
  'effect-page.leadCountedTooEarly': {
    en: 'Users: <evidence>{value}</evidence> of {n, plural, one {one case} other {{n} cases}}. Too early to tell whether that is changing.',
    nb: 'Brukerne: <evidence>{value}</evidence> av {n, plural, one {én sak} other {{n} saker}}. For tidlig å si om det endrer seg.',
    sv: 'Användarna: <evidence>{value}</evidence> av {n, plural, one {ett ärende} other {{n} ärenden}}. För tidigt att säga om det förändras.',
  },
  'effect-page.askedNowhere': {
    en: 'Where users were asked is not stated.',
    nb: 'Hvor brukerne ble spurt, er ikke oppgitt.',
    sv: 'Var användarna tillfrågades är inte angivet.',
  },
  'effect-page.period': {
    en: '{from} to {to}',
    nb: '{from} til {to}',
    sv: '{from} till {to}',
  },
  'effect-page.latest': {
    en: 'Latest: {value}, {from} to {to}',
    nb: 'Siste: {value}, {from} til {to}',
    sv: 'Senaste: {value}, {from} till {to}',
  },
  'effect-page.within': {
    en: '{n, plural, one {{n} answer} other {{n} answers}}, likely {low}–{high}',
    nb: '{n} svar, trolig {low}–{high}',
    sv: '{n} svar, troligen {low}–{high}',
  },
  'effect-page.usual': {
    en: 'Usual range: {range}',
    nb: 'Vanlig område: {range}',
    sv: 'Vanligt område: {range}',
  },
  'effect-page.usualSoon': {
    en: 'Usual range: {range}, provisional',
    nb: 'Vanlig område: {range}, foreløpig',
    sv: 'Vanligt område: {range}, preliminärt',
  },
  'effect-page.noUsual': {
    en: 'No usual range yet: it needs 12 complete periods.',
    nb: 'Ikke noe vanlig område ennå: det trenger 12 hele perioder.',
    sv: 'Inget vanligt område ännu: det behöver 12 hela perioder.',
  },
  'effect-page.notJudged': {
    en: 'No usual range',
    nb: 'Ikke noe vanlig område',
    sv: 'Inget vanligt område',
  },
  'effect-page.smallest': {
    en: 'Smallest change worth the work: {size}',
    nb: 'Minste endring verdt arbeidet: {size}',
    sv: 'Minsta förändring värd arbetet: {size}',
  },
  'effect-page.higherBetter': {
    en: 'higher is better',
    nb: 'høyere er bedre',
    sv: 'högre är bättre',
  },
  'effect-page.lowerBetter': {
    en: 'lower is better',
    nb: 'lavere er bedre',
    sv: 'lägre är bättre',
  },
  'effect-page.stale': {
    en: 'No reading since {day}; expected at least every {days, plural, one {day} other {{days} days}}.',
    nb: 'Ingen måling siden {day}; ventet minst {days, plural, one {hver dag} other {hver {days}. dag}}.',
    sv: 'Inget mätvärde sedan {day}; väntat minst en gång {days, plural, one {om dagen} other {på {days} dagar}}.',
  },
  'effect-page.nothingCame': {
    en: 'Nothing came',
    nb: 'Ingenting kom',
    sv: 'Inget kom',
  },
  'effect-page.brokeScale': {
    en: 'Another scale',
    nb: 'En annen skala',
    sv: 'En annan skala',
  },
  'effect-page.brokeQuestion': {
    en: 'Another question',
    nb: 'Et annet spørsmål',
    sv: 'En annan fråga',
  },
  'effect-page.brokeChannel': {
    en: 'Asked in another place or way',
    nb: 'Spurt et annet sted eller på en annen måte',
    sv: 'Frågat på ett annat ställe eller sätt',
  },
  'effect-page.brokeDefinition': {
    en: 'Something else is counted',
    nb: 'Noe annet telles',
    sv: 'Något annat räknas',
  },
  'effect-page.brokeWhole': {
    en: 'Counted against another whole',
    nb: 'Regnes av en annen helhet',
    sv: 'Räknas av en annan helhet',
  },
  'effect-page.distribution': {
    en: 'The answers',
    nb: 'Svarene',
    sv: 'Svaren',
  },
  'effect-page.distributionOf': {
    en: '{n, plural, one {one answer} other {{n} answers}} by what was answered',
    nb: '{n} svar etter hva som ble svart',
    sv: '{n} svar efter vad som svarades',
  },
  'effect-page.score': {
    en: 'Answer',
    nb: 'Svar',
    sv: 'Svar',
  },
  'effect-page.count': {
    en: 'Number',
    nb: 'Antall',
    sv: 'Antal',
  },
  'effect-page.noScore': {
    en: 'no score',
    nb: 'uten poeng',
    sv: 'utan poäng',
  },
  'effect-page.weighted': {
    en: 'Weighted by the whole scale: {value} (likely {low}–{high})',
    nb: 'Vektet etter hele skalaen: {value} (trolig {low}–{high})',
    sv: 'Vägt efter hela skalan: {value} (troligen {low}–{high})',
  },
  'effect-page.mean': {
    en: 'Mean of the scores: {value} (likely {low}–{high})',
    nb: 'Gjennomsnitt av svarene: {value} (trolig {low}–{high})',
    sv: 'Medelvärde av svaren: {value} (troligen {low}–{high})',
  },
  'effect-page.showTable': {
    en: 'Show as table',
    nb: 'Vis som tabell',
    sv: 'Visa som tabell',
  },
  'effect-page.hideTable': {
    en: 'Hide the table',
    nb: 'Skjul tabellen',
    sv: 'Dölj tabellen',
  },
  'effect-page.tableOf': {
    en: '{name}, newest first',
    nb: '{name}, nyeste først',
    sv: '{name}, senaste först',
  },
  'effect-page.valueColumn': {
    en: 'Value',
    nb: 'Verdi',
    sv: 'Värde',
  },
  'effect-page.remark': {
    en: 'To know',
    nb: 'Verdt å vite',
    sv: 'Att veta',
  },
  'effect-page.hidden': {
    en: 'too few to show',
    nb: 'for få til å vises',
    sv: 'för få för att visas',
  },
  'effect-page.benefit': {
    en: 'What the organisation gains',
    nb: 'Det virksomheten får igjen',
    sv: 'Det verksamheten får ut',
  },
  'effect-page.allCases': {
    en: '{n, plural, one {{n} case} other {{n} cases}}',
    nb: '{n, plural, one {{n} sak} other {{n} saker}}',
    sv: '{n, plural, one {{n} ärende} other {{n} ärenden}}',
  },
  'effect-page.perPeriod': {
    en: 'per period',
    nb: 'per periode',
    sv: 'per period',
  },
  'effect-page.archived': {
    en: 'Put aside',
    nb: 'Lagt til side',
    sv: 'Lagt åt sidan',
  },
  'effect-page.archivedQuestion': {
    en: 'No longer followed; nothing of it is lost',
    nb: 'Følges ikke lenger; ingenting av det er tapt',
    sv: 'Följs inte längre; inget av det är förlorat',
  },
  'effect-page.steps': {
    en: 'Where people drop off',
    nb: 'Hvor folk faller fra',
    sv: 'Var människor faller ifrån',
  },
  'effect-page.step': {
    en: 'Step',
    nb: 'Steg',
    sv: 'Steg',
  },
  'effect-page.came': {
    en: 'Came to it',
    nb: 'Kom dit',
    sv: 'Kom dit',
  },
  'effect-page.fewLeft': {
    en: 'not shown: fewer than five left off beside it',
    nb: 'vises ikke: færre enn fem falt fra ved siden av',
    sv: 'visas inte: färre än fem föll bort bredvid',
  },
  'effect-page.lost': {
    en: 'Did not go on',
    nb: 'Gikk ikke videre',
    sv: 'Gick inte vidare',
  },
  'effect-page.more': {
    en: 'What the figure does not tell',
    nb: 'Det tallet ikke forteller',
    sv: 'Vad siffran inte berättar',
  },
  'effect-page.notAsCause': {
    en: 'What moves together is not thereby a cause; a hypothesis can be judged under Learning.',
    nb: 'Det som beveger seg sammen, er ikke dermed en årsak; en hypotese kan vurderes under Læring.',
    sv: 'Det som rör sig tillsammans är inte därmed en orsak; en hypotes kan bedömas under Lärdomar.',
  },
  'effect-page.response': {
    en: 'Response rate {rate}: at least {answered} answered of at least {shown} who saw the survey, since it was opened',
    nb: 'Svarprosent {rate}: minst {answered} svarte av minst {shown} som så undersøkelsen, siden den ble åpnet',
    sv: 'Svarsfrekvens {rate}: minst {answered} svarade av minst {shown} som såg enkäten, sedan den öppnades',
  },
  'effect-page.responseSince': {
    en: 'Response rate {rate}: at least {answered} answered of at least {shown} who saw the survey, since {day}',
    nb: 'Svarprosent {rate}: minst {answered} svarte av minst {shown} som så undersøkelsen, siden {day}',
    sv: 'Svarsfrekvens {rate}: minst {answered} svarade av minst {shown} som såg enkäten, sedan {day}',
  },
  'effect-page.responseSent': {
    en: 'Response rate {rate}: {answered} answered of at least {shown} who were asked on these days',
    nb: 'Svarprosent {rate}: {answered} svarte av minst {shown} som ble spurt disse dagene',
    sv: 'Svarsfrekvens {rate}: {answered} svarade av minst {shown} som tillfrågades dessa dagar',
  },
  'effect-page.webReference': {
    en: 'The line of dashes is what web.dev calls good: {value} or less. It is there for comparison, and is no target.',
    nb: 'Den stiplede linjen er det web.dev kaller bra: {value} eller mindre. Den er til sammenligning, og er ikke et mål.',
    sv: 'Den streckade linjen är vad web.dev kallar bra: {value} eller mindre. Den är till jämförelse, och är inget mål.',
  },
  'effect-page.failures': {
    en: 'Open failures of WCAG A and AA by severity and by when they were found, on the last day of the newest reading',
    nb: 'Åpne feil etter WCAG A og AA etter alvorlighet og når de ble funnet, på siste dag i den nyeste målingen',
    sv: 'Öppna fel enligt WCAG A och AA efter allvarlighet och när de hittades, på den sista dagen i det nyaste mätvärdet',
  },
  'effect-page.failureSeverity': { en: 'Severity', nb: 'Alvorlighet', sv: 'Allvarlighet' },
  'effect-page.failuresOpen': { en: 'Open', nb: 'Åpne', sv: 'Öppna' },
  'effect-page.failuresMonth': { en: 'Up to 30 days', nb: 'Inntil 30 dager', sv: 'Högst 30 dagar' },
  'effect-page.failuresQuarter': { en: '31 to 90 days', nb: '31 til 90 dager', sv: '31 till 90 dagar' },
  'effect-page.failuresLonger': { en: 'Longer', nb: 'Lenger', sv: 'Längre' },
  'effect-page.failuresOldest': { en: 'Oldest found', nb: 'Eldste funn', sv: 'Äldsta fyndet' },
  'effect-page.severity.critical': { en: 'Critical', nb: 'Kritisk', sv: 'Kritiskt' },
  'effect-page.severity.serious': { en: 'Serious', nb: 'Alvorlig', sv: 'Allvarligt' },
  'effect-page.severity.moderate': { en: 'Moderate', nb: 'Moderat', sv: 'Måttligt' },
  'effect-page.severity.minor': { en: 'Minor', nb: 'Mindre', sv: 'Mindre' },
  'effect-page.serviceReference': {
    en: 'The line of dashes: above {value} the digital office of the British government was reported in 2023 to call a service great, by a secondary source. It is there for comparison, and is no target.',
    nb: 'Den stiplede linjen: over {value} skal den britiske regjeringens digitaliseringskontor i 2023 ha kalt en tjeneste svært god, etter en sekundærkilde. Den er til sammenligning, og er ikke et mål.',
    sv: 'Den streckade linjen: över {value} ska den brittiska regeringens digitaliseringskontor 2023 ha kallat en tjänst mycket bra, enligt en andrahandskälla. Den är till jämförelse, och är inget mål.',
  },
  'effect-page.weightedChannels': {
    en: 'Weighted by channel: {share} (standard error {error}, from {n} answers that tell as much as {even} evenly drawn ones). Parts of the channels: {source}, {day}.',
    nb: 'Vektet etter kanal: {share} (standardfeil {error}, av {n} svar som sier like mye som {even} jevnt trukne). Kanalenes deler: {source}, {day}.',
    sv: 'Vägt efter kanal: {share} (medelfel {error}, av {n} svar som säger lika mycket som {even} jämnt dragna). Kanalernas delar: {source}, {day}.',
  },
  'effect-page.weightedHidden': {
    en: 'Not weighted by channel: fewer than five answers may be told of {channel} by itself.',
    nb: 'Ikke vektet etter kanal: færre enn fem svar kan vises for {channel} for seg.',
    sv: 'Inte vägt efter kanal: färre än fem svar får visas för {channel} för sig.',
  },
  'effect-page.weightedFew': {
    en: 'Not weighted by channel: fewer than twenty answers.',
    nb: 'Ikke vektet etter kanal: færre enn tjue svar.',
    sv: 'Inte vägt efter kanal: färre än tjugo svar.',
  },
  'effect-page.responseMoved': {
    en: 'Not comparable with what was before {day}: then {beforeLow}–{beforeHigh} answered, since then {low}–{high}. It may be other people who answer now.',
    nb: 'Ikke sammenlignbart med før {day}: da svarte {beforeLow}–{beforeHigh}, siden da {low}–{high}. Det kan være andre som svarer nå.',
    sv: 'Inte jämförbart med före {day}: då svarade {beforeLow}–{beforeHigh}, sedan dess {low}–{high}. Det kan vara andra som svarar nu.',
  },
  'effect-page.worst': {
    en: 'Those who did not answer may think otherwise. Had all of them said no, or all of them yes, the share among everybody who was asked would lie between {low} and {high}.',
    nb: 'De som ikke svarte, kan mene noe annet. Hadde alle de sagt nei, eller alle sagt ja, ville andelen blant alle som ble spurt, ligget mellom {low} og {high}.',
    sv: 'De som inte svarade kan tycka något annat. Om alla de hade sagt nej, eller alla ja, skulle andelen bland alla som tillfrågades ligga mellan {low} och {high}.',
  },
  'effect-page.responseElsewhere': {
    en: 'Response rate not known: answers came from files or from another system, which does not say how many were asked.',
    nb: 'Svarprosenten er ikke kjent: svar kom fra filer eller fra et annet system, som ikke sier hvor mange som ble spurt.',
    sv: 'Svarsfrekvensen är inte känd: svar kom från filer eller från ett annat system, som inte säger hur många som tillfrågades.',
  },
  'effect-page.responseSoon': {
    en: 'Response rate not known yet: it is told once a day is over and five or more have answered at each place it is asked at.',
    nb: 'Svarprosenten er ikke kjent ennå: den vises når en dag er over og fem eller flere har svart hvert sted det spørres.',
    sv: 'Svarsfrekvensen är inte känd ännu: den visas när en dag är slut och fem eller fler har svarat på varje ställe där frågan ställs.',
  },
});
