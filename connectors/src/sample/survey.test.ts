import { describe, expect, it } from '@jest/globals';
import { sampleStart } from './calendar.js';
import { stories } from './stories/index.js';
import { sampleSurvey, sampleSurveyDays } from './survey.js';

const [start, dayMs] = [sampleStart(Date.parse('2026-11-21T12:00:00Z')), 86_400_000];
const on = (days: number): string => new Date(Date.parse(start) + days * dayMs).toISOString().slice(0, 10);

describe('the survey of the sample', () => {
  it('is of one of its products, and a later day adds to its answers and changes nothing', () => {
    expect(stories.map(({ slug }) => slug)).toContain(sampleSurvey.productSlug);
    let before = sampleSurveyDays(start, start);
    expect(before).toEqual([]);
    for (let days = 1; days < 700; days += 5) {
      const now = sampleSurveyDays(start, on(days));
      expect(now.slice(0, before.length)).toEqual(before);
      expect(now.filter((one) => one.on > on(days))).toEqual([]);
      before = now;
    }
    expect(new Set(before.map((one) => one.on)).size).toBe(before.length);
  });

  it('has answers at both ends in the weeks before the first start, never more than were shown, and few texts', () => {
    const days = sampleSurveyDays(start, on(78 * 7));
    const forms = days.flatMap((one) => one.forms);
    const answered = (endPoint: string) => forms.filter((form) => form.endPoint === endPoint).length;
    const shown = (endPoint: string) =>
      days.flatMap((one) => one.shown).reduce((sum, one) => sum + (one.endPoint === endPoint ? one.n : 0), 0);
    for (const endPoint of sampleSurvey.asked.endPoints) {
      expect(answered(endPoint)).toBeGreaterThan(15);
      expect(shown(endPoint)).toBeGreaterThan(answered(endPoint));
    }
    const texts = forms.flatMap(({ fields }) => fields['open-text'] ?? []);
    expect(texts.filter((text) => text === sampleSurvey.reviewed)).toHaveLength(1);
    expect(texts.length).toBeLessThan(10);
    for (const { fields } of forms) expect('1234567').toContain(fields['ease']);
  });
});
