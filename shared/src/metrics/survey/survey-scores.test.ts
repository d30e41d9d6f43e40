import { describe, expect, it } from '@jest/globals';
import type { RatedQuestion } from '../../domain/index.js';
import type { IndicatorInput } from '../inputs.js';
import { stretches, intervalOf, pooled } from '../answers/stretch.js';
import { surveyChoices, surveyMeasures, surveyScore } from './survey-scores.js';

/** Answers of one day by score, as an indicator of the question. */
function indicatorOf(question: RatedQuestion, counts: Readonly<Record<number, number>>): IndicatorInput {
  return {
    ...surveyMeasures[question],
    ...{ key: question, measurement: 'sampled', better: 'higher', observations: [] },
    answers: Object.entries(counts).map(([score, n]) => ({ on: '2026-11-02', score: Number(score), n })),
  };
}
function readingOf(question: RatedQuestion, counts: Readonly<Record<number, number>>) {
  const indicator = indicatorOf(question, counts);
  const whole = pooled(stretches(indicator, { published: {} } as never));
  return { value: whole.total / whole.n, n: whole.n, ...intervalOf(indicator, whole) };
}

describe('the questions of a survey', () => {
  it('become the figures of methods.md E.2 and E.6', () => {
    const satisfied = readingOf('satisfaction', { 1: 10, 2: 20, 3: 30, 4: 80, 5: 60 });
    expect(satisfied).toMatchObject({ value: 0.7, n: 200 });
    expect(satisfied.low).toBeCloseTo(0.633209, 6);
    expect(readingOf('ease', { 1: 1, 4: 3, 5: 2, 6: 1, 7: 3 })).toMatchObject({ value: 0.6, n: 10 });
    expect(readingOf('task', { 0: 2, 0.5: 3, 1: 5 })).toMatchObject({ value: 0.5, n: 10 });
    const promoters = readingOf('recommendation', { 10: 30, 9: 20, 8: 20, 7: 10, 6: 10, 0: 10 });
    expect(promoters).toMatchObject({ value: 30, n: 100 });
    expect(promoters.low).toBeCloseTo(14.051, 3);
    expect(promoters.high).toBeCloseTo(44.201, 3);
  });

  it('count two statements as one score, and half of them as none', () => {
    const pairs = [
      [7, 7],
      [6, 5],
      [4, 4],
      [1, 1],
      [4, null],
    ] as const;
    expect(pairs.map((pair) => surveyScore('usability', pair))).toEqual([100, 75, 50, 0, null]);
  });

  it('offer choices that lie within the scale of their indicator, ends included', () => {
    for (const [question, { scale }] of Object.entries(surveyMeasures)) {
      const choices = surveyChoices[question as RatedQuestion];
      const rows = question === 'usability' ? 2 : 1;
      const ends = [choices[0], choices.at(-1)].map((choice) =>
        surveyScore(
          question as RatedQuestion,
          Array.from({ length: rows }, () => choice ?? null),
        ),
      );
      expect([question, ends]).toEqual([question, [scale.min, scale.max]]);
    }
  });
});
