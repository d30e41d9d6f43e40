import { messages } from '../message.js';

/** What holds for the whole installation. */
export const settingsPage = messages({
  'settings-page.title': { en: 'Settings', nb: 'Innstillinger', sv: 'Inställningar' },
  'settings-page.question': {
    en: 'What holds for all products here. Every choice is kept with the date and the role that made it.',
    nb: 'Det som gjelder for alle produkter her. Hvert valg lagres med datoen og rollen som tok det.',
    sv: 'Det som gäller för alla produkter här. Varje val sparas med datumet och den roll som gjorde det.',
  },
  'settings-page.onlyOps': {
    en: 'Only the role of operations can change this.',
    nb: 'Bare rollen drift kan endre dette.',
    sv: 'Bara rollen drift kan ändra det här.',
  },
  'settings-page.organisation': { en: 'The organisation', nb: 'Organisasjonen', sv: 'Organisationen' },
  'settings-page.area': {
    en: 'What you call a group of products',
    nb: 'Det dere kaller en gruppe produkter',
    sv: 'Det ni kallar en grupp produkter',
  },
  'settings-page.areaHint': {
    en: 'For example “department”. Empty: product area.',
    nb: 'For eksempel «avdeling». Tomt: produktområde.',
    sv: 'Till exempel ”avdelning”. Tomt: produktområde.',
  },
  'settings-page.zone': { en: 'Time zone', nb: 'Tidssone', sv: 'Tidszon' },
  'settings-page.zoneHint': {
    en: 'Days, weeks and months begin and end in it. Another one makes all figures anew.',
    nb: 'Dager, uker og måneder begynner og slutter etter den. En annen sone gir nye tall overalt.',
    sv: 'Dagar, veckor och månader börjar och slutar efter den. En annan zon ger nya siffror överallt.',
  },
  'settings-page.counting': { en: 'What counts', nb: 'Det som telles', sv: 'Det som räknas' },
  'settings-page.levels': {
    en: 'Levels of work items that count',
    nb: 'Nivåer av saker som telles',
    sv: 'Nivåer av ärenden som räknas',
  },
  'settings-page.levelsHint': {
    en: 'With more than one, the same piece of work can count several times.',
    nb: 'Med flere enn ett kan det samme arbeidet bli talt flere ganger.',
    sv: 'Med fler än en kan samma arbete räknas flera gånger.',
  },
  'settings-page.levelAbove': {
    en: 'Items that others belong to, such as epics',
    nb: 'Saker som andre hører til, for eksempel epos',
    sv: 'Ärenden som andra hör till, till exempel epos',
  },
  'settings-page.levelItem': { en: 'Items', nb: 'Saker', sv: 'Ärenden' },
  'settings-page.levelBelow': { en: 'Sub-tasks', nb: 'Deloppgaver', sv: 'Deluppgifter' },
  'settings-page.hypothesisLabels': {
    en: 'Labels that start a hypothesis',
    nb: 'Etiketter som starter en hypotese',
    sv: 'Etiketter som påbörjar en hypotes',
  },
  'settings-page.hypothesisLabelsHint': {
    en: 'On an item or a change at the source. Separate with commas. Holds at once, also for what has been read already.',
    nb: 'På en sak eller en endring ved kilden. Skill med komma. Gjelder straks, også for det som alt er lest.',
    sv: 'På ett ärende eller en ändring vid källan. Skilj åt med komma. Gäller genast, även för det som redan är läst.',
  },
  'settings-page.productionEnvironments': {
    en: 'Environments that are production',
    nb: 'Miljøer som er produksjon',
    sv: 'Miljöer som är drift',
  },
  'settings-page.productionEnvironmentsHint': {
    en: 'How their names begin, with commas between: prod also means prod-eu. What the source itself calls production counts as well.',
    nb: 'Slik navnene begynner, med komma mellom: prod gjelder også prod-eu. Det kilden selv kaller produksjon, teller også.',
    sv: 'Så som namnen börjar, med komma emellan: prod gäller även prod-eu. Det som källan själv kallar produktion räknas också.',
  },
  'settings-page.quietDays': {
    en: 'Days without users before it is told',
    nb: 'Dager uten brukere før det varsles',
    sv: 'Dagar utan användare innan det meddelas',
  },
  'settings-page.quietDaysHint': {
    en: 'Days without contact with users, or without answers to show. Between 7 and 365.',
    nb: 'Dager uten kontakt med brukere, eller uten svar å vise. Mellom 7 og 365.',
    sv: 'Dagar utan kontakt med användare, eller utan svar att visa. Mellan 7 och 365.',
  },
  'settings-page.resolutions': {
    en: 'Resolutions that mean nothing was done after all',
    nb: 'Løsninger som betyr at det likevel ikke ble gjort noe',
    sv: 'Lösningar som betyder att inget ändå gjordes',
  },
  'settings-page.resolutionsHint': {
    en: 'As the issue tracker names them, with commas between. Such items are cancelled, and not finished.',
    nb: 'Slik saksverktøyet kaller dem, med komma mellom. Slike saker er avbrutt og ikke ferdige.',
    sv: 'Så som ärendeverktyget kallar dem, med komma emellan. Sådana ärenden är avbrutna och inte klara.',
  },
  'settings-page.saved': {
    en: 'Saved. Figures that hang on it are being made anew.',
    nb: 'Lagret. Tall som henger på dette, lages på nytt.',
    sv: 'Sparat. Siffror som hänger på detta görs om.',
  },
});
