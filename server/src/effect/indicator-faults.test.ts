import { describe, expect, it } from '@jest/globals';
import { indicatorDefinition } from 'shared/contracts';
import { questionnaires, referenceValues, type IndicatorKind } from 'shared/domain';
import { definitionFaults, scaleChangeFaults } from './indicator-faults.js';

describe('the definition of a questionnaire', () => {
  it.each(Object.keys(questionnaires) as IndicatorKind[])('%s is a mean from 0 to 100, now and later', (kind) => {
    const nature = { kind, measurement: 'sampled', summary: 'mean', unit: 'score' } as const;
    const scale = { min: 0, max: 100 };
    const paths = (more: object, on = scale): string[] =>
      definitionFaults({ ...nature, ...more }, indicatorDefinition.parse({ better: 'higher', scale: on })).map(
        ({ path }) => path,
      );
    expect([paths({}), paths({}, { min: 1, max: 5 }), paths({ summary: 'value' })]).toEqual([[], ['scale'], ['scale']]);
    expect(scaleChangeFaults(nature, scale, { min: 1, max: 7 }).map(({ path }) => path)).toEqual(['scale']);
  });
});

describe('the definition of what page views take', () => {
  it.each([
    ['loadTime', 2.5],
    ['inputDelay', 200],
    ['layoutShift', 0.1],
  ] as const)('%s is a number for each period, with the line of methods.md E.4 to look along', (kind, reference) => {
    const nature = { kind, measurement: 'counted', summary: 'value', unit: 'number' } as const;
    const definition = indicatorDefinition.parse({ better: 'lower', scale: null });
    expect(definitionFaults(nature, definition)).toEqual([]);
    expect(definitionFaults({ ...nature, unit: 'days' }, definition).map(({ path }) => path)).toEqual(['summary']);
    expect(referenceValues[kind]).toBe(reference);
  });
});
