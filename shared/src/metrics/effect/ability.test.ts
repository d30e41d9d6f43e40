import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Reading } from '../../contracts/reading.js';
import { addDays, daysBetween } from '../../time/calendar-date.js';
import { answersTo, quietOf, silenceOfAll, silenceWords } from '../sentences/silence-words.js';
import { abilityOf, signalsForTheWorse, type FollowedSignal } from './ability.js';
import { bestKnown, guessWeeks } from './guess-weeks.js';
import { stageTime } from './stage-time.js';

const today = '2026-11-21';
const day = fc.integer({ min: 0, max: 400 }).map((ago) => addDays(today, -ago));

describe('time from one moment to another', () => {
  it('has a median by nearest rank from six cases on; cases that wait are not in it', () => {
    const after = (...days: (number | null)[]) =>
      stageTime(days.map((length) => ({ from: today, to: length === null ? null : addDays(today, length) })));
    expect(after()).toEqual({ n: 0, medianDays: null });
    expect(after(1, 2, 3, 4, 5, null)).toEqual({ n: 5, medianDays: null });
    expect(after(9, 1, 8, 2, 7, 3, null)).toEqual({ n: 6, medianDays: 3 });
    expect(after(9, 1, 8, 2, 7, 3, 4)).toEqual({ n: 7, medianDays: 4 });
  });
});

describe('ability to improve', () => {
  const followed = fc.record({ seenOn: day, agreed: fc.boolean(), closed: fc.boolean(), known: fc.boolean() });
  const signalOf = (one: { seenOn: string; agreed: boolean; closed: boolean; known: boolean }): FollowedSignal => ({
    ...{ metric: 'lead-time', sinceBucket: '2026-W01', seenOn: one.seenOn },
    agreedOn: one.agreed ? addDays(one.seenOn, 2) : null,
    closedOn: one.closed && !one.agreed ? one.seenOn : null,
    knownOn: one.agreed && one.known ? addDays(one.seenOn, 7) : null,
  });

  it('counts each signal once wherever it comes from: counts of two products add up to those of both', () => {
    fc.assert(
      fc.property(fc.array(followed), fc.array(followed), (a, b) => {
        const [one, other] = [a.map(signalOf), b.map(signalOf)];
        const [first, second, both] = [one, other, [...one, ...other]].map((all) => abilityOf(all, today));
        for (const name of ['signals', 'agreed', 'closed', 'known'] as const) {
          expect(both?.[name]).toBe((first?.[name] ?? 0) + (second?.[name] ?? 0));
        }
        const open = [...a, ...b].filter(({ agreed, closed }) => !agreed && !closed);
        const oldest = open.map(({ seenOn }) => daysBetween(seenOn, today)).sort((x, y) => y - x)[0];
        expect(both?.oldestOpenDays).toBe(oldest ?? null);
      }),
    );
  });

  it('sees a run for the worse on the day its eighth point ends; not a lone point, not the better, not one out of sight', () => {
    const from = addDays(today, -7 * 30);
    const points = Array.from({ length: 30 }, (_, index) => {
      const [first, next] = [addDays(from, 7 * index), addDays(from, 7 * (index + 1))];
      // On the line, and missing: neither counts towards eight.
      const value = index === 12 ? 10 : index === 13 ? null : index >= 10 ? 14 : 9;
      return { bucket: first, from: first, to: next, value, n: 5, partial: false };
    });
    const sign = (rule: 'run' | 'outside' | 'phase', better: boolean | null, at: number) => {
      const sinceBucket = points[at]?.bucket ?? '';
      return { rule, better, direction: better ? ('lower' as const) : ('higher' as const), sinceBucket, current: true };
    };
    const reading = {
      metric: 'lead-time',
      shape: {
        ...{ kind: 'series', gridWeeks: 1, points },
        phases: [{ fromBucket: from, toBucket: null, centre: 10, low: 5, high: 15, baselinePoints: 20, firm: true }],
        signals: [
          sign('run', false, 10),
          sign('phase', false, 10),
          sign('run', true, 0),
          sign('run', null, 10),
          sign('outside', false, 3),
        ],
      },
    } as unknown as Reading;
    const eighth = points[10 + 7 + 2];
    expect(signalsForTheWorse(reading, today)).toEqual([
      { metric: 'lead-time', sinceBucket: points[10]?.bucket, seenOn: eighth?.to },
    ]);
    expect(signalsForTheWorse(reading, addDays(eighth?.to ?? '', 364))).toEqual([]);
    expect(answersTo(reading)).toBe(addDays(today, -1));
  });
});

describe('work on guesses with several purposes', () => {
  it('is no guess any more once one of them is known better', () => {
    const levels = bestKnown([
      [{ from: '2026-03-10', level: 'signal' }],
      [
        { from: '2026-03-03', level: 'tested' },
        { from: '2026-03-17', level: 'guess' },
      ],
    ]);
    expect(levels.map(({ level }) => level)).toEqual(['tested', 'tested', 'signal']);
    const item = { id: 'a', startedOn: '2026-02-24', finishedOn: null, levels };
    expect(guessWeeks([item], '2026-03-31')).toBe(1);
  });
});

describe('silence', () => {
  const never = { today, quietDays: 35, contactOn: null, answersTo: null };

  it('is told from the chosen number of days on, and what never came is not known', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 7, max: 365 }), (ago, quietDays) => {
        const on = addDays(today, -ago);
        const quiet = quietOf({ today, quietDays, contactOn: on, answersTo: on });
        expect(quiet).toEqual({ contacts: ago >= quietDays, answers: ago >= quietDays });
        const [contact] = silenceWords({ today, quietDays, contactOn: on, answersTo: on });
        expect(contact?.values['weeks']).toBe(Math.floor(ago / 7));
      }),
    );
    expect(quietOf(never)).toEqual({ contacts: false, answers: false });
  });

  it('gives the organisation a sentence for each product that is quiet, and one for all that never noted a contact', () => {
    const named = (name: string, contactOn: string | null, last: string | null) => {
      return { ...never, name, slug: name, contactOn, answersTo: last };
    };
    const all = [
      named('a', null, null),
      named('b', addDays(today, -40), today),
      named('c', today, addDays(today, -60)),
      named('d', null, null),
    ];
    expect(silenceOfAll(all).map(({ key, values }) => [key, values['product'] ?? values['n']])).toEqual([
      ['contacts.productQuiet', 'b'],
      ['contacts.productAnswersQuiet', 'c'],
      ['contacts.productsNone', 2],
    ]);
    expect(silenceOfAll([])).toEqual([]);
  });
});
