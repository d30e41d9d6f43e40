import type { HypothesisSummary } from 'shared/contracts';
import { sentence } from 'shared/language';
import type { ShownLink } from './hypothesis-links.service.js';
import {
  inForce,
  levelOf,
  newestAnalysis,
  stateOf,
  verdictOf,
  type HypothesisRecord,
  type Today,
} from './hypothesis-record.js';
import type { Measure } from './measures.service.js';
import type { HypothesisVerdict } from './hypothesis-verdict.entity.js';
import { stateWords, wordsOfPlan } from './hypothesis-words.js';

/** One hypothesis as a list shows it: by the version in force. */
export function summaryOf(
  record: HypothesisRecord,
  measured: Measure,
  links: readonly ShownLink[],
  now: Today,
): HypothesisSummary {
  const plan = inForce(record);
  const state = stateOf(record, now);
  const verdict = verdictOf(record);
  const analysis = newestAnalysis(record, plan.version);
  const { kind, expected, smallestChange, unit, startsOn, evaluateOn, exploratory } = plan;
  const { key, name, better, measurement } = measured;
  return {
    ...{ id: record.id, key: record.key, state, stateWords: stateWords(state, plan, verdict) },
    ...wordsOfPlan(plan, measured),
    ...{ kind, expected, smallestChange, unit, startsOn, evaluateOn, exploratory },
    indicator: { key, name, kind: measured.kind, better, sampled: measurement === 'sampled' },
    evidence: evidenceOf(record),
    analysis: analysis && wordsOfAnalysis(analysis),
    verdict: verdict && shownVerdict(verdict),
    delivered: deliveredOf(links, verdict),
  };
}

function evidenceOf(record: HypothesisRecord): HypothesisSummary['evidence'] {
  const level = levelOf(record);
  return { level, words: sentence(`hypotheses.level.${level}`), address: record.evidence.at(-1)?.address ?? null };
}

function wordsOfAnalysis({ computedOn, early, words }: NonNullable<ReturnType<typeof newestAnalysis>>) {
  const { verdict, because, caveats } = words;
  return { computedOn, early, words: { verdict, because: [...because], caveats: [...caveats] } };
}

export function shownVerdict(verdict: HypothesisVerdict): NonNullable<HypothesisSummary['verdict']> {
  const { version, analysisNumber, conclusion, nextStep, learning, decidedOn, decidedByRole: role } = verdict;
  const words = {
    conclusion: sentence(`hypotheses.conclusion.${conclusion}`),
    nextStep: sentence(`hypotheses.nextStep.${nextStep}`),
  };
  return { version, analysisNumber, conclusion, nextStep, words, learning, decidedOn, role };
}

/** Finishing is no effect: until there is a verdict, what was delivered is told as such (requirements.md P11). */
function deliveredOf(links: readonly ShownLink[], verdict: HypothesisVerdict | null): HypothesisSummary['delivered'] {
  const days = links.flatMap(({ doneOn }) => doneOn ?? []).sort();
  const words = days.length > 0 && verdict === null ? sentence('hypotheses.deliveredUnknown') : null;
  return { n: days.length, lastOn: days.at(-1) ?? null, words };
}
