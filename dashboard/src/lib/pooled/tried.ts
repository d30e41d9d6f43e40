import type { PartHypotheses } from 'shared/contracts';

type Listed = PartHypotheses['hypotheses'][number];

/** What was concluded is shown up to this many, whichever way it went; all of it stands with the products. */
const concludedShown = 8;

/** What is under way or planned, in the order of its days, then what was concluded last. */
export function shownOfTried(all: readonly Listed[]): { readonly shown: Listed[]; readonly earlier: number } {
  const open = all.filter(({ verdict }) => verdict === null);
  const past = all
    .filter(({ verdict }) => verdict !== null)
    .toSorted((a, b) => (b.verdict?.decidedOn ?? '').localeCompare(a.verdict?.decidedOn ?? ''));
  return { shown: [...open, ...past.slice(0, concludedShown)], earlier: Math.max(0, past.length - concludedShown) };
}
