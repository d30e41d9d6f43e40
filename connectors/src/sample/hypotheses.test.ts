import { describe, expect, it } from '@jest/globals';
import { analyseEffect, type Outcome, type Verdict } from 'shared/metrics';
import { addDays, daysBetween } from 'shared/time';
import { sampleStart } from './calendar.js';
import { answersOf } from './experience.js';
import { sampleHypotheses, sampleWorkFor, type SampleHypothesis } from './hypotheses.js';
import { livesOf } from './lives.js';
import { stories } from './stories/index.js';
import type { Answers, Story } from './story.js';

const story = (slug: string): Story => stories.find((one) => one.slug === slug) as Story;

/** What is found of each that is over, and whether anybody has concluded. */
const found: Readonly<Record<string, [verdict: Verdict, concluded: string | null]>> = {
  'en dato for svaret i kvitteringen': ['clearImprovement', 'supported'],
  'automatisk svar i enkle saker': ['noChangeThatMatters', 'refuted'],
  'en forside som endres oftere': ['likelyWorse', 'refuted'],
  'en utregning som vises steg for steg': ['cannotTell', 'cannotTell'],
  'færre spørsmål til selvstendige': ['noChangeThatMatters', null],
};

describe.each(['2026-01-01', '2026-03-14', '2026-08-02', '2026-11-21', '2027-05-17'])(
  'What teams of the sample believed, loaded on %s',
  (today) => {
    const now = Date.parse(`${today}T12:00:00Z`);
    const startOn = sampleStart(now);
    const told = sampleHypotheses(startOn, today);

    it('comes out as it is told, by the rules for anyone’s and from the answers of the sample', () => {
      const over = told.filter(({ analysedOn }) => analysedOn <= today);
      const judged = over.map((one) => [one.plan.what, [verdictOf(one, startOn), one.verdict?.conclusion ?? null]]);
      expect(Object.fromEntries(judged)).toEqual(found);
    });

    it('is one more that has not begun', () => {
      const planned = told.filter(({ plan }) => plan.startsOn > today);
      expect(planned.map(({ productSlug, verdict }) => [productSlug, verdict])).toEqual([['bolig', null]]);
      expect(told).toHaveLength(Object.keys(found).length + 1);
    });

    it('was done in work that was finished before the start, and is the same on a later day', () => {
      for (const one of told) {
        const keys = sampleWorkFor(one, startOn, now);
        expect(sampleWorkFor(one, startOn, now + 90 * 86_400_000)).toEqual(keys);
        const own = story(one.productSlug);
        const lives = livesOf(own, Date.parse(startOn), now).filter(({ number }) =>
          keys.includes(`${own.tracker?.key ?? ''}-${number}`),
        );
        const work = own.hypotheses.find(({ what }) => what === one.plan.what)?.work ?? [];
        expect(lives.map(({ title }) => title).sort()).toEqual([...work].sort());
        expect(lives.filter(({ finishedAt }) => finishedAt >= Date.parse(one.plan.startsOn))).toEqual([]);
      }
      expect(told.map((one) => sampleWorkFor(one, startOn, now).length).sort()).toEqual([0, 0, 1, 2, 2, 2]);
    });
  },
);

describe('What teams of the sample believed', () => {
  const startOn = '2025-05-26';
  const all = sampleHypotheses(startOn, '2030-01-01');

  it('was written down before its start and known on its day; a later day adds to it and changes nothing', () => {
    let before: SampleHypothesis[] = [];
    for (let days = 0; days < 700; days += 7) {
      const now = sampleHypotheses(startOn, addDays(startOn, days));
      expect(now.slice(0, before.length)).toEqual(before);
      before = now;
    }
    expect(before).toEqual(all);
    for (const { registeredOn, plan, analysedOn } of all) {
      expect(registeredOn < plan.startsOn).toBe(true);
      expect(daysBetween(plan.startsOn, analysedOn)).toBe(7 * (plan.rampWeeks + plan.windowWeeks) + 1);
    }
  });

  it('is of products and indicators that are there, each said once', () => {
    for (const { productSlug, plan } of all) {
      for (const slug of [productSlug, ...(plan.comparison === null ? [] : [plan.comparison])]) {
        expect(story(slug).experience.map(({ key }) => key)).toContain(plan.indicator);
      }
    }
    expect(new Set(all.map(({ productSlug, plan }) => `${productSlug} ${plan.what}`)).size).toBe(all.length);
  });
});

/** As on the day on which all of its window had come in. */
function verdictOf({ productSlug, plan, registeredOn, analysedOn }: SampleHypothesis, startOn: string): Verdict {
  const { startsOn, rampWeeks, windowWeeks, smallestChange, form, historyFrom } = plan;
  const evaluateOn = addDays(startsOn, 7 * (rampWeeks + windowWeeks) - 1);
  const weekly = (slug: string): Outcome => ({
    ...{ kind: 'share', measurement: 'sampled', better: 'higher' },
    points: satisfiedByWeek(story(slug), startOn, analysedOn),
  });
  return analyseEffect({
    plan: { startsOn, rampWeeks, evaluateOn, registeredOn, smallestChange, form, historyFrom },
    outcome: weekly(productSlug),
    comparison: plan.comparison === null ? [] : [weekly(plan.comparison)],
    ...{ breaks: [], others: [], unusualWeeks: [], earlyReasonLogged: false },
    asOf: addDays(analysedOn, -1),
  }).verdict;
}

function satisfiedByWeek(one: Story, startOn: string, upTo: string): Outcome['points'] {
  const asked = one.experience.find(({ form }) => form === 'answers') as Answers;
  const weeks = new Map<number, { n: number; satisfied: number }>();
  for (const { on, score } of answersOf(one, asked, startOn, upTo)) {
    const number = Math.floor(daysBetween(startOn, on) / 7);
    const { n, satisfied } = weeks.get(number) ?? { n: 0, satisfied: 0 };
    weeks.set(number, { n: n + 1, satisfied: satisfied + (score >= 4 ? 1 : 0) });
  }
  return [...weeks]
    .sort(([a], [b]) => a - b)
    .map(([number, { n, satisfied }]) => {
      const from = addDays(startOn, 7 * number);
      return { from, to: addDays(from, 7), value: satisfied / n, n };
    });
}
