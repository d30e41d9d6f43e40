import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../time/calendar-date.js';
import { metrics } from '../catalogue.js';
import { settings, survey, window } from '../fixtures/small-world.js';
import type { IndicatorInput } from '../inputs.js';
import { openCount, type KeptOpen } from './kept-open.js';

const start = '2026-01-05';
const speed = (answers: IndicatorInput['answers'], open?: readonly KeptOpen[]): IndicatorInput =>
  survey(answers, {
    ...{ kind: 'serviceSpeed', measurement: 'counted', summary: 'median', unit: 'days', better: 'lower' },
    ...{ scale: { min: 0, max: 3650 }, ...(open && { open }) },
  });
const read = (indicator: IndicatorInput, weeks = 12) =>
  metrics.experience.measure({ indicators: [indicator] }, window(start, addDays(start, 7 * weeks - 1)), settings());
const told = (on: number, ages: KeptOpen['ages']): KeptOpen => ({ on: addDays(start, on), ages, state: 'told' });
const keys = (indicator: IndicatorInput): string[] => read(indicator).caveats.map(({ key }) => key);
const opened = (indicator: IndicatorInput) =>
  Object.fromEntries(
    read(indicator).figures.flatMap(({ name, value }) => (/open|ended/.test(name) ? [[name, value]] : [])),
  );

/** Those that ended in methods.md A.2, all begun on the first Monday, 13 of each so that no edge is near. */
const finished = [2, 3, 3, 5, 6, 8, 9, 12, 14, 20].map((score) => ({ on: addDays(start, score), score, n: 13 }));
const inProgress = [4, 10, 15, 22].map((score) => ({ score, n: 13 }));

describe('service speed with cases that are still open', () => {
  it('is the Kaplan and Meier figure of methods.md A.2: 9, 14 and 20 where the ended alone say 6, 14 and 20', () => {
    const ages = told(20, inProgress);
    const found = read(speed(finished, [ages]));
    expect(found).toMatchObject({ value: 6, n: 130 });
    const share = (name: string) => found.figures.find((one) => one.name === name);
    expect(share('openWithin50')).toEqual({ name: 'openWithin50', value: 9, atLeast: false });
    expect(share('openWithin85')).toEqual({ name: 'openWithin85', value: 20, atLeast: false });
    expect(share('open')).toEqual({ name: 'open', value: 50, atLeast: false, low: 50, high: 54 });
    expect(share('endedBeside')?.value).toBe(130);
    expect(found.caveats[0]).toMatchObject({
      key: 'reasons.openCases',
      values: { ended: 130, least: 50, most: 54, on: { value: addDays(start, 20) } },
    });
    expect(found.caveats[1]).toMatchObject({ key: 'reasons.openCasesDiffer', values: { of: 50 } });
    expect(keys(speed(finished, [ages]))).not.toContain('reasons.endedOnly');
  });

  it('is not reached where so many are open that the curve never comes down so far: no value, and never zero', () => {
    const many = told(20, [{ score: 21, n: 400 }]);
    expect(opened(speed(finished, [many]))).toMatchObject({ open: 400, openWithin50: null });
    expect(keys(speed(finished, [many]))).toContain('reasons.openCasesUnknown');
  });

  it('takes the newest count at or before the end of the period, and says of a newer one that it is not told', () => {
    const counts = [told(6, [{ score: 5, n: 7 }]), told(20, inProgress), told(90, [{ score: 60, n: 900 }])];
    expect(opened(speed(finished, counts))['open']).toBe(50);
    const waits: KeptOpen = { on: addDays(start, 27), ages: null, state: 'waiting' };
    expect(keys(speed(finished, [told(20, inProgress), waits]))).toEqual(
      expect.arrayContaining(['reasons.openCases', 'reasons.openCasesWait']),
    );
    expect(opened(speed(finished, [waits]))).toEqual({});
    expect(keys(speed(finished, [waits]))).toEqual(
      expect.arrayContaining(['reasons.endedOnly', 'reasons.openCasesWait']),
    );
    expect(opened(speed(finished, [{ ...told(20, inProgress), state: 'gone' }]))).toEqual({});
  });

  it('keeps its sentence where nobody knows of open cases', () => {
    expect(keys(speed(finished))).toContain('reasons.endedOnly');
    expect(opened(speed(finished))).toEqual({});
  });

  it('is what an independent reckoning gives of every case by itself, and never what fewer than five took', () => {
    const some = (most: number) => fc.array(fc.integer({ min: 0, max: most }), { minLength: 9, maxLength: 60 });
    fc.assert(
      fc.property(some(40), some(70), fc.integer({ min: 0, max: 30 }), (durations, ages, spread) => {
        const ended = durations.map((score, at) => ({ on: addDays(start, (at * (spread + 1)) % 42), score, n: 1 }));
        const open = told(
          41,
          ages.map((score) => ({ score, n: 1 })),
        );
        const found = read(speed(ended, [open]));
        const end = addDays(start, 42);
        const groups = read(speed(ended)).shape;
        const parts = groups.kind === 'series' ? groups.points.filter(({ n, to }) => n > 0 && to <= end) : [];
        const [first] = parts;
        if (!first || found.value === null) return;
        const used = ended.filter(({ on }) => parts.some(({ from, to }) => from <= on && on < to));
        // As tables of life are made by hand: day by day, who was there, and who of them ended.
        const day = (on: string) => Math.round((Date.parse(on) - Date.parse(first.from)) / 86_400_000) + 1;
        const lives = [
          ...used.map(({ on, score }) => ({ until: score, from: score - day(on), ended: true })),
          ...ages.map((score) => ({ until: score, from: score - day(addDays(start, 41)), ended: false })),
        ];
        let left = 1;
        const byHand = (p: number): number | null => {
          left = 1;
          for (let age = 0; age <= 40; age += 1) {
            const there = lives.filter((one) => one.until >= age && (one.from < age || (age === 0 && one.from <= 0)));
            const over = there.filter((one) => one.ended && one.until === age && (one.from < one.until || age === 0));
            if (over.length === 0) continue;
            if (left > 0.5 && there.length < 5) return null;
            left *= 1 - over.length / there.length;
            if (left > 1 - p + 1e-9) continue;
            const beyond = [used.filter(({ score }) => score >= age), used.filter(({ score }) => score <= age)];
            return beyond.every(({ length }) => length >= 5) ? age : null;
          }
          return null;
        };
        const figure = found.figures.find(({ name }) => name === 'openWithin50');
        expect(figure?.value).toBe(byHand(0.5));
        const { low = 0 } = found.figures.find(({ name }) => name === 'open') ?? {};
        expect(low).toBe(openCount(open.ages ?? []) - (openCount(open.ages ?? []) % 5));
      }),
      { numRuns: 150 },
    );
  });
});
