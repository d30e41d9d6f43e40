import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { languages } from '../../language/message.js';
import { render } from '../../language/render.js';
import { addDays } from '../../time/calendar-date.js';
import { calibrationWords, chanceWords, debtWords } from '../sentences/learning-words.js';
import { calibrationOf, type Expectation } from './calibration.js';
import { effectDebt, type FinishedItem, type Purpose } from './effect-debt.js';
import { guessWeeks } from './guess-weeks.js';
import { shrunkenEffects } from './shrunken.js';

const today = '2026-11-21';
const place = { zone: 'Europe/Oslo', today };
const inEnglish = (sentences: Parameters<typeof render>[0][]) => sentences.map((one) => render(one, 'en', place));

describe('effect debt (decisions.md 20)', () => {
  const purpose = (change: Partial<Purpose> = {}): Purpose => {
    return { kind: 'hypothesis', id: 'h', verdictOn: null, leftUnknownOn: null, ...change };
  };
  const item = (id: string, ago: number, ...purposes: Purpose[]): FinishedItem => {
    return { id, finishedOn: addDays(today, -ago), purposes };
  };

  it('counts finished items whose purpose has no verdict, oldest first, and what has no purpose beside them', () => {
    const items = [
      item('a', 10, purpose()),
      item('b', 94, purpose(), purpose({ kind: 'initiative', id: 'i' })),
      item('c', 50, purpose(), purpose({ verdictOn: '2026-10-01' })),
      item('d', 20, purpose({ leftUnknownOn: today })),
      item('e', 5),
      item('f', -3, purpose()),
    ];
    const debt = effectDebt(items, today);
    expect(debt).toEqual({
      finished: 5,
      owed: 2,
      known: 1,
      leftUnknown: 1,
      noStatedPurpose: 1,
      items: [
        { id: 'b', ageDays: 94 },
        { id: 'a', ageDays: 10 },
      ],
      oldestDays: 94,
    });
    expect(inEnglish(debtWords(debt))).toEqual([
      'Effect debt: 2 deliveries, the oldest 94 days.',
      '1 of 5 finished items has no stated purpose.',
    ]);
    expect(debtWords(debt).map((one) => render(one, 'nb', place))[0]).toBe(
      'Effektgjeld: 2 leveranser, den eldste 94 dager.',
    );
  });

  it('rises by one when linked work is finished, and falls when a verdict is given, whichever it is', () => {
    const before = [item('a', 10, purpose())];
    const more = [...before, item('b', 0, purpose({ id: 'k' }))];
    const judged = more.map((one) => ({ ...one, purposes: one.purposes.map((p) => ({ ...p, verdictOn: today })) }));
    expect([before, more, judged].map((items) => effectDebt(items, today)?.owed)).toEqual([1, 2, 0]);
    // As known yesterday, nothing had been judged.
    expect(effectDebt(judged, addDays(today, -1))?.owed).toBe(1);
  });

  it('is never called none where nothing is known or nothing has a purpose', () => {
    expect(effectDebt(null, today)).toBeNull();
    expect(inEnglish(debtWords(null))[0]).toContain('not known');
    expect(inEnglish(debtWords(effectDebt([item('a', 3)], today)))).toEqual([
      '1 of 1 finished item has no stated purpose.',
    ]);
    expect(inEnglish(debtWords(effectDebt([item('a', 3, purpose({ verdictOn: today }))], today)))[0]).toMatch(
      /^No effect debt/,
    );
  });

  it('adds up', () => {
    const day = fc.integer({ min: -5, max: 200 }).map((ago) => addDays(today, -ago));
    const maybe = fc.option(day);
    const purposes = fc.array(
      fc.record({
        kind: fc.constantFrom('hypothesis' as const, 'initiative' as const),
        id: fc.constantFrom('x', 'y'),
        verdictOn: maybe,
        leftUnknownOn: maybe,
      }),
      { maxLength: 3 },
    );
    const items = fc.array(fc.record({ id: fc.uuid(), finishedOn: day, purposes }), { maxLength: 30 });
    fc.assert(
      fc.property(items, (list) => {
        const debt = effectDebt(list, today);
        if (!debt) throw new Error('not known');
        expect(debt.owed + debt.known + debt.leftUnknown + debt.noStatedPurpose).toBe(debt.finished);
        expect(debt.items).toHaveLength(debt.owed);
        expect(debt.oldestDays).toBe(debt.owed === 0 ? null : Math.max(...debt.items.map(({ ageDays }) => ageDays)));
        expect(effectDebt([...list].reverse(), today)).toEqual(debt);
      }),
    );
  });
});

