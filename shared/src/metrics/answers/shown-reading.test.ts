import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { besideEachOther, readingsInForce, shownReadings, toldReadings } from './shown-reading.js';

const shown = (...sent: readonly [number, ...number[]]): number => {
  const [first, ...more] = sent;
  return shownReadings([{ value: 0.5, n: first }, ...more.map((n) => ({ value: 0.6, n }))]).at(-1)?.n ?? 0;
};

describe('what another system sends of a period again', () => {
  it('is shown when it is of five answers more or fewer, and waits until then', () => {
    expect(shown(20, 24)).toBe(20);
    expect(shown(20, 24, 25)).toBe(25);
    expect(shown(20, 18, 15)).toBe(15);
    expect(shown(20, 24, 28)).toBe(28);
  });

  it('is shown at once when it is put right and of as many', () => {
    expect(
      shownReadings([
        { value: 0.5, n: 20 },
        { value: 0.6, n: 20 },
      ]).at(-1),
    ).toEqual({ value: 0.6, n: 20 });
  });

  it('is shown when nothing was: it was under five', () => {
    expect(shown(3, 5)).toBe(5);
    expect(shown(3, 4)).toBe(4);
  });

  it('is hidden under five only where that leaves more than one number', () => {
    expect(shown(6, 1)).toBe(6);
    expect(shown(7, 2)).toBe(2);
    expect(shown(7, 1)).toBe(1);
  });

  it('never tells a difference of one to four between two that are shown, nor a number under five', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 12 }), (numbers) => {
        const [first = 1, ...more] = numbers;
        const seen = numbers.map((_, index) => shown(first, ...more.slice(0, index)));
        for (const [index, now] of seen.entries()) {
          const before = seen[index - 1];
          if (before === undefined || before < 5 || now === before) continue;
          if (now >= 5) expect(Math.abs(now - before)).toBeGreaterThanOrEqual(5);
          else expect(before - 5).toBeGreaterThan(1);
        }
      }),
    );
  });
});

describe('readings of different periods', () => {
  const of = (from: string, to: string, n: number) => ({ from, to, n });
  const week = (n: number) => of('2026-01-05', '2026-01-12', n);
  const days = [of('2026-01-05', '2026-01-06', 8), of('2026-01-06', '2026-01-07', 8)];
  const numbers = (...readings: readonly { from: string; to: string; n: number }[]) =>
    besideEachOther(readings)
      .map(({ n }) => n)
      .sort((a, b) => a - b);

  it('stand beside each other where what one counts beyond the others is five or more, or nothing', () => {
    expect(numbers(week(21), ...days)).toEqual([8, 8, 21]);
    expect(numbers(week(16), ...days)).toEqual([8, 8, 16]);
    expect(numbers(week(20), ...days)).toEqual([8, 8]);
    expect(numbers(week(20), ...days, of('2026-01-07', '2026-01-08', 4))).toEqual([8, 8]);
  });

  it('that contain all before them move on by five or more', () => {
    const until = (to: string, n: number) => of('2026-01-01', to, n);
    expect(numbers(until('2026-02-01', 28), until('2026-03-01', 30), until('2026-04-01', 33))).toEqual([28, 33]);
  });

  it('are all shown where none lies within another', () => {
    expect(numbers(of('2026-01-01', '2026-02-01', 7), of('2026-01-26', '2026-02-02', 6))).toEqual([6, 7]);
  });
});

