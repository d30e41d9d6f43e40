import { messages } from '../message.js';

/** What may be said of an intervention's effect (methods.md F.4): never a cause. */
export const verdict = messages({
  'verdict.word.clearImprovement': { en: 'Clear improvement', nb: 'Klar forbedring', sv: 'Tydlig förbättring' },
  'verdict.word.likelyImprovement': {
    en: 'Likely improvement; size uncertain',
    nb: 'Trolig forbedring; størrelsen er usikker',
    sv: 'Trolig förbättring; storleken är osäker',
  },
  'verdict.word.noChangeThatMatters': {
    en: 'No change that matters',
    nb: 'Ingen endring som betyr noe',
    sv: 'Ingen förändring av betydelse',
  },
  'verdict.word.likelyWorse': { en: 'Likely got worse', nb: 'Trolig blitt dårligere', sv: 'Har troligen blivit sämre' },
  'verdict.word.cannotTell': { en: 'Cannot tell', nb: 'Kan ikke avgjøres', sv: 'Går inte att avgöra' },
  'verdict.word.couldNotShow': {
    en: 'The data could not have shown a change worth having',
    nb: 'Dataene kunne ikke ha vist en endring det er verdt å ha',
    sv: 'Underlaget kunde inte ha visat en förändring som är värd att ha',
  },
  'verdict.word.cannotSeparate': {
    en: 'Cannot be told apart from something else',
    nb: 'Kan ikke skilles fra noe annet',
    sv: 'Går inte att skilja från något annat',
  },
  'verdict.word.exploratory': {
    en: 'Found afterwards, exploratory: no verdict',
    nb: 'Funnet i etterkant, utforskende: ingen vurdering',
    sv: 'Funnet i efterhand, utforskande: ingen bedömning',
  },
  'verdict.word.tooEarly': { en: 'Too early to tell', nb: 'For tidlig å si', sv: 'För tidigt att säga' },
  'verdict.word.notEnoughData': {
    en: 'Not enough data yet',
    nb: 'Ikke nok data ennå',
    sv: 'Inte tillräckligt med data ännu',
  },
  'verdict.word.tooFewAnswers': { en: 'Too few answers', nb: 'For få svar', sv: 'För få svar' },
  'verdict.word.measurementChanged': {
    en: 'The measurement changed',
    nb: 'Målingen ble endret',
    sv: 'Mätningen ändrades',
  },
  'verdict.word.noVariation': {
    en: 'The series never moves',
    nb: 'Serien beveger seg aldri',
    sv: 'Serien rör sig aldrig',
  },

  'verdict.estimate.percentagePoints': {
    en: 'After {start}, “{metric}” was {size} percentage points {direction, select, higher {higher} other {lower}} than its earlier course would suggest (95\u00a0% sure: between {a}{range, select, spans { lower} other {}} and {b}{range, select, spans { higher} other {}}).',
    nb: 'Etter {start} lå «{metric}» {size} prosentpoeng {direction, select, higher {høyere} other {lavere}} enn forløpet før skulle tilsi (95\u00a0% sikkert: mellom {a}{range, select, spans { lavere} other {}} og {b}{range, select, spans { høyere} other {}}).',
    sv: 'Efter {start} låg ”{metric}” {size} procentenheter {direction, select, higher {högre} other {lägre}} än det tidigare förloppet tyder på (95\u00a0% säkert: mellan {a}{range, select, spans { lägre} other {}} och {b}{range, select, spans { högre} other {}}).',
  },
  'verdict.estimate.points': {
    en: 'After {start}, “{metric}” was {size} points {direction, select, higher {higher} other {lower}} than its earlier course would suggest (95\u00a0% sure: between {a}{range, select, spans { lower} other {}} and {b}{range, select, spans { higher} other {}}).',
    nb: 'Etter {start} lå «{metric}» {size} poeng {direction, select, higher {høyere} other {lavere}} enn forløpet før skulle tilsi (95\u00a0% sikkert: mellom {a}{range, select, spans { lavere} other {}} og {b}{range, select, spans { høyere} other {}}).',
    sv: 'Efter {start} låg ”{metric}” {size} poäng {direction, select, higher {högre} other {lägre}} än det tidigare förloppet tyder på (95\u00a0% säkert: mellan {a}{range, select, spans { lägre} other {}} och {b}{range, select, spans { högre} other {}}).',
  },
  'verdict.estimate.number': {
    en: 'After {start}, “{metric}” was {size} {direction, select, higher {higher} other {lower}} than its earlier course would suggest (95\u00a0% sure: between {a}{range, select, spans { lower} other {}} and {b}{range, select, spans { higher} other {}}).',
    nb: 'Etter {start} lå «{metric}» {size} {direction, select, higher {høyere} other {lavere}} enn forløpet før skulle tilsi (95\u00a0% sikkert: mellom {a}{range, select, spans { lavere} other {}} og {b}{range, select, spans { høyere} other {}}).',
    sv: 'Efter {start} låg ”{metric}” {size} {direction, select, higher {högre} other {lägre}} än det tidigare förloppet tyder på (95\u00a0% säkert: mellan {a}{range, select, spans { lägre} other {}} och {b}{range, select, spans { högre} other {}}).',
  },
  'verdict.controlled': {
    en: 'Judged by the distance to the comparison product, so that what both went through is left out.',
    nb: 'Vurdert etter avstanden til produktet det sammenlignes med, slik at det begge gikk gjennom, holdes utenfor.',
    sv: 'Bedömt efter avståndet till produkten som det jämförs med, så att det som båda gick igenom hålls utanför.',
  },
  'verdict.behind': {
    en: 'Behind it: {before} periods before with {nBefore} records and {after} after with {nAfter}; each period has {days, plural, one {one day} other {{days} days}}.',
    nb: 'Bak dette: {before} perioder før med {nBefore} registreringer og {after} etter med {nAfter}; hver periode har {days, plural, one {én dag} other {{days} dager}}.',
    sv: 'Underlaget: {before} perioder före med {nBefore} poster och {after} efter med {nAfter}; varje period har {days, plural, one {en dag} other {{days} dagar}}.',
  },
  'verdict.probability': {
    en: 'Probability that it improved: {p}.',
    nb: 'Sannsynlighet for at det er blitt bedre: {p}.',
    sv: 'Sannolikhet för att det har blivit bättre: {p}.',
  },
  'verdict.notAlone': {
    en: 'This follows the trend and the usual ups and downs of {product}; it does not rule out other things that happened at the same time.',
    nb: 'Dette følger trenden og de vanlige svingningene i {product}; det utelukker ikke andre ting som skjedde samtidig.',
    sv: 'Det här följer trenden och de vanliga svängningarna i {product}; det utesluter inte annat som hände samtidigt.',
  },
  'verdict.sameTime': {
    en: 'At the same time: {events}.',
    nb: 'Samtidig: {events}.',
    sv: 'Samtidigt: {events}.',
  },
  'verdict.onlyMore.percentagePoints': {
    en: 'Only a change of about {size} percentage points or more would have shown.',
    nb: 'Bare en endring på rundt {size} prosentpoeng eller mer ville ha vist seg.',
    sv: 'Bara en förändring på omkring {size} procentenheter eller mer skulle ha synts.',
  },
  'verdict.onlyMore.points': {
    en: 'Only a change of about {size} points or more would have shown.',
    nb: 'Bare en endring på rundt {size} poeng eller mer ville ha vist seg.',
    sv: 'Bara en förändring på omkring {size} poäng eller mer skulle ha synts.',
  },
  'verdict.onlyMore.number': {
    en: 'Only a change of about {size} or more would have shown.',
    nb: 'Bare en endring på rundt {size} eller mer ville ha vist seg.',
    sv: 'Bara en förändring på omkring {size} eller mer skulle ha synts.',
  },

  'verdict.moments.percentagePoints': {
    en: '“{metric}” was {size} percentage points {direction, select, higher {higher} other {lower}} at the second moment than at the first (95\u00a0% sure: between {a}{range, select, spans { lower} other {}} and {b}{range, select, spans { higher} other {}}), with {nBefore} and {nAfter} answers.',
    nb: '«{metric}» lå {size} prosentpoeng {direction, select, higher {høyere} other {lavere}} på det andre tidspunktet enn på det første (95\u00a0% sikkert: mellom {a}{range, select, spans { lavere} other {}} og {b}{range, select, spans { høyere} other {}}), med {nBefore} og {nAfter} svar.',
    sv: '”{metric}” låg {size} procentenheter {direction, select, higher {högre} other {lägre}} vid den andra tidpunkten än vid den första (95\u00a0% säkert: mellan {a}{range, select, spans { lägre} other {}} och {b}{range, select, spans { högre} other {}}), med {nBefore} och {nAfter} svar.',
  },
  'verdict.moments.points': {
    en: '“{metric}” was {size} points {direction, select, higher {higher} other {lower}} at the second moment than at the first (95\u00a0% sure: between {a}{range, select, spans { lower} other {}} and {b}{range, select, spans { higher} other {}}), with {nBefore} and {nAfter} answers.',
    nb: '«{metric}» lå {size} poeng {direction, select, higher {høyere} other {lavere}} på det andre tidspunktet enn på det første (95\u00a0% sikkert: mellom {a}{range, select, spans { lavere} other {}} og {b}{range, select, spans { høyere} other {}}), med {nBefore} og {nAfter} svar.',
    sv: '”{metric}” låg {size} poäng {direction, select, higher {högre} other {lägre}} vid den andra tidpunkten än vid den första (95\u00a0% säkert: mellan {a}{range, select, spans { lägre} other {}} och {b}{range, select, spans { högre} other {}}), med {nBefore} och {nAfter} svar.',
  },
  'verdict.moments.number': {
    en: '“{metric}” was {size} {direction, select, higher {higher} other {lower}} at the second moment than at the first (95\u00a0% sure: between {a}{range, select, spans { lower} other {}} and {b}{range, select, spans { higher} other {}}), with {nBefore} and {nAfter} answers.',
    nb: '«{metric}» lå {size} {direction, select, higher {høyere} other {lavere}} på det andre tidspunktet enn på det første (95\u00a0% sikkert: mellom {a}{range, select, spans { lavere} other {}} og {b}{range, select, spans { høyere} other {}}), med {nBefore} og {nAfter} svar.',
    sv: '”{metric}” låg {size} {direction, select, higher {högre} other {lägre}} vid den andra tidpunkten än vid den första (95\u00a0% säkert: mellan {a}{range, select, spans { lägre} other {}} och {b}{range, select, spans { högre} other {}}), med {nBefore} och {nAfter} svar.',
  },

  'verdict.together': {
    en: 'We cannot separate “{own}” from “{others}”: they began within a few periods of each other. The numbers are for both together.',
    nb: 'Vi kan ikke skille «{own}» fra «{others}»: de begynte med få perioders mellomrom. Tallene gjelder begge sammen.',
    sv: 'Vi kan inte skilja ”{own}” från ”{others}”: de började med få perioders mellanrum. Siffrorna gäller båda tillsammans.',
  },
  'verdict.readyOn': {
    en: 'Something can be said on {date} at the earliest.',
    nb: 'Noe kan sies tidligst {date}.',
    sv: 'Något kan sägas tidigast {date}.',
  },
  'verdict.neverReady': {
    en: 'Too little was measured before the start ever to say. Measure first next time.',
    nb: 'For lite ble målt før start til at noe noen gang kan sies. Mål først neste gang.',
    sv: 'För lite mättes före starten för att något någonsin ska kunna sägas. Mät först nästa gång.',
  },
  'verdict.fewAnswers': {
    en: 'A period needs {n} answers or more; four weeks together hold fewer.',
    nb: 'En periode trenger {n} svar eller flere; fire uker til sammen har færre.',
    sv: 'En period behöver {n} svar eller fler; fyra veckor tillsammans har färre.',
  },
  'verdict.flat': {
    en: 'All periods have the same value, so there are no ups and downs to judge a change by.',
    nb: 'Alle perioder har samme verdi, så det finnes ingen svingninger å vurdere en endring mot.',
    sv: 'Alla perioder har samma värde, så det finns inga svängningar att bedöma en förändring mot.',
  },
  'verdict.changed.scale': {
    en: 'The scale changed within the period; answers from before and after cannot be compared.',
    nb: 'Skalaen ble endret i perioden; svar fra før og etter kan ikke sammenlignes.',
    sv: 'Skalan ändrades under perioden; svar från före och efter går inte att jämföra.',
  },
  'verdict.changed.question': {
    en: 'The question changed within the period; answers from before and after cannot be compared.',
    nb: 'Spørsmålet ble endret i perioden; svar fra før og etter kan ikke sammenlignes.',
    sv: 'Frågan ändrades under perioden; svar från före och efter går inte att jämföra.',
  },
  'verdict.changed.channel': {
    en: 'It was asked in another place within the period; answers from before and after cannot be compared.',
    nb: 'Det ble spurt et annet sted i perioden; svar fra før og etter kan ikke sammenlignes.',
    sv: 'Frågan ställdes på en annan plats under perioden; svar från före och efter går inte att jämföra.',
  },
  'verdict.changed.definition': {
    en: 'The definition changed within the period; values from before and after cannot be compared.',
    nb: 'Definisjonen ble endret i perioden; verdier fra før og etter kan ikke sammenlignes.',
    sv: 'Definitionen ändrades under perioden; värden från före och efter går inte att jämföra.',
  },
  'verdict.changed.whole': {
    en: 'It was counted against another whole within the period; shares of different wholes are not compared.',
    nb: 'Det ble regnet av en annen helhet i perioden; andeler av ulike helheter sammenlignes ikke.',
    sv: 'Det räknades av en annan helhet under perioden; andelar av olika helheter jämförs inte.',
  },
  'verdict.changed.responseRate': {
    en: 'The share who answer moved by more than ten percentage points, so it may be other people who answer now.',
    nb: 'Andelen som svarer, flyttet seg mer enn ti prosentpoeng, så det kan være andre som svarer nå.',
    sv: 'Andelen som svarar ändrades med mer än tio procentenheter, så det kan vara andra som svarar nu.',
  },
  'verdict.changed.channelMix': {
    en: 'The mix of channels moved by more than ten percentage points. Look at each channel by itself.',
    nb: 'Fordelingen mellom kanaler flyttet seg mer enn ti prosentpoeng. Se på hver kanal for seg.',
    sv: 'Fördelningen mellan kanaler ändrades med mer än tio procentenheter. Se på varje kanal för sig.',
  },

  'verdict.evidence.A': {
    en: 'Evidence: registered beforehand, with a comparison product.',
    nb: 'Grunnlag: registrert på forhånd, med et produkt å sammenligne med.',
    sv: 'Underlag: registrerat i förväg, med en produkt att jämföra med.',
  },
  'verdict.evidence.B': {
    en: 'Evidence: registered beforehand, no comparison product.',
    nb: 'Grunnlag: registrert på forhånd, uten noe produkt å sammenligne med.',
    sv: 'Underlag: registrerat i förväg, utan någon produkt att jämföra med.',
  },
  'verdict.evidence.C': {
    en: 'Evidence: the difference between two moments; what lies behind it is unknown.',
    nb: 'Grunnlag: forskjellen mellom to tidspunkter; hva som ligger bak, er ukjent.',
    sv: 'Underlag: skillnaden mellan två tidpunkter; vad som ligger bakom är okänt.',
  },
  'verdict.evidence.D': {
    en: 'Evidence: registered after the start, when data existed already. An exploration, not a test.',
    nb: 'Grunnlag: registrert etter start, da det allerede fantes data. En utforsking, ikke en prøve.',
    sv: 'Underlag: registrerat efter starten, när data redan fanns. En utforskning, inte en prövning.',
  },

  'verdict.plan.percentagePoints': {
    en: 'With {before} periods before and {after} after, a change of about {size} percentage points would show in about three cases of four.',
    nb: 'Med {before} perioder før og {after} etter vil en endring på rundt {size} prosentpoeng vise seg i omtrent tre av fire tilfeller.',
    sv: 'Med {before} perioder före och {after} efter skulle en förändring på omkring {size} procentenheter synas i ungefär tre fall av fyra.',
  },
  'verdict.plan.points': {
    en: 'With {before} periods before and {after} after, a change of about {size} points would show in about three cases of four.',
    nb: 'Med {before} perioder før og {after} etter vil en endring på rundt {size} poeng vise seg i omtrent tre av fire tilfeller.',
    sv: 'Med {before} perioder före och {after} efter skulle en förändring på omkring {size} poäng synas i ungefär tre fall av fyra.',
  },
  'verdict.plan.number': {
    en: 'With {before} periods before and {after} after, a change of about {size} would show in about three cases of four.',
    nb: 'Med {before} perioder før og {after} etter vil en endring på rundt {size} vise seg i omtrent tre av fire tilfeller.',
    sv: 'Med {before} perioder före och {after} efter skulle en förändring på omkring {size} synas i ungefär tre fall av fyra.',
  },
  'verdict.planTooCoarse': {
    en: 'That is more than three times the change worth having: measure longer, ask more people, or choose a comparison product.',
    nb: 'Det er mer enn tre ganger endringen det er verdt å ha: mål lenger, spør flere, eller velg et produkt å sammenligne med.',
    sv: 'Det är mer än tre gånger den förändring som är värd att ha: mät längre, fråga fler eller välj en produkt att jämföra med.',
  },
  'verdict.planTooShort': {
    en: 'With {before} periods before and {after} after nothing can be said: at least {needBefore} and {needAfter} are needed.',
    nb: 'Med {before} perioder før og {after} etter kan ingenting sies: det trengs minst {needBefore} og {needAfter}.',
    sv: 'Med {before} perioder före och {after} efter kan inget sägas: minst {needBefore} och {needAfter} behövs.',
  },
});
