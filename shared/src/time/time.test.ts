import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, buckets, daysBetween, gridStart, indexOf, isoWeek, mondayOfIsoWeek, weekGrid } from './index.js';
import { closedWeeksEnd, dateIn, holidayBands, isClosed, namedWindow, startOfDay, windowBefore } from './index.js';

const zones = ['Europe/Oslo', 'Europe/Stockholm', 'UTC', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'];
const zone = fc.constantFrom(...zones);
const day = fc.integer({ min: 0, max: 25_000 }).map((offset) => addDays('1980-01-01', offset));
const hour = 3_600_000;

describe('days in a zone', () => {
  it('hold every instant exactly once, whatever the clocks do', () => {
    fc.assert(
      fc.property(zone, day, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (place, date, share) => {
        const start = startOfDay(date, place);
        const end = startOfDay(addDays(date, 1), place);
        expect(end - start).toBeGreaterThanOrEqual(23 * hour);
        expect(end - start).toBeLessThanOrEqual(25 * hour);
        expect(dateIn(place, start + Math.floor(share * (end - start)))).toBe(date);
        expect(dateIn(place, start - 1)).toBe(addDays(date, -1));
      }),
    );
  });

  it('are 23 and 25 hours long when the clocks change in Oslo', () => {
    const length = (date: string) => startOfDay(addDays(date, 1), 'Europe/Oslo') - startOfDay(date, 'Europe/Oslo');
    expect(length('2026-03-29')).toBe(23 * hour);
    expect(length('2026-10-25')).toBe(25 * hour);
  });

  it('begin at one o’clock where midnight was skipped', () => {
    expect(new Date(startOfDay('2018-11-04', 'America/Sao_Paulo')).toISOString()).toBe('2018-11-04T03:00:00.000Z');
  });
});

describe('ISO weeks', () => {
  it('follow the Thursday at the turn of the year', () => {
    const known = {
      '2024-12-30': '2025-W01',
      '2021-01-03': '2020-W53',
      '2026-12-31': '2026-W53',
      '2027-01-03': '2026-W53',
    };
    for (const [date, week] of Object.entries(known)) expect(isoWeek(date)).toBe(week);
  });

  it('lead from a day to its Monday and back', () => {
    fc.assert(
      fc.property(day, (date) => {
        const monday = mondayOfIsoWeek(isoWeek(date));
        expect(daysBetween(monday, date)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(monday, date)).toBeLessThan(7);
        expect(isoWeek(monday)).toBe(isoWeek(date));
      }),
    );
  });
});

describe('buckets', () => {
  it('of every kind join without gap or overlap and hold the days asked for', () => {
    const kind = fc.constantFrom('week', 'month', 'tertial', 'year');
    fc.assert(
      fc.property(kind, zone, day, fc.integer({ min: 0, max: 900 }), (chosen, place, from, length) => {
        const to = addDays(from, length);
        const found = buckets(chosen, from, to, place);
        expect(found[0]?.from && found[0].from <= from).toBe(true);
        expect((found.at(-1)?.to ?? '') > to).toBe(true);
        for (const [index, one] of found.entries()) {
          if (index > 0) expect(one.startAt).toBe(found[index - 1]?.endAt);
          expect(indexOf(found, one.startAt)).toBe(index);
          expect(indexOf(found, one.endAt - 1)).toBe(index);
        }
        expect(indexOf(found, (found[0]?.startAt ?? 0) - 1)).toBe(-1);
      }),
      { numRuns: 50 },
    );
  });

  it('on a merged grid have the same borders wherever one starts to look', () => {
    fc.assert(
      fc.property(fc.constantFrom<2 | 4>(2, 4), day, fc.integer({ min: 0, max: 200 }), (weeks, from, later) => {
        const end = addDays(from, 400);
        const early = weekGrid(weeks, from, end, 'UTC').map((cell) => cell.from);
        const late = weekGrid(weeks, addDays(from, later), end, 'UTC').map((cell) => cell.from);
        expect(early.slice(early.length - late.length)).toEqual(late);
        expect(early.every((start) => gridStart(weeks, start) === start)).toBe(true);
      }),
    );
  });

  it('name a tertial by its first day', () => {
    expect(buckets('tertial', '2026-02-01', '2026-09-01', 'UTC').map((one) => one.from)).toEqual([
      '2026-01-01',
      '2026-05-01',
      '2026-09-01',
    ]);
  });
});

describe('closing', () => {
  const end = startOfDay('2026-11-16', 'Europe/Oslo');

  it('waits 24 hours, and for every source', () => {
    expect(isClosed(end, end + 24 * hour - 1, end + 24 * hour)).toBe(false);
    expect(isClosed(end, end + 24 * hour, end - 1)).toBe(false);
    expect(isClosed(end, end + 24 * hour, end)).toBe(true);
  });

  it('finds the end of the last closed week', () => {
    expect(closedWeeksEnd(end + 23 * hour, end + 23 * hour, 'Europe/Oslo')).toBe('2026-11-09');
    expect(closedWeeksEnd(end + 24 * hour, end + 24 * hour, 'Europe/Oslo')).toBe('2026-11-16');
    expect(closedWeeksEnd(end + 24 * hour, end - hour, 'Europe/Oslo')).toBe('2026-11-09');
    expect(closedWeeksEnd(end + 500 * hour, end + hour, 'Europe/Oslo')).toBe('2026-11-16');
  });
});

describe('windows', () => {
  const now = Date.parse('2026-11-21T12:00:00Z');
  const place = { zone: 'Europe/Oslo', now, readUntil: now, historyFrom: '2025-01-06' };

  it('are complete weeks', () => {
    expect(namedWindow('weeks:12', place)).toEqual({ name: 'weeks:12', from: '2026-08-24', to: '2026-11-15' });
    expect(namedWindow('weeks:52', place)).toEqual({ name: 'weeks:52', from: '2025-11-17', to: '2026-11-15' });
    expect(namedWindow('all', place)).toEqual({ name: 'all', from: '2025-01-06', to: '2026-11-15' });
  });

  it('end where a source stopped being read', () => {
    const stopped = { ...place, readUntil: Date.parse('2026-10-07T00:00:00Z') };
    expect(namedWindow('weeks:12', stopped)?.to).toBe('2026-10-04');
  });

  it('come before one another, day to day', () => {
    for (const name of ['weeks:1', 'weeks:12', 'weeks:52']) {
      const now = namedWindow(name, place);
      const before = namedWindow(windowBefore(name) ?? '', place);
      expect(addDays(before?.to ?? '', 1)).toBe(now?.from);
      expect(Date.parse(before?.to ?? '') - Date.parse(before?.from ?? '')).toBe(
        Date.parse(now?.to ?? '') - Date.parse(now?.from ?? ''),
      );
    }
    expect(windowBefore('all')).toBeNull();
    expect(windowBefore('2026-01-01..2026-03-31')).toBeNull();
  });

  it('may be two dates, and are nothing else', () => {
    expect(namedWindow('2026-01-01..2026-03-31', place)?.to).toBe('2026-03-31');
    for (const wrong of ['weeks:0', 'weeks:x', '2026-02-30..2026-03-01', '2026-03-02..2026-03-01', 'days:3', '']) {
      expect(namedWindow(wrong, place)).toBeNull();
    }
  });
});

describe('holidays', () => {
  it('are every July that the stretch touches', () => {
    expect(holidayBands('2025-07-31', '2026-07-01').map((band) => band.from)).toEqual(['2025-07-01', '2026-07-01']);
    expect(holidayBands('2025-08-01', '2026-06-30')).toEqual([]);
  });
});
