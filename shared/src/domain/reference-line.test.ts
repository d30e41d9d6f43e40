import { describe, expect, it } from '@jest/globals';
import { indicatorKinds, referenceLineOf, type Summary } from './indicator.js';

describe('a line to look along', () => {
  it('is what methods.md E.3 and E.4 name, and nothing of any other kind', () => {
    const found = indicatorKinds.flatMap((kind) => {
      const line = referenceLineOf({ kind, summary: 'topTwo' }, 'share');
      return line ? [[kind, line.value, line.of]] : [];
    });
    expect(found).toEqual([
      ['satisfaction', 0.78, 'greatService'],
      ['takeUp', 0.79, 'greatService'],
      ['completion', 0.8, 'greatService'],
      ['loadTime', 2.5, 'webDev'],
      ['inputDelay', 200, 'webDev'],
      ['layoutShift', 0.1, 'webDev'],
    ]);
  });

  it.each<[summary: Summary, unit: string, drawn: boolean]>([
    ['topTwo', 'share', true],
    ['share', 'share', true],
    ['value', 'share', true],
    ['topThree', 'share', false],
    ['mean', 'score', false],
    ['promoters', 'score', false],
    ['value', 'number', false],
  ])('of satisfaction is drawn where it is a share of the two best answers: %s as %s', (summary, unit, drawn) => {
    expect(referenceLineOf({ kind: 'satisfaction', summary }, unit) !== null).toBe(drawn);
  });
});
