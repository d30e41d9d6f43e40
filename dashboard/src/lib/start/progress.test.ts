import { describe, expect, it } from '@jest/globals';
import { currentStep, doneSteps, mayOpen, type Beginning } from './progress.js';

const nothing: Beginning = {
  session: { account: { email: null, grants: [], byLink: true } },
  product: null,
  links: [],
  indicators: [],
};

describe('the way of a first start', () => {
  it('begins with the account, and can put it off', () => {
    const done = doneSteps(nothing);
    expect(currentStep(done, new Set())).toBe('account');
    expect(currentStep(done, new Set(['account']))).toBe('product');
  });

  it('goes on where it was left, whatever was done in between', () => {
    const done = doneSteps({
      ...nothing,
      session: { account: { email: 'ops@example.org', grants: [], byLink: false } },
      product: { slug: 'arkiv', name: 'Arkiv' },
    });
    expect(currentStep(done, new Set())).toBe('source');
  });

  it('does not take an indicator without answers for answers', () => {
    expect(doneSteps({ ...nothing, indicators: [{ answered: false, observations: 0 }] }).has('answers')).toBe(false);
    expect(doneSteps({ ...nothing, indicators: [{ answered: false, observations: 3 }] }).has('answers')).toBe(true);
  });

  it('ends when nothing is left', () => {
    expect(currentStep(new Set(['account', 'product', 'source', 'answers']), new Set())).toBeNull();
  });

  it('opens source and answers only once there is a product', () => {
    expect(mayOpen('source', new Set())).toBe(false);
    expect(mayOpen('answers', new Set(['product']))).toBe(true);
  });
});
