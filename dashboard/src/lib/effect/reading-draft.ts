import type { ReadingInput } from 'shared/contracts';

/** The ways in which a reading can be written, of which a unit has one or two. */
export type Way = ReadingInput['counted']['kind'];

/** Shares are written as counts, so that nobody has to divide; amounts of money as cost and what was done for it. */
export function waysOf(unit: string, kind: string): Way[] {
  if (unit === 'share') return kind === 'completion' ? ['steps', 'share'] : ['share'];
  return kind === 'costPerTransaction' ? ['cost', 'value'] : ['value'];
}

export interface ReadingDraft {
  readonly way: Way;
  /** Of a share, a value or a cost. */
  readonly first: string;
  /** Of all, cases behind it, transactions. */
  readonly second: string;
  /** One step a line. */
  readonly lines: string;
}

/** Either what is sent, or the first line that is no step. */
export type Read = { readonly counted: ReadingInput['counted'] } | { readonly wrongLine: number };

export function readDraft({ way, first, second, lines }: ReadingDraft): Read {
  switch (way) {
    case 'share':
      return { counted: { kind: 'share', part: numberOf(first), of: numberOf(second) } };
    case 'value':
      return { counted: { kind: 'value', value: decimal(withoutSpaces(first)), n: numberOf(second) } };
    case 'cost':
      return { counted: { kind: 'cost', cost: numberOf(first), transactions: numberOf(second) } };
    case 'steps':
      return stepsIn(lines);
  }
}

/** "Started 2 000", "Sendt inn; 1400", "Ferdig: 1000": the number at the end of each line is how many came there. */
function stepsIn(lines: string): Read {
  const written = lines.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [[index, line] as const]));
  const steps: { name: string; n: number }[] = [];
  for (const [index, line] of written) {
    const found = /^(.*?)[\s:;,]+(\d{1,3}(?:[\s.\u00a0\u202f]\d{3})+|\d+)\s*$/u.exec(line);
    const name = found?.[1]?.trim();
    if (!found || !name) return { wrongLine: index + 1 };
    steps.push({ name, n: numberOf(found[2] ?? '') });
  }
  return { counted: { kind: 'steps', steps } };
}

/** Spaces and points between thousands; what is no number becomes one that the server refuses by its field. */
function numberOf(text: string): number {
  const plain = withoutSpaces(text);
  return decimal(/^\d{1,3}(?:\.\d{3})+$/.test(plain) ? plain.replaceAll('.', '') : plain);
}

const withoutSpaces = (text: string): string => text.trim().replaceAll(/[\s\u00a0\u202f]/gu, '');

/** Either decimal mark. */
const decimal = (text: string): number => (text === '' ? Number.NaN : Number(text.replace(',', '.')));
