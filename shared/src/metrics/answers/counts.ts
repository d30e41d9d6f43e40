import type { IndicatorInput } from '../inputs.js';

/** Answers of a day with a score and a segment, counted. */
export type AnswerCounts = IndicatorInput['answers'];

export const countOf = (answers: AnswerCounts): number => answers.reduce((sum, { n }) => sum + n, 0);

/** Those of the first that are not among the second. */
export function others(these: AnswerCounts, those: AnswerCounts): AnswerCounts {
  const there = new Map(those.map((count) => [nameOf(count), count.n]));
  return these.map((count) => ({ ...count, n: count.n - (there.get(nameOf(count)) ?? 0) })).filter(({ n }) => n > 0);
}

export function together(these: AnswerCounts, those: AnswerCounts): AnswerCounts {
  const all = new Map(these.map((count) => [nameOf(count), count]));
  for (const count of those) {
    const n = (all.get(nameOf(count))?.n ?? 0) + count.n;
    all.set(nameOf(count), { ...count, n });
  }
  return [...all.values()];
}

const nameOf = ({ on, score, segment }: AnswerCounts[number]): string => `${on} ${score} ${segment ?? ''}`;
