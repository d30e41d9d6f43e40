import type { ReadingInput } from 'shared/contracts';
import { readFailures } from 'shared/domain';

/** The ways in which a reading can be written, of which a unit has one or two. */
export type Way = ReadingInput['counted']['kind'];

/** Shares are written as counts, so that nobody has to divide; amounts of money as cost and what was done for it. */
export function waysOf(unit: string, kind: string): Way[] {
  if (kind === 'accessibilityGap') return ['gap'];
  if (kind === 'accessibility' && unit === 'number') return ['failures', 'value'];
  if (unit === 'share') return kind === 'completion' ? ['steps', 'share'] : ['share'];
  return kind === 'costPerTransaction' ? ['cost', 'value'] : ['value'];
}

export interface ReadingDraft {
  readonly way: Way;
  /** Of a share, a value or a cost. */
  readonly first: string;
  /** Of all, cases behind it, transactions. */
  readonly second: string;
  /** The same of the group that it is compared with; of durations, within what 85 and 95 of 100 were done, if that is known. */
  readonly third?: string;
  readonly fourth?: string;
  /** How many were asked; empty = not known. */
  readonly asked?: string;
  /** One step a line, or open failures of one severity and day. */
  readonly lines: string;
}

/** Either what is sent, or the first line that is no step, or could be two different ones. */
export type Read = { readonly counted: ReadingInput['counted'] } | WrongLine;
export interface WrongLine {
  readonly wrongLine: number;
  readonly why: 'noNumber' | 'twoWays' | 'noFailure';
}

/** Only a share or a value of answers of users tells how many were asked. */
export const mayTellAsked = (way: Way, { measurement, summary }: { measurement: string; summary: string }): boolean =>
  measurement === 'sampled' && summary !== 'gap' && (way === 'share' || way === 'value');

export function readDraft({ way, first, second, third = '', fourth = '', asked = '', lines }: ReadingDraft): Read {
  const all = asked.trim() === '' ? {} : { asked: numberOf(asked) };
  switch (way) {
    case 'gap': {
      const [assistive, others] = [shareIn(first, second), shareIn(third, fourth)];
      return { counted: { kind: 'gap', assistive, others } };
    }
    case 'share':
      return { counted: { kind: 'share', part: numberOf(first), of: numberOf(second), ...all } };
    case 'value':
      return {
        counted: {
          ...{ kind: 'value', value: decimal(withoutSpaces(first)), n: numberOf(second) },
          ...all,
          ...(third.trim() === '' ? {} : { within85: decimal(withoutSpaces(third)) }),
          ...(fourth.trim() === '' ? {} : { within95: decimal(withoutSpaces(fourth)) }),
        },
      };
    case 'cost':
      return { counted: { kind: 'cost', cost: numberOf(first), transactions: numberOf(second) } };
    case 'failures': {
      const found = readFailures(lines);
      if ('wrongLine' in found) return { ...found, why: 'noFailure' };
      return { counted: { kind: 'failures', pages: numberOf(second), failures: [...found] } };
    }
    case 'steps':
      return stepsIn(lines);
  }
}

/** "Started: 2 000", "Sendt inn; 1400", "Ferdig 1.000": the number at the end of each line is how many came there. */
function stepsIn(lines: string): Read {
  const written = lines.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [[index, line] as const]));
  const steps: { name: string; n: number }[] = [];
  for (const [index, line] of written) {
    const step = stepIn(line.trim());
    if (typeof step === 'string') return { wrongLine: index + 1, why: step };
    if (!/[\p{L}\p{N}]/u.test(step.name)) return { wrongLine: index + 1, why: 'noNumber' };
    steps.push(step);
  }
  return { counted: { kind: 'steps', steps } };
}

/** A colon, semicolon or tab ends a name without doubt; a comma does unless it may stand between thousands. */
function stepIn(line: string): { name: string; n: number } | WrongLine['why'] {
  const marked = /^(.*\S)\s*[:;\t]\s*(\d{1,3}(?:[\s.,]\d{3})+|\d+)$/u.exec(line);
  if (marked) return { name: marked[1] ?? '', n: numberOf((marked[2] ?? '').replaceAll(',', '')) };
  const comma = /^(.*\S)\s*,(\s*)(\d{1,3}(?:[\s.]\d{3})+|\d+)$/u.exec(line);
  if (!comma) return spaced(line);
  const [, name = '', space, number = ''] = comma;
  return space === '' && /\d$/.test(name) && /^\d{3}$/.test(number) ? 'twoWays' : { name, n: numberOf(number) };
}

/**
 * Only spaces between name and number: "Steg 2 400" is four hundred at step 2, or 2,400 at a step. It is clear where the digits
 * hang together otherwise (by points, by spaces that do not break), or begin with a nought that no count begins with.
 */
function spaced(line: string): { name: string; n: number } | WrongLine['why'] {
  const words = line.split(/[ \t]+/);
  let at = words.length - 1;
  if (at < 1 || !/^(?:\d+|\d{1,3}(?:[.\u00a0\u202f]\d{3})+)$/u.test(words[at] ?? '')) return 'noNumber';
  while (at > 0 && /^\d{3}(?!\d)/.test(words[at] ?? '') && /^\d{1,3}$/.test(words[at - 1] ?? '')) {
    if (!words[at]?.startsWith('0')) return 'twoWays';
    at -= 1;
  }
  const name = words.slice(0, at).join(' ');
  return name === '' ? 'noNumber' : { name, n: numberOf(words.slice(at).join('')) };
}

const shareIn = (part: string, of: string): { part: number; of: number } => ({
  part: numberOf(part),
  of: numberOf(of),
});

/** Spaces and points between thousands; what is no number becomes one that the server refuses by its field. */
function numberOf(text: string): number {
  const plain = withoutSpaces(text);
  return decimal(/^\d{1,3}(?:\.\d{3})+$/.test(plain) ? plain.replaceAll('.', '') : plain);
}

const withoutSpaces = (text: string): string => text.trim().replaceAll(/[\s\u00a0\u202f]/gu, '');

/** Either decimal mark. */
const decimal = (text: string): number => (text === '' ? Number.NaN : Number(text.replace(',', '.')));