describe('readings of different periods, one after the other', () => {
  const at = (minute: number, from: string, to: string, n: number, takenBack = false) => ({
    ...{ from: `2026-01-${from}`, to: `2026-01-${to}`, n, value: 0.5, takenBack },
    storedAt: new Date(60_000 * minute),
  });
  type Sent = ReturnType<typeof at>;
  const told = (...sent: readonly Sent[]): number[] => {
    const names = [...new Set(sent.map(({ from, to }) => `${from} ${to}`))];
    const periods = names.map((name) => sent.filter(({ from, to }) => `${from} ${to}` === name));
    return toldReadings(periods).map(({ n }) => n);
  };

  it('leave the longer one where it was seen first, and tell no shorter one that would show the rest', () => {
    expect(told(at(1, '05', '12', 20), at(2, '05', '09', 18))).toEqual([20]);
    expect(told(at(1, '05', '12', 20), at(2, '05', '09', 15))).toEqual([20, 15]);
    expect(told(at(1, '05', '12', 20), at(2, '05', '09', 8), at(3, '09', '12', 8))).toEqual([20, 8]);
  });

  it('do not tell of a rest when one of them is sent again, or was taken back', () => {
    expect(told(at(1, '05', '12', 20), at(2, '05', '09', 10), at(3, '05', '09', 17))).toEqual([20, 10]);
    expect(told(at(1, '05', '12', 20, true), at(2, '05', '09', 18))).toEqual([]);
  });

  it('never tell a rest of one to four, whatever comes after what', () => {
    const days = fc.integer({ min: 5, max: 9 });
    const one = fc.record({ from: days, days: fc.integer({ min: 1, max: 5 }), n: fc.integer({ min: 1, max: 25 }) });
    const two = (day: number): string => String(day).padStart(2, '0');
    fc.assert(
      fc.property(fc.array(one, { minLength: 2, maxLength: 9 }), (all) => {
        const sent = all.map((given, minute) => at(minute, two(given.from), two(given.from + given.days), given.n));
        for (let minute = 1; minute <= sent.length; minute += 1) {
          const known = sent.slice(0, minute);
          const names = [...new Set(known.map(({ from, to }) => `${from} ${to}`))];
          const periods = names.map((name) => known.filter(({ from, to }) => `${from} ${to}` === name));
          // One that is hidden now, being under five, is another number than the one that was seen of its period.
          const seen = new Map(toldReadings(periods).map(({ from, to, n }) => [`${from} ${to}`, n]));
          for (const [long, n] of seen) {
            const [from = '', to = ''] = long.split(' ');
            for (const [short, less] of seen) {
              const [begin = '', end = ''] = short.split(' ');
              if (short === long || begin < from || end > to) continue;
              expect([1, 2, 3, 4]).not.toContain(n - less);
            }
          }
        }
      }),
    );
  });
});

describe('readings that are taken back', () => {
  const month = { from: '2026-01-01', to: '2026-02-01' };
  const sent = (n: number, takenBack = false, period = month) => ({ ...period, value: 0.5, n, takenBack });
  const numbers = (...periods: readonly (readonly ReturnType<typeof sent>[])[]) =>
    readingsInForce(periods).map(({ n }) => n);

  it('leave their place to the one that was shown before them, or to none', () => {
    expect(numbers([sent(20), sent(30)])).toEqual([30]);
    expect(numbers([sent(20), sent(30, true)])).toEqual([20]);
    expect(numbers([sent(20, true), sent(30, true)])).toEqual([]);
  });

  it('do not let one be seen that waited behind them', () => {
    expect(numbers([sent(20, true), sent(24)])).toEqual([]);
    expect(numbers([sent(20, true), sent(24), sent(25)])).toEqual([25]);
  });

  it('still hide a longer one beside which they would tell of fewer than five', () => {
    const day = (on: number) => ({ from: `2026-01-0${String(on)}`, to: `2026-01-0${String(on + 1)}` });
    const week = sent(20, false, { from: '2026-01-05', to: '2026-01-12' });
    const told = (...periods: readonly (readonly ReturnType<typeof sent>[])[]) =>
      toldReadings(periods).map(({ n }) => n);
    expect(told([sent(8, false, day(5))], [sent(8, false, day(6))], [week])).toEqual([8, 8]);
    expect(told([sent(8, false, day(5))], [sent(8, true, day(6))], [week])).toEqual([8]);
  });

  it('show nothing that was not shown before, whatever is taken back', () => {
    const one = fc.record({ n: fc.integer({ min: 1, max: 30 }), takenBack: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 8 }), (all) => {
        const kept = all.map(({ n, takenBack }) => sent(n, takenBack));
        const seen = new Set(shownReadings(kept));
        readingsInForce([kept]).forEach((reading) => {
          expect(seen.has(reading)).toBe(true);
          expect(reading.takenBack).toBe(false);
        });
      }),
    );
  });
});
