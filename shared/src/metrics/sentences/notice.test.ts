import { describe, expect, it } from '@jest/globals';
import type { Point, Reading, Signal } from '../../contracts/reading.js';
import { render, sentence, type Language } from '../../language/index.js';
import { addDays, isoWeek } from '../../time/calendar-date.js';
import { changeOf } from './change.js';
import { noticeOf } from './notice.js';
import { effectStand, flowStand, noticeKind, type Stand } from './notice-rule.js';

const first = '2026-01-05';
const dayOf = (index: number) => addDays(first, 7 * index);
const weekOf = (index: number) => isoWeek(dayOf(index));

/** Forty weeks, judged by a firm range of twenty points; `change` replaces what a case is about. */
function reading(metric: string, signals: Partial<Signal>[], change: Partial<Reading> = {}, firm = true): Reading {
  const points: Point[] = Array.from({ length: 40 }, (_, index) => {
    return { bucket: weekOf(index), from: dayOf(index), to: dayOf(index + 1), value: 0.8, n: 30, partial: false };
  });
  return {
    metric,
    version: 1,
    unit: metric === 'experience' ? 'share' : 'days',
    n: 60,
    value: metric === 'experience' ? 0.8 : 4,
    figures: [{ name: 'positive', value: 48, atLeast: false }],
    missing: null,
    window: { name: 'weeks:12', from: dayOf(28), to: addDays(dayOf(40), -1) },
    coverage: { used: 60, of: 60 },
    caveats: [],
    asOf: '2026-10-15T00:00:00.000Z',
    shape: {
      kind: 'series',
      gridWeeks: 1,
      points,
      phases: [{ fromBucket: weekOf(0), toBucket: null, centre: 0.8, low: 0.7, high: 0.9, baselinePoints: 20, firm }],
      signals: signals.map((one) => {
        const usual = {
          rule: 'run',
          direction: 'higher',
          better: true,
          sinceBucket: weekOf(20),
          current: true,
        } as const;
        return { ...usual, ...one };
      }),
    },
    ...change,
  };
}

const noPoints = (one: Reading, from: number): Reading =>
  one.shape.kind === 'series' ? { ...one, shape: { ...one.shape, points: one.shape.points.slice(0, from) } } : one;
const inSight = (one: Reading, from: number): Reading =>
  one.shape.kind === 'series' ? { ...one, shape: { ...one.shape, points: one.shape.points.slice(from) } } : one;
const rangeFrom = (one: Reading, week: number): Reading => {
  if (one.shape.kind !== 'series') return one;
  const phases = one.shape.phases.map((phase) => ({ ...phase, fromBucket: weekOf(week) }));
  return { ...one, shape: { ...one.shape, phases } };
};
const noRange = (one: Reading): Reading =>
  one.shape.kind === 'series' ? { ...one, shape: { ...one.shape, phases: [] } } : one;
const absent = { value: null, n: 0, missing: sentence('reasons.noAnswers') };

const shorter = reading('lead-time', [{ direction: 'lower' }]);
const longer = reading('lead-time', [{ better: false }]);
const flows = {
  'shorter by a run': shorter,
  'shorter by a confirmed level': reading('lead-time', [{ rule: 'phase', direction: 'lower' }]),
  'longer by a run': longer,
  usual: reading('lead-time', []),
  'one unusual week': reading('lead-time', [{ rule: 'outside', direction: 'lower' }]),
  'a run that is over': reading('lead-time', [{ direction: 'lower', current: false }]),
  'too early': noRange(shorter),
  missing: reading('lead-time', [{ direction: 'lower' }], absent),
};
const held = reading('experience', []);
const effects = {
  'better by a run': reading('experience', [{}]),
  'better by a confirmed level': reading('experience', [{ rule: 'phase' }]),
  'worse by a run': reading('experience', [{ direction: 'lower', better: false }]),
  usual: held,
  'one unusually bad week': reading('experience', [{ rule: 'outside', direction: 'lower', better: false }]),
  'one unusually good week': reading('experience', [{ rule: 'outside' }]),
  'a run that is over': reading('experience', [{ current: false }]),
  'provisional range': reading('experience', [], {}, false),
  'seven points since the flow changed': noPoints(held, 27),
  'range made after the flow changed': rangeFrom(held, 1),
  'range that began out of sight': inSight(held, 15),
  'range that began out of sight, too late': inSight(rangeFrom(held, 1), 15),
  'too early': noRange(held),
  missing: reading('experience', [], absent),
};

/** Worked out by hand: everything that is not named here must be silent. */
const oracle: Readonly<Record<string, string>> = {
  'shorter by a run / usual': 'fasterNotBetter',
  'shorter by a run / one unusually bad week': 'fasterNotBetter',
  'shorter by a run / a run that is over': 'fasterNotBetter',
  'shorter by a run / range that began out of sight': 'fasterNotBetter',
  'shorter by a run / worse by a run': 'fasterButWorse',
  'shorter by a confirmed level / usual': 'fasterNotBetter',
  'shorter by a confirmed level / one unusually bad week': 'fasterNotBetter',
  'shorter by a confirmed level / a run that is over': 'fasterNotBetter',
  'shorter by a confirmed level / range that began out of sight': 'fasterNotBetter',
  'shorter by a confirmed level / worse by a run': 'fasterButWorse',
  'longer by a run / better by a run': 'betterButSlower',
  'longer by a run / better by a confirmed level': 'betterButSlower',
};

