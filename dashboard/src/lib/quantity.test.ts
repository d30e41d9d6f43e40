import { describe, expect, it } from '@jest/globals';
import { quantity, rangeText } from './quantity.js';

describe('a quantity', () => {
  it.each([
    [9, 'days', '9', 'app.unitDays'],
    [2, 'days', '2', 'app.unitDays'],
    [1.5, 'days', '36', 'app.unitHours'],
    [0.04, 'days', '58', 'app.unitMinutes'],
    [31.4, 'days', '31', 'app.unitDays'],
    [0, 'days', '0', 'app.unitDays'],
    [72, 'hours', '3', 'app.unitDays'],
    [4.33, 'itemsPerWeek', '4.3', 'app.unitItemsPerWeek'],
    [2.44, 'number', '2.4', null],
    [0.084, 'number', '0.08', null],
  ] as const)('%d in %s is told as %s', (value, unit, amount, name) => {
    expect(quantity(value, unit, 'en')).toMatchObject({ amount, unit: name });
  });

  it('carries the sign of a share itself, as the language writes it', () => {
    expect(quantity(0.81, 'share', 'en')).toMatchObject({ amount: '81%', unit: null });
    expect(quantity(0.81, 'share', 'nb').amount.replace(/\s/u, ' ')).toBe('81 %');
  });

  it('takes the unit of its neighbour, so that two ends can be compared', () => {
    expect(rangeText(1.9, 6.1, 'days', 'nb')).toBe('1,9–6,1');
    expect(quantity(1, 'days', 'en', 9)).toMatchObject({ amount: '1', unit: 'app.unitDays' });
  });
});
