import { messages } from '../message.js';

/** What a source would give, shown before anything is kept. */
export const rehearsal = messages({
  'rehearsal.title': {
    en: 'Preview – nothing is stored yet',
    nb: 'Forhåndsvisning – ingenting er lagret ennå',
    sv: 'Förhandsvisning – ingenting är sparat än',
  },
  'rehearsal.text': {
    en: 'A little of what was chosen is read with the key, reckoned with our rules and forgotten.',
    nb: 'Litt av det som er valgt, leses med nøkkelen, regnes ut etter våre regler og glemmes.',
    sv: 'Lite av det som är valt läses med nyckeln, räknas ut med våra regler och glöms.',
  },
  'rehearsal.start': { en: 'Show a preview', nb: 'Vis forhåndsvisning', sv: 'Visa förhandsvisning' },
  'rehearsal.stop': { en: 'Stop', nb: 'Stopp', sv: 'Stoppa' },
  'rehearsal.reading': {
    en: 'Reading {name} ({n} of {of}) …',
    nb: 'Leser {name} ({n} av {of}) …',
    sv: 'Läser {name} ({n} av {of}) …',
  },
  'rehearsal.firstOnly': {
    en: 'The first {n} of {of} chosen are shown. The others are read in the same way.',
    nb: 'De første {n} av {of} valgte vises. De andre leses på samme måte.',
    sv: 'De första {n} av {of} valda visas. De andra läses på samma sätt.',
  },
  'rehearsal.basis': {
    en: '{n, plural, one {{n} record} other {{n} records}} from {date} on.',
    nb: '{n, plural, one {{n} post} other {{n} poster}} fra og med {date}.',
    sv: '{n, plural, one {{n} post} other {{n} poster}} från och med {date}.',
  },
  'rehearsal.sampleOnly': {
    en: 'A sample: the source has more from this time.',
    nb: 'Et utvalg: kilden har mer fra denne tiden.',
    sv: 'Ett urval: källan har mer från den här tiden.',
  },
  'rehearsal.nothing': {
    en: 'Nothing was found from this time.',
    nb: 'Ingenting ble funnet fra denne tiden.',
    sv: 'Ingenting hittades från den här tiden.',
  },
  'rehearsal.notRead': {
    en: 'The key may not read “{what}” here.',
    nb: 'Nøkkelen har ikke lov til å lese «{what}» her.',
    sv: 'Nyckeln får inte läsa ”{what}” här.',
  },
  'rehearsal.githubPermission': {
    en: 'Give the key the permission “{permission}: Read-only” at GitHub: Settings, Developer settings, Fine-grained tokens, Repository permissions. A classic token needs “repo”.',
    nb: 'Gi nøkkelen tilgangen «{permission}: Read-only» hos GitHub: Settings, Developer settings, Fine-grained tokens, Repository permissions. En klassisk nøkkel trenger «repo».',
    sv: 'Ge nyckeln behörigheten ”{permission}: Read-only” hos GitHub: Settings, Developer settings, Fine-grained tokens, Repository permissions. En klassisk nyckel behöver ”repo”.',
  },
  'rehearsal.githubAppPermission': {
    en: 'Give the app the permission “{permission}: Read-only” at GitHub, under Permissions & events, and let the organisation accept it.',
    nb: 'Gi appen tilgangen «{permission}: Read-only» hos GitHub, under Permissions & events, og la organisasjonen godta den.',
    sv: 'Ge appen behörigheten ”{permission}: Read-only” hos GitHub, under Permissions & events, och låt organisationen godkänna den.',
  },
  'rehearsal.jiraPermission': {
    en: 'Give the account “Browse Projects” in the project’s permission scheme. A token with scopes also needs “read:jira-work”.',
    nb: 'Gi kontoen «Browse Projects» i prosjektets tilgangsoppsett. Et token med tilgangsområder trenger også «read:jira-work».',
    sv: 'Ge kontot ”Browse Projects” i projektets behörighetsschema. En token med behörighetsområden behöver också ”read:jira-work”.',
  },
  'rehearsal.items': {
    en: 'Items as they would be read',
    nb: 'Saker slik de ville blitt lest',
    sv: 'Ärenden som de skulle läsas',
  },
  'rehearsal.changes': {
    en: 'Changes as they would be read',
    nb: 'Endringer slik de ville blitt lest',
    sv: 'Ändringar som de skulle läsas',
  },
  'rehearsal.record': { en: 'At the source', nb: 'I kilden', sv: 'I källan' },
  'rehearsal.started': { en: 'Started', nb: 'Startet', sv: 'Påbörjad' },
  'rehearsal.finished': { en: 'Finished', nb: 'Ferdig', sv: 'Klar' },
  'rehearsal.firstCommit': { en: 'First commit', nb: 'Første commit', sv: 'Första commit' },
  'rehearsal.inProduction': { en: 'In production', nb: 'I produksjon', sv: 'I drift' },
  'rehearsal.notStarted': { en: 'not started', nb: 'ikke startet', sv: 'inte påbörjad' },
  'rehearsal.notFinished': { en: 'not finished', nb: 'ikke ferdig', sv: 'inte klar' },
  'rehearsal.notDeployed': { en: 'not yet', nb: 'ikke ennå', sv: 'inte än' },
  'rehearsal.bots': {
    en: '{n, plural, =0 {No change by a bot was found.} one {{n} of {of} changes was made by a bot and is left out.} other {{n} of {of} changes were made by bots and are left out.}}',
    nb: '{n, plural, =0 {Ingen endring fra roboter ble funnet.} one {{n} av {of} endringer er laget av en robot og holdes utenfor.} other {{n} av {of} endringer er laget av roboter og holdes utenfor.}}',
    sv: '{n, plural, =0 {Ingen ändring från botar hittades.} one {{n} av {of} ändringar är gjord av en bot och räknas inte.} other {{n} av {of} ändringar är gjorda av botar och räknas inte.}}',
  },
  'rehearsal.production': {
    en: 'What counts as reaching production?',
    nb: 'Hva teller som å nå produksjon?',
    sv: 'Vad räknas som att nå drift?',
  },
  'rehearsal.rungFound': { en: '{rung} (found)', nb: '{rung} (funnet)', sv: '{rung} (hittat)' },
  'rehearsal.deployments': {
    en: '{n, plural, =0 {Nothing reached production by this in the sample.} one {{n} time in the sample.} other {{n} times in the sample.}}',
    nb: '{n, plural, =0 {Ingenting nådde produksjon på denne måten i utvalget.} one {{n} gang i utvalget.} other {{n} ganger i utvalget.}}',
    sv: '{n, plural, =0 {Inget nådde drift på det här sättet i urvalet.} one {{n} gång i urvalet.} other {{n} gånger i urvalet.}}',
  },
  'rehearsal.statuses': { en: 'Statuses', nb: 'Statuser', sv: 'Statusar' },
  'rehearsal.unmapped': {
    en: '{n, plural, =0 {All statuses could be placed by their category or name.} one {{n} status is not mapped: neither its category nor its name tells what it is.} other {{n} statuses are not mapped: neither category nor name tells what they are.}}',
    nb: '{n, plural, =0 {Alle statuser lot seg plassere etter kategori eller navn.} one {{n} status er ikke koblet: verken kategorien eller navnet sier hva den er.} other {{n} statuser er ikke koblet: verken kategori eller navn sier hva de er.}}',
    sv: '{n, plural, =0 {Alla statusar gick att placera efter kategori eller namn.} one {{n} status är inte kopplad: varken kategorin eller namnet säger vad den är.} other {{n} statusar är inte kopplade: varken kategori eller namn säger vad de är.}}',
  },
  'rehearsal.mapLater': {
    en: 'They are placed on the source’s page for statuses and stages, once it is saved.',
    nb: 'De plasseres på kildens side for statuser og steg når kilden er lagret.',
    sv: 'De placeras på källans sida för statusar och steg när källan är sparad.',
  },
  'rehearsal.statusCount': {
    en: '{n, plural, one {{n} item} other {{n} items}}',
    nb: '{n, plural, one {{n} sak} other {{n} saker}}',
    sv: '{n, plural, one {{n} ärende} other {{n} ärenden}}',
  },
  'rehearsal.notMapped': { en: 'not mapped', nb: 'ikke koblet', sv: 'inte kopplad' },
  'rehearsal.half': { en: 'Half within', nb: 'Halvparten innen', sv: 'Hälften inom' },
});
