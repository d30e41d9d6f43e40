import { describe, expect, it } from '@jest/globals';
import { render, sentence, indicatorName } from 'shared/language';
import { indicators } from '../../../fixtures/more-answers.js';
import { productPage } from '../../../fixtures/answers.js';
import { changeUnit } from './change-unit.js';
import { isFlow, measuresOf } from './measures.js';
import { newDraft } from './plan-draft.js';

const facts = productPage('foreldrepenger')?.facts;
if (!facts) throw new Error('No product');

describe('what a plan can be measured by', () => {
  it('is an indicator, or the time of flow that the product speaks of, told by ratio and never chosen beforehand', () => {
    const all = measuresOf(indicators.indicators, facts);
    const flow = all.filter(isFlow);
    expect(flow.map(({ key }) => key)).toEqual([`flow:${facts.leadTime.metric}`]);
    expect(flow.map(changeUnit)).toEqual(['percent']);
    const [one] = flow;
    const said = one && render(sentence('app.asNamed', { name: indicatorName(one) }), 'en', { zone: 'UTC' });
    expect(said).toBe('Lead time (started to finished)');
    expect(isFlow({ key: newDraft([...all].reverse(), '', '2026-11-22').indicator })).toBe(false);
  });

  it('is no time of flow where nothing is known of the work', () => {
    const { shape } = facts.leadTime;
    const nothing = {
      ...facts.leadTime,
      value: null,
      shape: shape.kind === 'series' ? { ...shape, points: [] } : shape,
    };
    expect(measuresOf(indicators.indicators, { leadTime: nothing })).toHaveLength(indicators.indicators.length);
  });
});
