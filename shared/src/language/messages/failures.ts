import { messages } from '../message.js';

/** Failed deployments: how they are followed, what shows them, and why a number is missing. */
export const failures = messages({
  'failures.notMeasured': {
    en: 'Not measured: nobody has said how a failed deployment shows. The team can say what counts as an incident.',
    nb: 'Ikke målt: ingen har sagt hvordan en mislykket produksjonssetting viser seg. Teamet kan si hva som regnes som en hendelse.',
    sv: 'Inte mätt: ingen har angett hur en misslyckad driftsättning visar sig. Teamet kan ange vad som räknas som en incident.',
  },
  'failures.someKnown': {
    en: '{n, plural, one {One deployment is known to have failed} other {{n} deployments are known to have failed}}, but not of how many: nobody has said how a failed deployment shows. The team can say what counts as an incident.',
    nb: 'Vi vet at {n, plural, one {én produksjonssetting feilet} other {{n} produksjonssettinger feilet}}, men ikke av hvor mange: ingen har sagt hvordan en mislykket produksjonssetting viser seg. Teamet kan si hva som regnes som en hendelse.',
    sv: 'Vi vet att {n, plural, one {en driftsättning misslyckades} other {{n} driftsättningar misslyckades}}, men inte av hur många: ingen har angett hur en misslyckad driftsättning visar sig. Teamet kan ange vad som räknas som en incident.',
  },
  'failures.nothingDeployed': {
    en: 'Nothing went into production in these weeks. A longer period may show something.',
    nb: 'Ingenting ble satt i produksjon i disse ukene. En lengre periode kan vise noe.',
    sv: 'Inget sattes i drift under de här veckorna. En längre period kan visa något.',
  },
  'failures.partFollowed': {
    en: '{n, plural, one {One deployment is} other {{n} deployments are}} from a time without a rule for what has failed, and {n, plural, one {is} other {are}} left out. {failed, plural, =0 {None of them is} one {One of them is} other {{failed} of them are}} known to have failed.',
    nb: '{n, plural, one {Én produksjonssetting er} other {{n} produksjonssettinger er}} fra en tid uten regel for hva som er mislykket, og er holdt utenfor. Vi vet at {failed, plural, =0 {ingen} one {én} other {{failed}}} av dem feilet.',
    sv: '{n, plural, one {En driftsättning är} other {{n} driftsättningar är}} från en tid utan regel för vad som har misslyckats och är utelämnade. Vi vet att {failed, plural, =0 {ingen} one {en} other {{failed}}} av dem misslyckades.',
  },
  'failures.perWeek': {
    en: '{n, plural, =0 {None} one {One} other {{n}}} failed in {weeks} weeks: {n, plural, =0 {up to {high}} other {between {low} and {high}}} a week in the long run would fit that (exact 95% interval).',
    nb: '{n, plural, =0 {Ingen} one {Én} other {{n}}} feilet på {weeks} uker: {n, plural, =0 {opptil {high}} other {mellom {low} og {high}}} i uken i det lange løp ville stemme med det (eksakt 95 %-intervall).',
    sv: '{n, plural, =0 {Ingen} one {En} other {{n}}} misslyckades på {weeks} veckor: {n, plural, =0 {upp till {high}} other {mellan {low} och {high}}} i veckan i det långa loppet skulle stämma med det (exakt 95 %-intervall).',
  },
  'failures.notFollowed': {
    en: 'No rule for what has failed was in force then: not measured.',
    nb: 'Ingen regel for hva som er mislykket, gjaldt da: ikke målt.',
    sv: 'Ingen regel för vad som har misslyckats gällde då: inte mätt.',
  },
  'failures.noneFailed': {
    en: 'No deployment failed in these weeks, so there was nothing to recover from.',
    nb: 'Ingen produksjonssetting feilet i disse ukene, så det var ingenting å rette opp.',
    sv: 'Ingen driftsättning misslyckades under de här veckorna, så det fanns inget att återställa.',
  },
  'failures.fewRecoveries': {
    en: '{n, plural, one {One recovery} other {{n} recoveries}} in these weeks, and a median needs {needed}. Each is shown on its own.',
    nb: '{n, plural, one {Én feil ble rettet} other {{n} feil ble rettet}} i disse ukene, og en median trenger {needed}. Hver av dem vises for seg.',
    sv: '{n, plural, one {Ett fel åtgärdades} other {{n} fel åtgärdades}} under de här veckorna, och en median behöver {needed}. Vart och ett visas för sig.',
  },
  'failures.stillFailing': {
    en: '{n, plural, one {One failed deployment has} other {{n} failed deployments have}} not been mended yet, as far as we have read.',
    nb: '{n, plural, one {Én mislykket produksjonssetting er} other {{n} mislykkede produksjonssettinger er}} ikke rettet ennå, så langt vi har lest.',
    sv: '{n, plural, one {En misslyckad driftsättning är inte åtgärdad} other {{n} misslyckade driftsättningar är inte åtgärdade}} ännu, så långt vi har läst.',
  },
  'failures.notRecovered': {
    en: 'Not mended yet, as far as we have read.',
    nb: 'Ikke rettet ennå, så langt vi har lest.',
    sv: 'Inte åtgärdad ännu, så långt vi har läst.',
  },

  'failures.byRollback': {
    en: 'Failed: an older version was put back.',
    nb: 'Feilet: en eldre versjon ble satt tilbake.',
    sv: 'Misslyckades: en äldre version sattes tillbaka.',
  },
  'failures.byRevert': {
    en: 'Failed: a change in it was reverted.',
    nb: 'Feilet: en endring i den ble trukket tilbake.',
    sv: 'Misslyckades: en ändring i den togs tillbaka.',
  },
  'failures.byRepair': {
    en: 'Failed: a repair went out right after it.',
    nb: 'Feilet: en rettelse gikk ut rett etter.',
    sv: 'Misslyckades: en rättelse gick ut direkt efter.',
  },
  'failures.byIncident': {
    en: 'Failed: an incident began soon after it.',
    nb: 'Feilet: en hendelse begynte kort tid etter.',
    sv: 'Misslyckades: en incident började kort därefter.',
  },
  'failures.byMark': {
    en: 'Failed: marked by hand.',
    nb: 'Feilet: merket for hånd.',
    sv: 'Misslyckades: markerad för hand.',
  },
  'failures.saidNot': {
    en: 'Did not fail, said by hand.',
    nb: 'Feilet ikke, sagt for hånd.',
    sv: 'Misslyckades inte, angett för hand.',
  },
  'failures.saidNotAgainst': {
    en: 'Did not fail, said by hand; the sign was: {sign, select, rollback {an older version put back} revert {a change in it reverted} repair {a repair right after} other {an incident soon after}}.',
    nb: 'Feilet ikke, sagt for hånd; tegnet var: {sign, select, rollback {en eldre versjon satt tilbake} revert {en endring i den trukket tilbake} repair {en rettelse rett etter} other {en hendelse kort tid etter}}.',
    sv: 'Misslyckades inte, angett för hand; tecknet var: {sign, select, rollback {en äldre version återställd} revert {en ändring i den återtagen} repair {en rättelse direkt efter} other {en incident kort därefter}}.',
  },

  'failures.some': {
    en: '{x} of {n} deployments failed ({low} to {high})',
    nb: '{x} av {n} produksjonssettinger feilet ({low} til {high})',
    sv: '{x} av {n} driftsättningar misslyckades ({low} till {high})',
  },
  'failures.share': {
    en: '{share} of deployments failed ({low} to {high})',
    nb: '{share} av produksjonssettingene feilet ({low} til {high})',
    sv: '{share} av driftsättningarna misslyckades ({low} till {high})',
  },
  'failures.shareUnknown': {
    en: 'Failed deployments: not measured',
    nb: 'Mislykkede produksjonssettinger: ikke målt',
    sv: 'Misslyckade driftsättningar: inte mätt',
  },
  'failures.recoveredIn': {
    en: 'recovered in {time} (median of {n})',
    nb: 'rettet på {time} (median av {n})',
    sv: 'åtgärdat på {time} (median av {n})',
  },
  'failures.recoveredEach': {
    en: 'recovered in {times}',
    nb: 'rettet på {times}',
    sv: 'åtgärdat på {times}',
  },
  'failures.recoveryUnknown': {
    en: 'Recovery: not measured',
    nb: 'Tid til rettet: ikke målt',
    sv: 'Tid till åtgärdat: inte mätt',
  },
  'failures.nothingToRecover': {
    en: 'nothing to recover from',
    nb: 'ingenting å rette opp',
    sv: 'inget att återställa',
  },
  'failures.notMended': { en: 'not mended yet', nb: 'ikke rettet ennå', sv: 'inte åtgärdat ännu' },

  'failures.mark': { en: 'Mark as failed', nb: 'Merk som mislykket', sv: 'Markera som misslyckad' },
  'failures.markNot': {
    en: 'Say that it did not fail',
    nb: 'Si at den ikke feilet',
    sv: 'Ange att den inte misslyckades',
  },
  'failures.takeBack': { en: 'Take back the mark', nb: 'Ta merket tilbake', sv: 'Ta tillbaka markeringen' },
  'failures.kept': {
    en: 'Kept. The figures follow in a moment.',
    nb: 'Lagret. Tallene følger etter om et øyeblikk.',
    sv: 'Sparat. Siffrorna följer strax.',
  },

  'failures.title': {
    en: 'Failed deployments',
    nb: 'Mislykkede produksjonssettinger',
    sv: 'Misslyckade driftsättningar',
  },
  'failures.text': {
    en: 'A deployment has failed when an older version is put back, a change in it is reverted, a change labelled “hotfix” goes out right after it, an incident begins soon after it, or somebody marks it. A sign can be wrong: where somebody says that the deployment did not fail, that counts.',
    nb: 'En produksjonssetting har feilet når en eldre versjon settes tilbake, en endring i den trekkes tilbake, en endring med etiketten «hotfix» går ut rett etter, en hendelse begynner kort tid etter, eller noen merker den. Et tegn kan ta feil: der noen sier at produksjonssettingen ikke feilet, gjelder det.',
    sv: 'En driftsättning har misslyckats när en äldre version sätts tillbaka, en ändring i den tas tillbaka, en ändring med etiketten ”hotfix” går ut direkt efter, en incident börjar kort därefter eller någon markerar den. Ett tecken kan ha fel: där någon anger att driftsättningen inte misslyckades gäller det.',
  },
  'failures.followed': {
    en: 'We follow this: what shows nothing of it counts as not failed',
    nb: 'Vi følger med på dette: det som ikke viser noe slikt, regnes som vellykket',
    sv: 'Vi följer detta: det som inte visar något sådant räknas som lyckat',
  },
  'failures.types': {
    en: 'Types of work items that are incidents',
    nb: 'Sakstyper som er hendelser',
    sv: 'Ärendetyper som är incidenter',
  },
  'failures.labels': {
    en: 'Labels that mean incident or repair',
    nb: 'Etiketter som betyr hendelse eller rettelse',
    sv: 'Etiketter som betyder incident eller rättelse',
  },
  'failures.wordsHint': {
    en: 'Several with commas between. Capital letters make no difference.',
    nb: 'Flere med komma mellom. Store og små bokstaver spiller ingen rolle.',
    sv: 'Flera med komma emellan. Stora och små bokstäver spelar ingen roll.',
  },
  'failures.window': {
    en: 'Hours after a deployment in which an incident or a repair tells that it failed',
    nb: 'Timer etter en produksjonssetting der en hendelse eller rettelse viser at den feilet',
    sv: 'Timmar efter en driftsättning då en incident eller rättelse visar att den misslyckades',
  },
  'failures.from': { en: 'Holds from', nb: 'Gjelder fra', sv: 'Gäller från' },
  'failures.fromHint': {
    en: 'Empty: for all of history. What held before a date still does.',
    nb: 'Tomt: for hele historikken. Det som gjaldt før en dato, gjelder fortsatt.',
    sv: 'Tomt: för hela historiken. Det som gällde före ett datum gäller fortfarande.',
  },
  'failures.noTypes': {
    en: 'No issue tracker is linked to this product, so there are no types to choose among.',
    nb: 'Det er ikke koblet noe saksverktøy til produktet, så det er ingen sakstyper å velge blant.',
    sv: 'Inget ärendeverktyg är kopplat till produkten, så det finns inga ärendetyper att välja bland.',
  },
  'failures.said': { en: 'Said by hand', nb: 'Sagt for hånd', sv: 'Angett för hand' },
  'failures.saidText': {
    en: 'This counts above the signs until it is taken back. Who said it is not stored.',
    nb: 'Dette gjelder foran tegnene til det tas tilbake. Hvem som sa det, lagres ikke.',
    sv: 'Detta gäller före tecknen tills det tas tillbaka. Vem som angav det lagras inte.',
  },
  'failures.saidWhen': {
    en: 'Said {day}, by {role}',
    nb: 'Sagt {day}, av {role}',
    sv: 'Angett {day}, av {role}',
  },
  'failures.saidReason': { en: 'Why: {reason}', nb: 'Hvorfor: {reason}', sv: 'Varför: {reason}' },
  'failures.wentOut': { en: 'went out {day}', nb: 'satt i produksjon {day}', sv: 'satt i drift {day}' },
  'failures.sayHow': { en: 'Say how it shows', nb: 'Si hvordan det viser seg', sv: 'Ange hur det visar sig' },
  'failures.history': {
    en: 'What counts as failed',
    nb: 'Det som regnes som mislykket',
    sv: 'Det som räknas som misslyckat',
  },
  'failures.always': { en: 'For all of history', nb: 'For hele historikken', sv: 'För hela historiken' },
  'failures.since': { en: 'From {from}', nb: 'Fra {from}', sv: 'Från {from}' },
  'failures.ruleOff': { en: 'not followed', nb: 'ikke fulgt med på', sv: 'följs inte' },
  'failures.ruleWords': {
    en: '{words}; {n, plural, one {{n} hour} other {{n} hours}} after a deployment',
    nb: '{words}; {n, plural, one {{n} time} other {{n} timer}} etter en produksjonssetting',
    sv: '{words}; {n, plural, one {{n} timme} other {{n} timmar}} efter en driftsättning',
  },
  'failures.ruleBare': {
    en: 'rollbacks, reverts, repairs and marks; {n, plural, one {{n} hour} other {{n} hours}} after a deployment',
    nb: 'tilbakerulling, tilbaketrekking, rettelser og merker; {n, plural, one {{n} time} other {{n} timer}} etter en produksjonssetting',
    sv: 'återställning, tillbakatagna ändringar, rättelser och markeringar; {n, plural, one {{n} timme} other {{n} timmar}} efter en driftsättning',
  },
});
