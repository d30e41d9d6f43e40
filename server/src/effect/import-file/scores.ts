/** Words of five-point scales in the three languages, a row a score: worst first. */
const scales: readonly (readonly string[])[] = [
  ['very dissatisfied', 'svært misfornøyd', 'mycket missnöjd', 'extremely unlikely', 'very poor', 'strongly disagree'],
  [
    'dissatisfied',
    'quite dissatisfied',
    'misfornøyd',
    'ganske misfornøyd',
    'litt misfornøyd',
    'missnöjd',
    'ganska missnöjd',
    'unlikely',
    'poor',
    'disagree',
  ],
  [
    'neither satisfied nor dissatisfied',
    'neither',
    'verken eller',
    'verken fornøyd eller misfornøyd',
    'varken eller',
    'varken nöjd eller missnöjd',
    'neither likely nor unlikely',
    'neither good nor poor',
    'neutral',
  ],
  [
    'satisfied',
    'quite satisfied',
    'fornøyd',
    'ganske fornøyd',
    'litt fornøyd',
    'nöjd',
    'ganska nöjd',
    'likely',
    'good',
    'agree',
  ],
  ['very satisfied', 'svært fornøyd', 'mycket nöjd', 'extremely likely', 'very good', 'strongly agree'],
];
const unscored = [
  "don't know",
  'do not know',
  'not applicable',
  'n/a',
  'vet ikke',
  'ikke relevant',
  'vet ej',
  'vet inte',
  'ej relevant',
];

const known = new Map<string, number | null>([
  ...scales.flatMap((labels, index) => labels.map((label) => [label, index + 1] as const)),
  ...unscored.map((label) => [label, null] as const),
]);

const plain = (label: string): string => label.replace(/[’`]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();

/** The score 1 to 5 that a label stands for, null for "don't know" and its like; undefined when we do not know the word. */
export const scoreOfLabel = (label: string): number | null | undefined => known.get(plain(label));

/** A number as people write it: decimal comma or point, a percent sign, narrow spaces. Null when it is none. */
export function readNumber(cell: string): number | null {
  const text = cell.replace(/[\s\u00a0\u202f%]/g, '').replace(',', '.');
  return /^[-+]?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}
