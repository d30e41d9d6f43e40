import { describe, expect, it } from '@jest/globals';
import { indicators } from '../../../fixtures/more-answers.js';
import { askable, draftOf, evaluateOn, inputOf, newDraft } from './plan-draft.js';

const [satisfied] = indicators.indicators;
if (!satisfied) throw new Error('No indicator');
const speed = { ...satisfied, better: 'lower', unit: 'days', summary: 'value' } as const;
const draft = { ...newDraft(indicators.indicators, 'new parents', '2026-11-22'), expected: '5,5' };

describe('the draft of a plan', () => {
  it('begins on the Monday after today, and looks twelve weeks ahead', () => {
    expect(['2026-11-22', '2026-11-23', '2026-11-25'].map((day) => newDraft([], '', day).startsOn)).toEqual([
      '2026-11-23',
      '2026-11-30',
      '2026-11-30',
    ]);
    expect(evaluateOn(draft)).toBe('2027-02-14');
    expect(evaluateOn({ ...draft, rampWeeks: 2 })).toBe('2027-02-28');
    expect(evaluateOn({ ...draft, startsOn: '' })).toBeNull();
    expect(evaluateOn({ ...draft, windowWeeks: null })).toBeNull();
  });

  it('looks at the headline of the product, which no benefit is, whatever their names', () => {
    const made = (key: string, benefit: boolean) => ({ ...satisfied, key, benefit });
    const chosen = (...all: (typeof satisfied)[]) => newDraft(all, '', '2026-11-22').indicator;
    expect(chosen(made('saved', true), made('waiting', false), made('asked', false))).toBe('waiting');
    expect([chosen(made('saved', true)), chosen()]).toEqual(['saved', '']);
  });

  it('takes sizes as people write them, and the direction from the indicator', () => {
    expect(inputOf(draft, satisfied)).toMatchObject({ expected: 0.055, smallestChange: 0.0275 });
    expect(inputOf({ ...draft, smallest: '2' }, satisfied)).toMatchObject({ smallestChange: 0.02 });
    expect(inputOf({ ...draft, expected: '-10' }, speed)).toMatchObject({ expected: -0.1 });
    expect(inputOf({ ...draft, expected: '0.3' }, { ...satisfied, unit: 'score', summary: 'mean' }).expected).toBe(0.3);
    expect(inputOf({ ...draft, expected: 'much' }, satisfied).expected).toBeNaN();
  });

  it('leaves empty lines out of what happens at the same time', () => {
    const also = inputOf({ ...draft, also: ' a campaign \n\n the holidays' }, satisfied).alsoHappening;
    expect(also).toEqual(['a campaign', 'the holidays']);
  });

  it('can be asked about before words and sizes are written, and not before there is a window', () => {
    const empty = newDraft(indicators.indicators, '', '2026-11-22');
    expect(askable(empty, satisfied, '2026-11-22')).toMatchObject({ what: '…', expected: 1, smallestChange: 1 });
    expect(askable(empty, speed, '2026-11-22')).toMatchObject({ expected: -1 });
    expect(askable({ ...empty, windowWeeks: null }, satisfied, '2026-11-22')).toBeNull();
    expect(askable({ ...empty, startsOn: '2026-11-01' }, satisfied, '2026-11-22')).toMatchObject({ exploratory: true });
  });

  it('comes back from a version as it was written', () => {
    const version = { ...inputOf({ ...draft, also: 'a\nb' }, satisfied), unit: 'percentagePoints', comparison: null };
    const back = draftOf(version as unknown as Parameters<typeof draftOf>[0], (value) => String(value));
    expect(back).toEqual({ ...draft, expected: '5.5', smallest: '2.75', also: 'a\nb' });
  });
});