const product = (leadTime: Reading, experience: Reading, sampled = true) => ({
  slug: 'bolig',
  name: 'Bolig',
  indicator: { key: 'satisfaction', name: null, kind: 'satisfaction', better: 'higher' as const, sampled },
  facts: { leadTime, experience },
});

describe('flow and effect part ways', () => {
  const all = Object.entries(flows).flatMap(([flow, leadTime]) =>
    Object.entries(effects).map(([effect, experience]) => [`${flow} / ${effect}`, leadTime, experience] as const),
  );

  it.each(all)('%s', (name, leadTime, experience) => {
    expect(noticeOf(product(leadTime, experience))?.kind).toBe(oracle[name]);
  });

  it('is a matter of two halves, and of an unknown half nothing is said', () => {
    const stands: Stand[] = ['better', 'worse', 'held', 'unknown'];
    const said = stands.flatMap((flow) => stands.map((effect) => [flow, effect, noticeKind(flow, effect)]));
    expect(said.filter(([, , kind]) => kind !== null)).toEqual([
      ['better', 'worse', 'fasterButWorse'],
      ['better', 'held', 'fasterNotBetter'],
      ['worse', 'better', 'betterButSlower'],
    ]);
  });

  it('stands on a direction that users want: without one, a change is neither', () => {
    const open = reading('experience', [{ better: null }]);
    expect(effectStand(changeOf(open), open, weekOf(20))).toBe('unknown');
    expect(flowStand({ kind: 'changed', bucket: weekOf(20), direction: 'lower', better: null })).toBe('unknown');
  });

  it('counts the points since the flow changed, whether its buckets are weeks or longer', () => {
    const last = noPoints(held, 28);
    expect(effectStand(changeOf(last), last, weekOf(20))).toBe('held');
    expect(effectStand(changeOf(last), last, dayOf(20))).toBe('held');
    expect(effectStand(changeOf(last), last, dayOf(21))).toBe('unknown');
  });

  it('needs an indicator to name', () => {
    expect(noticeOf({ ...product(shorter, held), indicator: null })).toBeNull();
  });
});

describe('the words of a notice', () => {
  const say = (experience: Reading, language: Language, sampled = true, flow = shorter) => {
    const notice = noticeOf(product(flow, experience, sampled));
    if (!notice) throw new Error('silent');
    return [notice.words, notice.flow, notice.effect].map((one) =>
      render(one, language, { zone: 'UTC' }).replaceAll('\u00a0', ' '),
    );
  };

  it('name both sources with figure, n and period in three languages', () => {
    expect(say(held, 'en')).toEqual([
      'Faster, but not better for users.',
      'Lead time (started to finished): half are done within 4 days (60 items, 20 Jul 2026 to 11 Oct 2026); shorter since week 22.',
      'Users’ experience (satisfied users): 80% of 60 answers (20 Jul 2026 to 11 Oct 2026); no sure change, between 70% and 90% is usual.',
    ]);
    const worse = effects['worse by a run'];
    expect(say(worse, 'nb')).toEqual([
      'Raskere, men dårligere for brukerne.',
      'Ledetid (startet til ferdig): halvparten er ferdige innen 4 dager (60 saker, 20. juli 2026 til 11. okt. 2026); kortere siden uke 22.',
      'Brukeropplevelse (fornøyde brukere): 80 % av 60 svar (20. juli 2026 til 11. okt. 2026); dårligere siden uke 22.',
    ]);
    const better = effects['better by a run'];
    expect(say(better, 'sv', true, longer)).toEqual([
      'Bättre för användarna, men långsammare.',
      'Ledtid (påbörjat till klart): hälften är klara inom 4 dagar (60 ärenden, 20 juli 2026 till 11 okt. 2026); längre sedan vecka 22.',
      'Användarnas upplevelse (nöjda användare): 80 % av 60 svar (20 juli 2026 till 11 okt. 2026); bättre sedan vecka 22.',
    ]);
  });

  it('tell a handful by its counts, a full count by its cases, and changes as changes', () => {
    const few = { n: 11, figures: [{ name: 'positive', value: 7, atLeast: false }] };
    expect(say(reading('experience', [], few), 'en')[2]).toContain('7 of 11 answers');
    expect(say(held, 'en', false)[2]).toContain('80% of 60 cases');
    const changes = reading('change-lead-time', [{ direction: 'lower' }], { n: 1 });
    expect(say(held, 'en', true, changes)[1]).toMatch(/^Change lead time.*\(one change, /);
  });

  it('of a service as a whole leads to the service, and says the same', () => {
    const own = noticeOf({ ...product(shorter, held), place: '/services/fa-barn' });
    expect(own?.flow.links?.['evidence']).toMatch(/^\/services\/fa-barn\/items\?/);
    expect(own?.effect.links?.['evidence']).toMatch(/^\/services\/fa-barn\/items\?/);
    expect(own?.words).toEqual(noticeOf(product(shorter, held))?.words);
  });

  it('lead to the definition of each figure and to what lies behind it', () => {
    const notice = noticeOf(product(shorter, held));
    expect(notice?.flow.links).toEqual({
      definition: '/definitions#lead-time',
      evidence: '/products/bolig/items?metric=lead-time',
    });
    const year = { ...held, window: { ...held.window, name: 'weeks:52' } };
    expect(noticeOf(product(shorter, year))?.effect.links).toEqual({
      definition: '/definitions#experience',
      evidence: '/products/bolig/items?metric=experience&window=weeks%3A52',
    });
  });
});