describe('work on guesses', () => {
  const worked = { id: 'a', startedOn: '2026-01-05', finishedOn: '2026-02-16', levels: [] };

  it('is counted in item-weeks until the evidence rises', () => {
    expect(guessWeeks([worked], today)).toBe(6);
    expect(guessWeeks([worked, worked], today)).toBe(12);
    const risen = { ...worked, levels: [{ from: '2026-01-19', level: 'tested' as const }] };
    expect(guessWeeks([risen], today)).toBe(2);
    expect(guessWeeks([{ ...worked, levels: [{ from: '2026-01-01', level: 'signal' as const }] }], today)).toBe(0);
    expect(guessWeeks([{ ...worked, finishedOn: null }], '2026-01-12')).toBe(1);
    expect(guessWeeks([worked], '2026-01-01')).toBe(0);
  });
});

describe('expectations', () => {
  const met = (expected: number, change: number, half = 1): Expectation => {
    return { expected, change, low: change - half, high: change + half };
  };

  it('run high where the whole interval of found by expected lies under 1', () => {
    const found = calibrationOf([8, 6, 5, 10, 4, 8, 9].map((expected) => met(expected, expected / 4)));
    expect(found).toMatchObject({ n: 7, within: 0, tooHigh: 7, tooLow: 0, leaning: 'high' });
    expect(found.ratio?.median).toBeCloseTo(0.25, 9);
    expect(inEnglish(calibrationWords(found))).toEqual([
      'Of 7 expectations with a result, 0 lay within what was found, 7 above it and 0 below.',
      'Our guesses run high: half of the time 25% of what we expected came, or less.',
    ]);
  });

  it('are seen in their own direction: fewer days than hoped is too little, not too much', () => {
    expect(calibrationOf([met(-8, -2)])).toMatchObject({ tooHigh: 1, tooLow: 0 });
    expect(calibrationOf([met(-2, -8)])).toMatchObject({ tooHigh: 0, tooLow: 1 });
    expect(calibrationOf([met(3, 3.5)])).toMatchObject({ within: 1, leaning: 'unknown', ratio: null });
  });

  it('say nothing of their leaning under six results, and nothing at all without one', () => {
    const five = calibrationOf([8, 6, 5, 10, 4].map((expected) => met(expected, expected / 4)));
    expect(inEnglish(calibrationWords(five))[1]).toBe(
      'Too few results to say whether our guesses run high or low: 6 are needed.',
    );
    expect(inEnglish(calibrationWords(calibrationOf([])))).toEqual(['No expectation has a result yet.']);
  });

  it('count chance in', () => {
    expect(chanceWords(20)).toBeNull();
    for (const language of languages) {
      const said = chanceWords(100);
      expect(said && render(said, language, place)).toContain('1');
    }
    const said = chanceWords(100);
    expect(said && render(said, 'en', place)).toBe(
      'Of 100 judged hypotheses, 1 to 4 “likely” verdicts on each side may be expected by chance alone.',
    );
  });
});

describe('many measures together (methods.md G.4)', () => {
  const effects = [4.2, 1.1, -0.8, 2.5, 6].map((effect, index) => ({
    id: String(index),
    measure: 'satisfaction, points',
    effect,
    error: [1.5, 0.9, 1.2, 2, 3][index] ?? 1,
  }));

  it('take the luck off the largest', () => {
    const [found] = shrunkenEffects(effects);
    expect(found?.n).toBe(5);
    expect(found?.whole?.mean).toBeCloseTo(1.947869, 6);
    expect(found?.effects.at(-1)?.shrunken).toBeCloseTo(2.947541, 6);
    expect(found?.effects.map(({ observed }) => observed)).toEqual([4.2, 1.1, -0.8, 2.5, 6]);
  });

  it('are only listed under five on one scale', () => {
    const [own, other] = shrunkenEffects([
      ...effects.slice(0, 4),
      ...effects.slice(4).map((one) => ({ ...one, measure: 'speed, %' })),
    ]);
    expect([own?.n, own?.whole, other?.n, other?.whole]).toEqual([4, null, 1, null]);
    expect(own?.effects.every(({ shrunken }) => shrunken === null)).toBe(true);
  });
});
