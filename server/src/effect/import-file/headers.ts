import type { ImportMapping } from 'shared/contracts';
import { starts } from './case-names.js';

export type ColumnRole = keyof ImportMapping['columns'];

/** Header names by role, in the three languages and as the common survey tools write them (requirements.md 5.3). */
const names: Readonly<Record<ColumnRole, readonly string[]>> = {
  date: [
    'date',
    'completion time',
    'submitted',
    'submitted at',
    'submittedat',
    'date submitted',
    'complete',
    'completion',
    'completed',
    'created at',
    'created',
    'timestamp',
    'time',
    'answered',
    'answered at',
    'datetime',
    'date of last access',
    'dato',
    'fullføringstidspunkt',
    'tidspunkt',
    'besvart',
    'svardato',
    'innsendt',
    'levert',
    'datum',
    'slutförandetid',
    'tidpunkt',
    'besvarad',
    'svarsdatum',
    'inskickad',
    ...['end', 'end date', 'ended', 'closed', 'decided', 'slutt', 'sluttdato', 'avsluttet', 'vedtaksdato', 'ferdig'],
    ...['slut', 'slutdatum', 'avslutad', 'avslutat', 'beslutsdatum', 'klart'],
  ],
  start: starts,
  score: [
    'score',
    'rating',
    'answer',
    'satisfaction',
    'value of answer',
    'grade',
    'points',
    'poeng',
    'vurdering',
    'svar',
    'tilfredshet',
    'karakter',
    'poäng',
    'betyg',
    'nöjdhet',
    'omdöme',
  ],
  responseId: [
    'id',
    'response id',
    'responseid',
    'respondent id',
    'impression id',
    'lfdn',
    'number',
    'nummer',
    'løpenummer',
    'svar-id',
    'svarsid',
    'svarid',
    'svars-id',
    'answer id',
    ...['case number', 'case id', 'saksnummer', 'saks-id', 'ärendenummer', 'ärende-id', 'diarienummer'],
  ],
  survey: [
    'survey',
    'surveyid',
    'survey id',
    'context id',
    'undersøkelse',
    'undersøkelses-id',
    'enkät',
    'undersökning',
  ],
  product: ['product', 'product name', 'produkt', 'produktnavn', 'produktnamn'],
  status: ['dispcode', 'disposition code'],
  channel: ['channel', 'contact channel', 'kanal', 'kontaktkanal', 'svarkanal', 'svarskanal', 'henvendelseskanal'],
  period: ['period', 'week', 'month', 'periode', 'uke', 'måned', 'vecka', 'månad'],
  indicator: ['indicator', 'measure', 'kpi', 'indikator', 'mål', 'mått'],
  value: ['value', 'result', 'share', 'verdi', 'resultat', 'andel', 'värde', 'utfall'],
  within85: ['p85', 'within85', '85. persentil', '85-persentil', '85:e percentilen', '85-percentil'],
  within95: ['p95', 'within95', '95. persentil', '95-persentil', '95:e percentilen', '95-percentil'],
  distribution: ['distribution', 'counts by score', 'fordeling', 'svarfordeling', 'fördelning', 'svarsfördelning'],
  asked: ['asked', 'impressions', 'invited', 'spurt', 'visninger', 'inviterte', 'tillfrågade', 'visningar', 'inbjudna'],
  failures: ['failures', 'open failures', 'feil', 'åpne feil', 'fel', 'öppna fel'],
  assistivePart: ['assistive part', 'hjelpemidler del', 'med hjelpemidler, fullført', 'hjälpmedel del'],
  assistiveOf: ['assistive of', 'hjelpemidler av', 'med hjelpemidler, alle', 'hjälpmedel av'],
  othersPart: ['others part', 'andre del', 'andre, fullført', 'andra del'],
  othersOf: ['others of', 'andre av', 'andre, alle', 'andra av'],
  n: ['n', 'answers', 'count', 'responses', 'antall', 'antall svar', 'antal', 'antal svar'],
};

/** Columns that name people: dropped by name before anything is stored (requirements.md 5.3.5). */
const personal = new RegExp(
  `^(${[
    '(full |first |last |user |respondent ?)?name|e-?mail( ?address)?|user( ?id)?|respondent|ip( ?address)?|phone( ?number)?|mobile',
    'fingerprint|user agent|address|ssn|client ?id|contact( person)?|external lfdn',
    '(for|etter|fullt )?navn|e-?post(adresse)?|bruker( ?(id|navn))?|telefon(nummer)?|tlf|mobil(nummer|nr)?|ip-?adresse|adresse',
    'fødselsnummer|fnr|personnummer|d-?nummer|kontakt(person)?|deltaker|innsender',
    '(för|efter)?namn|e-?post(adress)?|användar(e|namn|-?id)|telefonnummer|mobilnummer|ip-?adress|adress|kontakt(person)?|deltagare',
    'case ?worker|adviser|advisor|agent|(answered|created|handled|submitted) by|saksbehandler|rådgiver|veileder',
    '(besvart|opprettet|utfylt|behandlet) av|handläggare|rådgivare|vägledare|(besvarad|skapad|ifylld|handlagd) av',
  ].join('|')})$`,
);

/** How a header is compared: in lower case, on one line, without the signs that tools hang on it. */
export const plainHeader = (header: string): string =>
  header
    .replace(/[\s_\u00a0]+/g, ' ')
    .replace(/[:*?]+$/, '')
    .trim()
    .toLowerCase();

/** Is this a column of people's names or addresses, by any of its names? */
export const isPersonal = (columnNames: readonly string[]): boolean =>
  columnNames.some((name) => personal.test(plainHeader(name)));

/** The first column with one of a role's names, personal ones excepted; undefined when there is none. */
export const findColumn = (columns: readonly (readonly string[])[], role: ColumnRole): number | undefined =>
  findName(columns, names[role], () => true);

/** The first column with one of these names that may be it, the names in their order; personal ones are none of them. */
export function findName(
  columns: readonly (readonly string[])[],
  wanted: readonly string[],
  mayBe: (index: number) => boolean,
): number | undefined {
  for (const name of wanted) {
    const index = columns.findIndex(
      (one, at) => one.some((header) => plainHeader(header) === name) && !isPersonal(one) && mayBe(at),
    );
    if (index >= 0) return index;
  }
  return undefined;
}

const roleOf = new Map((Object.keys(names) as ColumnRole[]).flatMap((role) => names[role].map((name) => [name, role])));

/** What a column is by one of its names. */
export const findRole = (columnNames: readonly string[]): ColumnRole | undefined =>
  columnNames.map((name) => roleOf.get(plainHeader(name))).find((role) => role !== undefined);
