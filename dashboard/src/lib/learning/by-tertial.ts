import type { OrganisationLearning } from 'shared/contracts';

type Learning = OrganisationLearning['learnings'][number];

export interface Tertial {
  /** `2026-1`: January to April. */
  readonly name: string;
  readonly year: string;
  readonly n: number;
  readonly learnings: Learning[];
}

/** What was stopped, and what did not hold: either may be the better use of everyone's time, and neither is bad news. */
export const stopped = (learnings: readonly Learning[]): Learning[] =>
  learnings.filter(({ verdict }) => verdict.nextStep === 'stop' || verdict.conclusion === 'refuted');

/** By the tertial they were concluded in, in the order they come. */
export function byTertial(learnings: readonly Learning[]): Tertial[] {
  const found = new Map<string, Tertial>();
  for (const learning of learnings) {
    const [year = '', month = ''] = learning.verdict.decidedOn.split('-');
    const n = Math.ceil(Number(month) / 4);
    const name = `${year}-${String(n)}`;
    const tertial = found.get(name) ?? { name, year, n, learnings: [] };
    tertial.learnings.push(learning);
    found.set(name, tertial);
  }
  return [...found.values()];
}
