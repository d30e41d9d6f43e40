import type { ImportMapping } from 'shared/contracts';

export type ColumnRole = keyof ImportMapping['columns'];

/** Header names by role, in the three languages and as the common survey tools write them (requirements.md 5.3). */
const names: Readonly<Record<ColumnRole, readonly string[]>> = {
  date: [
    'date',
    'submitted',
    'submitted at',
    'submittedat',
    'completion time',
    'completed',
    'created at',
    'created',
    'timestamp',
    'time',
    'answered',
    'answered at',
    'dato',
    'tidspunkt',
    'fullføringstidspunkt',
    'besvart',
    'innsendt',
    'datum',
    'tidpunkt',
    'slutförandetid',
    'besvarad',
    'inskickad',
  ],
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
  responseId: ['id', 'response id', 'responseid', 'respondent id', 'svar-id', 'svarsid', 'svarid', 'answer id'],
  period: ['period', 'week', 'month', 'periode', 'uke', 'måned', 'vecka', 'månad'],
  indicator: ['indicator', 'measure', 'kpi', 'indikator', 'mål', 'mått'],
  value: ['value', 'result', 'share', 'verdi', 'resultat', 'andel', 'värde', 'utfall'],
  n: ['n', 'answers', 'count', 'responses', 'antall', 'antall svar', 'antal', 'antal svar'],
};

/** Columns that name people: dropped by name before anything is stored (requirements.md 5.3.5). */
const personal =
  /^(name|full name|first name|last name|e-?mail( address)?|user( ?(id|name))?|ip( address)?|phone|fingerprint|respondent( name)?|navn|fornavn|etternavn|e-?post(adresse)?|bruker( ?(id|navn))?|telefon|mobil|fødselsnummer|namn|förnamn|efternamn|användare|användarnamn|telefonnummer|personnummer)$/;

const plain = (header: string): string =>
  header
    .replace(/[\s_]+/g, ' ')
    .trim()
    .toLowerCase();

/** Is this a column of people's names or addresses? */
export const isPersonal = (header: string): boolean => personal.test(plain(header));

/** The first column with one of a role's names, personal ones excepted; undefined when there is none. */
export function findColumn(headers: readonly string[], role: ColumnRole): number | undefined {
  for (const name of names[role]) {
    const index = headers.findIndex((header) => plain(header) === name && !isPersonal(header));
    if (index >= 0) return index;
  }
  return undefined;
}
