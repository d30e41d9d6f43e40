/** How hard a failure of WCAG A or AA is to get past, the worst first: the four steps that the usual checkers give. */
export const failureSeverities = ['critical', 'serious', 'moderate', 'minor'] as const;
export type FailureSeverity = (typeof failureSeverities)[number];

/** So many failures of one severity that were found on one day and are open. */
export interface OpenFailures {
  readonly severity: FailureSeverity;
  /** Calendar day. */
  readonly foundOn: string;
  readonly n: number;
}

/** A reading has no more lines than this. */
export const mostFailureLines = 200;

const words: Readonly<Record<string, FailureSeverity>> = {
  ...{ critical: 'critical', kritisk: 'critical', kritiskt: 'critical', kritiske: 'critical', kritiska: 'critical' },
  ...{ serious: 'serious', alvorlig: 'serious', alvorlige: 'serious', allvarlig: 'serious', allvarliga: 'serious' },
  ...{ moderate: 'moderate', moderat: 'moderate', måttlig: 'moderate', måttliga: 'moderate' },
  ...{ minor: 'minor', mindre: 'minor', liten: 'minor', små: 'minor' },
};

/**
 * "Serious 2026-05-01: 3", one a line or with strokes between: the severity in any of the three languages, the day it was found,
 * how many. Either all of them, or the first line that is none, counted from 1.
 */
export function readFailures(text: string): readonly OpenFailures[] | { readonly wrongLine: number } {
  const lines = text.split(/\n|\||\//);
  const found: OpenFailures[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const read = failuresIn(line);
    if (read === null || found.length === mostFailureLines) return { wrongLine: index + 1 };
    found.push(read);
  }
  return found;
}

function failuresIn(line: string): OpenFailures | null {
  const [, word = '', foundOn = '', count = ''] =
    /^\s*(\p{L}+)[\s:;,]+(\d{4}-\d{2}-\d{2})[\s:;,]+(\d{1,6})\s*$/u.exec(line) ?? [];
  const severity = Object.hasOwn(words, word.toLowerCase()) ? words[word.toLowerCase()] : undefined;
  const day = Date.parse(`${foundOn}T00:00:00Z`);
  const isDay = !Number.isNaN(day) && new Date(day).toISOString().startsWith(foundOn);
  const n = Number(count);
  return severity && isDay && n > 0 ? { severity, foundOn, n } : null;
}

/** All of them together. */
export const failuresInAll = (failures: readonly OpenFailures[]): number => failures.reduce((sum, { n }) => sum + n, 0);
