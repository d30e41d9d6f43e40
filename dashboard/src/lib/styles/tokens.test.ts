import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { contrast, distance, tokensOf } from './contrast.js';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

describe.each(['light', 'dark'] as const)('the tokens in %s', (scheme) => {
  const tokens = tokensOf(css, scheme);
  const of = (name: string): string => {
    const found = tokens.get(name);
    if (!found) throw new Error(`No token ${name}`);
    return found;
  };

  it.each(['ink', 'ink-2', 'ink-3', 'blue', 'rust', 'teal', 'plum'])(
    'let %s be read on page and on surface',
    (name) => {
      for (const ground of ['page', 'surface', 'sunken'])
        expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(['ink', 'ink-2', 'ink-3', 'blue', 'rust'])('let %s be read on the usual range', (name) => {
    expect(contrast(of(name), of('band'))).toBeGreaterThanOrEqual(4.5);
  });

  it('let the edge of the usual range and of a control be seen', () => {
    expect(contrast(of('edge'), of('page'))).toBeGreaterThanOrEqual(2.7);
    expect(contrast(of('control'), of('page'))).toBeGreaterThanOrEqual(3);
    expect(contrast(of('control'), of('surface'))).toBeGreaterThanOrEqual(3);
  });

  it('keep the series apart, and better from worse', () => {
    const series = ['blue', 'teal', 'plum', 'rust'].map(of);
    const pairs = series.flatMap((one, index) => series.slice(index + 1).map((other) => distance(one, other)));
    expect(Math.min(...pairs)).toBeGreaterThan(9);
    expect(distance(of('blue'), of('ink-3'))).toBeGreaterThan(6);
    expect(distance(of('rust'), of('ink-3'))).toBeGreaterThan(6);
  });
});

it('measures what is known: black on white, and a grey of 4.54', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});
