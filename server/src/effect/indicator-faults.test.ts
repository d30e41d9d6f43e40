import { describe, expect, it } from '@jest/globals';
import { indicatorDefinition } from 'shared/contracts';
import { questionnaires, type IndicatorKind } from 'shared/domain';
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
