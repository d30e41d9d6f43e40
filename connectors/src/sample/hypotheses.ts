import type { Conclusion, EvidenceLevel, InterventionKind, NextStep } from 'shared/domain';
import { day } from './calendar.js';
import { livesOf } from './lives.js';
import { stories } from './stories/index.js';
import type { Belief, Story } from './story.js';

/** What a team of the sample believed, and what it made of it. Calendar dates. */
export interface SampleHypothesis {
  readonly productSlug: string;
  /** Before its plan's start. */
  readonly registeredOn: string;
  readonly plan: SamplePlan;
  readonly evidence: { readonly level: EvidenceLevel; readonly address: string } | null;
  /** Two days after the last of its window, when all of it has come in: what was found is known from then on. */
  readonly analysedOn: string;
  /** Drawn on that day; null = nobody has concluded. */
  readonly verdict: SampleVerdict | null;
}

/** Shaped like the body that registers a hypothesis. */
export interface SamplePlan {
  readonly what: string;
  readonly leadsTo: string;
  readonly forWhom: string;
  readonly kind: InterventionKind;
  readonly indicator: string;
  readonly expected: number;
  readonly smallestChange: number;
  readonly startsOn: string;
  readonly rampWeeks: number;
  readonly windowWeeks: number;
  readonly form: 'step';
  readonly historyFrom: null;
  /** Slug of a product of the sample. */
  readonly comparison: string | null;
  readonly alsoHappening: string[];
  readonly exploratory: false;
}

/** Shaped like the body that says what is concluded. */
export interface SampleVerdict {
  readonly conclusion: Conclusion;
  readonly nextStep: NextStep;
  readonly learning: string;
}

/**
 * All that was written down up to a day, that day included, the oldest first. A later day gives the same and more.
 *
 * @param startOn the connection's stored start.
 */
export function sampleHypotheses(startOn: string, upTo: string): SampleHypothesis[] {
  return stories
    .flatMap((story) => story.hypotheses.map((belief) => hypothesisOf(story, belief, startOn)))
    .filter(({ registeredOn }) => registeredOn <= upTo)
    .sort((a, b) => a.registeredOn.localeCompare(b.registeredOn) || a.productSlug.localeCompare(b.productSlug));
}

/** Keys of the items that were done for a hypothesis: of each title the last that its product finished before the start. */
export function sampleWorkFor({ productSlug, plan }: SampleHypothesis, startOn: string, nowMs: number): string[] {
  const story = stories.find(({ slug }) => slug === productSlug);
  const { work = [] } = story?.hypotheses.find(({ what }) => what === plan.what) ?? {};
  if (!story?.tracker || work.length === 0) return [];
  const begins = Date.parse(plan.startsOn);
  const done = livesOf(story, Date.parse(startOn), nowMs)
    .filter(({ end, finishedAt }) => end === 'done' && finishedAt < begins)
    .sort((a, b) => b.finishedAt - a.finishedAt);
  const numbers = work.flatMap((title) => done.find((life) => life.title === title)?.number ?? []);
  return numbers.map((number) => `${story.tracker?.key ?? ''}-${number}`);
}

function hypothesisOf({ slug }: Story, belief: Belief, startOn: string): SampleHypothesis {
  const on = (weekNumber: number, days = 0): string => dateAfter(startOn, weekNumber * 7 + days);
  const { what, leadsTo, forWhom, kind, indicator, expected, smallestChange, comparison, evidence, verdict } = belief;
  const { registeredInWeek, startsInWeek, rampWeeks, windowWeeks, alsoHappening } = belief;
  return {
    productSlug: slug,
    registeredOn: on(registeredInWeek, tuesday),
    plan: {
      ...{ what, leadsTo, forWhom, kind, indicator, expected, smallestChange },
      ...{ startsOn: on(startsInWeek), rampWeeks, windowWeeks, form: 'step', historyFrom: null },
      ...{ comparison, alsoHappening: [...alsoHappening], exploratory: false },
    },
    evidence,
    analysedOn: on(startsInWeek + rampWeeks + windowWeeks, tuesday),
    verdict,
  };
}

const tuesday = 1;

const dateAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
