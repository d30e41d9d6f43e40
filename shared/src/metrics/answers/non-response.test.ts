import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toldCounts } from '../survey/told-counts.js';
import { responseBetween, responseMoved, responseOf, worstCase } from './non-response.js';

describe('the response rate', () => {
  it('is told with what whole fives leave open, and leaves bounds on the share of all (methods.md E.5)', () => {
    const rate = responseOf([{ shown: 1000, answered: 120 }], 123);
    expect(rate).toEqual({ shown: 1000, answered: 120, low: 120 / 1004, high: 124 / 1000 });
    const bounds = worstCase(0.12, 0.8);
    expect([bounds.low, bounds.high].map((share) => Math.round(share * 1000) / 1000)).toEqual([0.096, 0.976]);
  });

  it('is not known before anything is told, nor where more sent the form than saw it', () => {
    expect(responseOf([], 100)).toBeNull();
    expect(responseOf([{ shown: 20, answered: 0 }], 100)).toBeNull();
    expect(responseOf([{ shown: 20, answered: 10 }], 0)).toBeNull();
    expect(responseOf([{ shown: 5, answered: 25 }], 100)).toBeNull();
  });

  it('holds the true one between two moments too, and has moved only where it surely has', () => {
    const part = fc.record({ answered: fc.integer({ min: 0, max: 60 }), besides: fc.integer({ min: 0, max: 300 }) });
    const fives = ({ answered, besides }: { answered: number; besides: number }) => ({
      shown: 5 * Math.floor((answered + besides) / 5),
      answered: 5 * Math.floor(answered / 5),
    });
    const some = fc.array(fc.tuple(part, part), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(some, (places) => {
        const both = places.map(([one, other]) => ({
          ...{ answered: one.answered + other.answered, besides: one.besides + other.besides },
        }));
        const [before, after] = [places.map(([one]) => fives(one)), both.map(fives)];
        const rate = responseBetween(before, after);
        if (!rate) return;
        const sum = (of: 'answered' | 'besides'): number => places.reduce((all, [, other]) => all + other[of], 0);
        const truth = sum('answered') / (sum('answered') + sum('besides'));
        expect(rate.low).toBeLessThanOrEqual(truth);
        expect(rate.high).toBeGreaterThanOrEqual(truth);
        expect(rate.answered).toBeLessThanOrEqual(sum('answered'));
      }),
    );
    expect(responseBetween([{ shown: 100, answered: 50 }], [{ shown: 140, answered: 60 }])).toBeNull();
    expect(responseMoved({ low: 0.2, high: 0.25 }, { low: 0.36, high: 0.4 })).toBe(true);
    expect(responseMoved({ low: 0.36, high: 0.4 }, { low: 0.2, high: 0.25 })).toBe(true);
    expect(responseMoved({ low: 0.2, high: 0.25 }, { low: 0.34, high: 0.5 })).toBe(false);
  });

  it('holds the true one, however many places the survey is asked at', () => {
    const place = fc.record({ answered: fc.integer({ min: 0, max: 60 }), besides: fc.integer({ min: 0, max: 300 }) });
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 4 }), (places) => {
        const days = places.map(({ answered, besides }, at) => ({
          ...{ on: '2026-01-05', endPoint: `place-${at}`, shown: answered + besides, answered, inPart: 0 },
        }));
        const sum = (of: (day: (typeof days)[number]) => number): number => days.reduce((all, day) => all + of(day), 0);
        const rate = responseOf(toldCounts(days, Infinity), Infinity);
        if (!rate) return;
        const truth = sum(({ answered }) => answered) / sum(({ shown }) => shown);
        expect(rate.low).toBeLessThanOrEqual(truth);
        expect(rate.high).toBeGreaterThanOrEqual(truth);
      }),
    );
  });
});
