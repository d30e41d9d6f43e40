import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { mean, movingRanges, processLimits } from './process-limits.js';
import { findOutside, findRuns } from './signals.js';

const folder = process.env['FLOW_TEST_DATA'] ?? new URL('../../../../../shared/data', import.meta.url).pathname;
const file = `${folder}/xmr-oracles/wheeler-xmr-oracles.json`;
const present = existsSync(file);
if (!present) console.warn(`Skipped: published process behaviour charts, no ${file}`);

interface Case {
  id: string;
  x: number[];
  mr?: (number | null)[];
  [name: string]: unknown;
}

const cases = present ? (JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }).cases : [];
const one = (id: string): Case => {
  const found = cases.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no case ${id}`);
  return found;
};
const chart = (x: number[]) => {
  const limits = processLimits(x);
  if (!limits) throw new Error('no limits');
  return { limits, points: x.map((value) => ({ value, ...limits })) };
};

(present ? describe : describe.skip)('published process behaviour charts', () => {
  it('give the printed limits: software verification', () => {
    const { x, mr } = one('verifying-software-p382');
    const { limits } = chart(x);
    expect(movingRanges(x)).toEqual(mr);
    expect(limits.centre).toBeCloseTo(4135.5, 2);
    expect(mean(movingRanges(x).filter((range) => range !== null))).toBeCloseTo(355.93, 2);
    expect(limits.low).toBeCloseTo(3188.72, 1);
    expect(limits.high).toBeCloseTo(5082.28, 1);
    expect(limits.rangeLimit).toBeCloseTo(1163.19, 1);
  });

  it('give the printed limits: peak flow', () => {
    const { limits } = chart(one('peak-flow-p130').x);
    expect(limits.centre).toBeCloseTo(183.1, 0);
    expect(limits.low).toBeCloseTo(43.8, 0);
    expect(limits.high).toBeCloseTo(322.3, 0);
  });

  it('name the printed points outside: accounts receivable', () => {
    const { x } = one('accounts-receivable-table9.2-rule1');
    // The book does not widen limits where neighbouring points resemble each other; ours would.
    const low = mean(x) - 2.66 * mean(movingRanges(x).filter((range) => range !== null));
    const points = x.map((value) => ({ value, centre: mean(x), low, high: 60.7 }));
    expect(findOutside(points).map((signal) => signal.from)).toEqual([11, 12, 19, 22]);
  });

  it('name the printed run of eight: smoking', () => {
    const { points } = chart(one('smoking-seniors-table8.1-rule2').x);
    const [run] = findRuns(points);
    expect(run).toMatchObject({ from: 6, to: 13, direction: 'lower' });
  });

  it('screen nothing out: the limits of the unscreened chart', () => {
    const { limits } = chart(one('nhs-mdc-screened').x);
    expect(limits.high).toBeCloseTo(6.95, 1);
    expect(limits.low).toBeCloseTo(-3.06, 1);
  });
});
