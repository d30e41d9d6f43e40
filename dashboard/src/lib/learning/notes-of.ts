import type { Annotation, HypothesisSummary, PartHypotheses } from 'shared/contracts';
import { date, sentence } from 'shared/language';

type Tried = Pick<HypothesisSummary, 'key' | 'state' | 'startsOn' | 'statement' | 'verdict'>;

/** What is tried, as a note on the first day it is in effect, with what was concluded. What has not begun has no place there. */
function noteOf({ key: name, state, startsOn: on, statement, verdict }: Tried, product: string | null): Annotation[] {
  if (state === 'planned') return [];
  const key = product === null ? name : `${product} · ${name}`;
  const what = statement.values['what'] ?? name;
  const text = verdict
    ? sentence('learning-page.noteConcluded', {
        ...{ key, what, day: date(verdict.decidedOn) },
        conclusion: { kind: 'message', key: verdict.words.conclusion.key },
      })
    : sentence('learning-page.noteText', { key, what });
  return [{ on, kind: 'hypothesis', text, to: null, role: null, reason: null }];
}

/** Hypotheses of a product as notes on its time axis. */
export const notesOf = ({ open, past }: { readonly open: readonly Tried[]; readonly past: readonly Tried[] }) =>
  [...open, ...past].flatMap((one) => noteOf(one, null));

/** Those of the products of a service as notes on the time axis of the service, each named with its product. */
export const notesOfParts = (all: PartHypotheses['hypotheses']): Annotation[] =>
  all.flatMap((one) => noteOf(one, one.product.name));
