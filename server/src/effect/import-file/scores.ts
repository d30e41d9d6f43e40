import type { Scale } from 'shared/domain';

/** Words of scales in the three languages, worst first: what may stand at each point. */
type WordScale = readonly (readonly string[])[];

const fivePoints: WordScale = [
  [
    ...['very dissatisfied', 'extremely unlikely', 'very unlikely', 'very poor', 'very bad', 'strongly disagree'],
    ...['very difficult', 'svært misfornøyd', 'veldig misfornøyd', 'meget misfornøyd', 'svært dårlig', 'helt uenig'],
    ...['svært uenig', 'svært vanskelig', 'mycket missnöjd', 'mycket dålig', 'mycket dåligt', 'instämmer inte alls'],
    ...['mycket svårt'],
  ],
  [
    ...['dissatisfied', 'quite dissatisfied', 'somewhat dissatisfied', 'unlikely', 'poor', 'bad', 'disagree'],
    ...['difficult', 'misfornøyd', 'ganske misfornøyd', 'litt misfornøyd', 'dårlig', 'uenig', 'litt uenig'],
    ...['delvis uenig', 'vanskelig', 'missnöjd', 'ganska missnöjd', 'dålig', 'dåligt', 'svårt'],
  ],
  [
    ...['neither satisfied nor dissatisfied', 'neither', 'neither likely nor unlikely', 'neither good nor poor'],
    ...['neither agree nor disagree', 'neutral', 'verken eller', 'verken fornøyd eller misfornøyd', 'hverken eller'],
    ...['verken enig eller uenig', 'verken god eller dårlig', 'varken eller', 'varken nöjd eller missnöjd'],
    ...['varken bra eller dåligt', 'varken lätt eller svårt', 'verken lett eller vanskelig'],
  ],
  [
    ...['satisfied', 'quite satisfied', 'somewhat satisfied', 'likely', 'good', 'agree', 'easy', 'fornøyd'],
    ...['ganske fornøyd', 'litt fornøyd', 'god', 'bra', 'enig', 'litt enig', 'delvis enig', 'lett', 'nöjd'],
    ...['ganska nöjd', 'instämmer delvis', 'lätt'],
  ],
  [
    ...['very satisfied', 'extremely likely', 'very likely', 'very good', 'strongly agree', 'very easy'],
    ...['svært fornøyd', 'veldig fornøyd', 'meget fornøyd', 'svært god', 'svært bra', 'helt enig', 'svært enig'],
    ...['svært lett', 'mycket nöjd', 'mycket bra', 'instämmer helt', 'mycket lätt'],
  ],
];
const yesOrNo: WordScale = [
  ['no', 'nei', 'nej'],
  ['partly', 'partially', 'delvis', 'til dels'],
  ['yes', 'ja'],
];
const unscored = [
  ...["don't know", 'do not know', 'not applicable', 'n/a', 'no opinion', 'vet ikke', 'ikke relevant'],
  ...['ingen mening', 'vet ej', 'vet inte', 'ej relevant', 'ingen åsikt', 'ingen uppfattning'],
];

/** Where a word stands on its own scale: `at` of `of` points, worst 0; null = it stands for no score. */
export type Standing = { readonly at: number; readonly of: number } | null;

const known = new Map<string, Standing>([
  ...[fivePoints, yesOrNo].flatMap((scale) =>
    scale.flatMap((words, at) => words.map((word) => [word, { at, of: scale.length }] as const)),
  ),
  ...unscored.map((word) => [word, null] as const),
]);

const plain = (word: string): string =>
  word
    .replace(/[’`]/g, "'")
    .replace(/^[\s("]+|[\s)".!]+$/g, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();

/** A number before its word, as survey tools write it: "5 - Svært fornøyd", "1 (Very satisfied)". */
const numbered = /^\(?(\d{1,2})\)?\s*[-–—:.=]?\s*\(?(\p{L}.*)$/u;

/** Where a cell's word stands; the word decides over a number before it. Undefined = no word we know. */
export function standingOf(cell: string): Standing | undefined {
  const word = plain(cell);
  return known.has(word) ? known.get(word) : known.get(plain(numbered.exec(cell)?.[2] ?? ''));
}

/**
 * The point of an indicator's scale that a word stands for; undefined where the scale has another number of points
 * than the word's own. On a scale of two points "partly" is not yes.
 */
export function pointOf(standing: NonNullable<Standing>, scale: Scale): number | undefined {
  const points = scale.max - scale.min + 1;
  if (standing.of === points) return scale.min + standing.at;
  return standing.of === 3 && points === 2 ? (standing.at === 2 ? scale.max : scale.min) : undefined;
}

/** A number as people write it: decimal comma or point, a percent sign, narrow spaces. Null when it is none. */
export function readNumber(cell: string): number | null {
  const text = cell.replace(/[\s\u00a0\u202f%]/g, '').replace(',', '.');
  return /^[-+]?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}

/** The number that an answer on a scale begins with: "4", "4/5", "4 av 5", "4 - something we do not know". */
export function readScore(cell: string): number | null {
  const whole = readNumber(cell.replace(/\s*(\/|av|of)\s*\d{1,2}$/, ''));
  return whole ?? (numbered.test(cell) ? Number(numbered.exec(cell)?.[1]) : null);
}
