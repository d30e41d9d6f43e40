import { describe, expect, it } from '@jest/globals';
import type { Reading, Signal } from 'shared/contracts';
import { products, said } from '../../fixtures/products.js';
import { missing, series } from '../../fixtures/series.js';
import { verdict } from './verdict.js';

const quiet = series({ metric: 'lead-time', unit: 'days', centre: 9, spread: 2, n: 60, seed: 4 });
const withSignals = (reading: Reading, signals: Signal[]): Reading =>
  reading.shape.kind === 'series' ? { ...reading, shape: { ...reading.shape, signals } } : reading;

describe('the verdict on a series', () => {
  it('shows no arrow and no colour while nothing has happened', () => {
    expect(verdict(quiet)).toMatchObject({ kind: 'usual', arrow: null, tone: 'plain' });
  });

  it('calls a lone point an unusual week, never a change', () => {
    const lone: Signal = {
      rule: 'outside',
      direction: 'higher',
      better: false,
      sinceBucket: '2026-W46',
      current: true,
    };
    expect(verdict(withSignals(quiet, [lone]))).toMatchObject({ kind: 'unusual', arrow: null, tone: 'plain' });
  });

  it('forgets a run that no longer holds', () => {
    const past: Signal = { rule: 'run', direction: 'higher', better: false, sinceBucket: '2026-W10', current: false };
    expect(verdict(withSignals(quiet, [past])).kind).toBe('usual');
  });

  it('speaks of time as shorter and longer, with the week it began', () => {
    const run: Signal = { rule: 'run', direction: 'lower', better: true, sinceBucket: '2026-W22', current: true };
    expect(verdict(withSignals(quiet, [run]))).toMatchObject({
      kind: 'changed',
      arrow: 'down',
      tone: 'better',
      words: { key: 'overview.laneShorter', values: { week: { kind: 'week', value: '2026-W22' } } },
    });
  });

  it('gives no judgement where the metric has no good direction', () => {
    const run: Signal = { rule: 'run', direction: 'higher', better: null, sinceBucket: '2026-W22', current: true };
    const counts = withSignals({ ...quiet, unit: 'itemsPerWeek' }, [run]);
    expect(verdict(counts)).toMatchObject({ tone: 'plain', arrow: 'up', words: { key: 'app.higherSince' } });
  });

  it('never takes the unknown for unchanged', () => {
    const reason = said('too few');
    expect(verdict(missing('experience', 'share', reason))).toMatchObject({ kind: 'unknown', words: reason });
    for (const { facts } of products) {
      if (facts.leadTime.missing) expect(verdict(facts.leadTime).kind).toBe('unknown');
    }
  });

  it('cannot tell usual from unusual without a usual range', () => {
    const young = quiet.shape.kind === 'series' ? { ...quiet, shape: { ...quiet.shape, phases: [] } } : quiet;
    expect(verdict(young).kind).toBe('tooEarly');
  });
});
