import { describe, expect, it } from '@jest/globals';
import type { ProductSummary } from '../../contracts/overview.js';
import type { Reading, Series, Signal } from '../../contracts/reading.js';
import type { Sentence } from '../../contracts/sentence.js';
import { languages, render, sentence } from '../../language/index.js';
import { changeOf } from './change.js';
import { laneVerdict } from './lane-verdict.js';
import { mapPosition } from './map-position.js';
import { expectedByChance, notKnown } from './not-known.js';
import { overviewLead } from './overview-lead.js';
import { productLead } from './product-lead.js';
import { together } from './together.js';

const buckets = Array.from({ length: 20 }, (_, index) => `2026-W${String(index + 10)}`);
const dayOf = (index: number) => new Date(Date.UTC(2026, 2, 2 + 7 * index)).toISOString().slice(0, 10);

/** Twenty weeks around 10, usual range 5 to 15 (or `value` from the run's first week on). */
function made(metric: string, signal: Partial<Signal> | null, value = 10, change: Partial<Reading> = {}): Reading {
  const since = signal?.sinceBucket ?? '2026-W20';
  const shape: Series = {
    kind: 'series',
    gridWeeks: 1,
    points: buckets.map((bucket, index) => {
      const after = signal !== null && bucket >= since;
      return { bucket, from: dayOf(index), to: dayOf(index + 1), value: after ? value : 10, n: 20, partial: false };
    }),
    phases: [{ fromBucket: '2026-W10', toBucket: null, centre: 10, low: 5, high: 20, baselinePoints: 20, firm: true }],
    signals: signal
      ? [{ rule: 'run', direction: 'lower', better: true, sinceBucket: since, current: true, ...signal }]
      : [],
  };
  return {
    metric,
    version: 1,
    unit: metric === 'experience' ? 'share' : 'days',
    n: 60,
    value,
    figures: [{ name: 'p85', value: 20, atLeast: false }],
    missing: null,
    window: { name: 'weeks:12', from: '2026-04-27', to: '2026-07-19' },
    coverage: { used: 60, of: 60 },
    caveats: [],
    asOf: '2026-07-21T00:00:00.000Z',
    shape,
    ...change,
  };
}

const missing = (metric: string) =>
  made(metric, null, 10, { value: null, n: 0, missing: sentence('reasons.noAnswers') });
const early = (metric: string) => {
  const reading = made(metric, null);
  return { ...reading, shape: { ...(reading.shape as Series), phases: [] } };
};

function product(name: string, leadTime: Reading, experience: Reading): ProductSummary {
  const none = missing('throughput');
  const facts = { leadTime, variation: none, stability: none, experience };
  return {
    id: name,
    slug: name.toLowerCase(),
    name,
    area: null,
    sample: false,
    facts,
    throughput: none,
    deployments: none,
    indicator: null,
  };
}

const keys = (sentences: readonly Sentence[]) => sentences.map(({ key }) => key);
const say = (one: Sentence) => languages.map((language) => render(one, language, { zone: 'UTC' }));

const shorter = made('lead-time', {}, 4);
const longer = made('lead-time', { direction: 'higher', better: false }, 40);
const same = made('lead-time', null);
const better = made('experience', { direction: 'higher' }, 18);
const worse = made('experience', { direction: 'lower', better: false }, 4);
const steady = made('experience', null);

describe('what a reading says of change', () => {
  it('is a change only where a run still holds', () => {
    expect(changeOf(shorter)).toEqual({ kind: 'changed', bucket: '2026-W20', direction: 'lower', better: true });
    expect(changeOf(made('lead-time', { current: false })).kind).toBe('usual');
    expect(changeOf(made('lead-time', { rule: 'outside' })).kind).toBe('unusual');
    expect(changeOf(same).kind).toBe('usual');
    expect(changeOf(early('lead-time')).kind).toBe('tooEarly');
    expect(changeOf(missing('lead-time')).kind).toBe('unknown');
  });

  it('is said in a lane with its first week, and a lone point is an unusual week', () => {
    expect(say(laneVerdict('flow', shorter))).toEqual([
      'Shorter since week 20',
      'Kortere siden uke 20',
      'Kortare sedan vecka 20',
    ]);
    expect(laneVerdict('flow', made('lead-time', { rule: 'outside' })).key).toBe('overview.laneUnusual');
    expect(laneVerdict('effect', worse).key).toBe('overview.laneWorse');
    expect(laneVerdict('effect', missing('experience')).key).toBe('reasons.noAnswers');
    expect(laneVerdict('effect', early('experience')).key).toBe('overview.laneTooEarly');
  });
});

describe('the opening', () => {
  it('names one product that became better, and says of the rest what is so: unchanged, or not known', () => {
    const [effect, rest, flow] = overviewLead([
      product('Bolig', shorter, better),
      product('Skatt', same, missing('experience')),
      product('Arkiv', same, steady),
    ]);
    expect(effect && say(effect)).toEqual([
      'It has become better for users of Bolig.',
      'Det er blitt bedre for brukerne av Bolig.',
      'Det har blivit bättre för användarna av Bolig.',
    ]);
    expect(rest && say(rest)).toEqual([
      'In one product we see no sure change, and of Skatt we do not know.',
      'I ett produkt ser vi ingen sikker endring, og for Skatt vet vi det ikke.',
      'I en produkt ser vi ingen säker förändring, och för Skatt vet vi inte.',
    ]);
    expect(rest?.links).toMatchObject({ unknown: '#unknown' });
    expect(effect?.links).toMatchObject({ evidence: '#effect' });
    expect(flow?.key).toBe('overview.flowShorter');
  });

  it('never counts the unknown as unchanged', () => {
    const [effect] = overviewLead([
      product('A', same, steady),
      product('B', same, missing('experience')),
      product('C', same, early('experience')),
    ]);
    expect(effect).toMatchObject({ key: 'overview.effectUsual', values: { judged: 1, all: 3 } });
    const unknown = [product('A', same, missing('experience')), product('B', same, missing('experience'))];
    expect(keys(overviewLead(unknown))).toEqual(['overview.effectUnknown', 'overview.flowUsual']);
    const none = missing('experience');
    const rest = overviewLead([product('A', same, worse), product('B', same, none), product('C', same, none)])[1];
    expect(rest && say(rest)[0]).toBe('Of 2 products we do not know.');
    expect(keys(overviewLead([product('A', same, worse), product('B', same, steady)]))[1]).toBe(
      'overview.effectRestUsual',
    );
  });

  it('tells better and worse together, and of one product when it was', () => {
    const two = [product('A', shorter, better), product('B', longer, worse)];
    expect(keys(overviewLead(two))).toEqual(['overview.effectBoth', 'overview.flowBoth']);
    expect(keys(overviewLead([product('A', longer, worse)]))).toEqual([
      'overview.oneEffectWorse',
      'overview.oneFlowLonger',
    ]);
    expect(keys(overviewLead([]))).toEqual(['overview.noProducts']);
  });

  it('of a product’s page carries n, or the reason', () => {
    const facts = product('A', shorter, missing('experience')).facts;
    expect(keys(productLead(facts, true))).toEqual(['reasons.noAnswers', 'overview.productFlowShorter']);
    const few = made('lead-time', null, 10, { figures: [{ name: 'p85', value: 20, atLeast: true }] });
    expect(keys(productLead({ ...facts, leadTime: few, experience: steady }, true))).toEqual([
      'overview.productEffectUsual',
      'overview.productFlowUsualFew',
    ]);
  });

  it('counts few answers instead of telling a percentage of them', () => {
    const { facts } = product('A', shorter, early('experience'));
    const five = {
      ...facts.experience,
      value: 1,
      n: 5,
      figures: [{ name: 'positive' as const, value: 5, atLeast: false }],
    };
    const [told] = productLead({ ...facts, experience: five }, true);
    expect(told && say(told)[0]).toBe('Users: 5 of 5 answers. Too early to tell whether that is changing.');
  });
});

describe('flow and effect together', () => {
  it('are said to move together only where both changed near in time, and never as cause', () => {
    expect(together(shorter, better)?.key).toBe('overview.togetherBetter');
    expect(together(longer, worse)?.key).toBe('overview.togetherWorse');
    expect(
      together(
        made('lead-time', { sinceBucket: '2026-W10' }, 4),
        made('experience', { direction: 'higher', sinceBucket: '2026-W25' }, 18),
      ),
    ).toBeNull();
  });

  it('say nothing where they part ways, or one is not known', () => {
    expect([
      together(shorter, steady),
      together(shorter, worse),
      together(longer, better),
      together(shorter, missing('experience')),
      together(shorter, early('experience')),
      together(same, better),
    ]).toEqual([null, null, null, null, null, null]);
  });
});

describe('the map', () => {
  const on = '2026-07-20';
  const standing = (flow: number | null, effect: number | null, day = on) => ({ on: day, flow, effect });

  it('places a product where flow and effect stand, with the way there', () => {
    const before = standing(0, 0, '2026-05-01');
    expect(mapPosition(product('A', shorter, better), [before, standing(1.3, -0.8)])).toEqual({
      ...{ known: true, slug: 'a', name: 'A', x: 1.3, y: -0.8 },
      trail: [{ on: '2026-05-01', x: 0, y: 0 }],
    });
  });

  it('draws no way across a tertial in which one of the two was not known', () => {
    const days = ['2025-09-01', '2026-01-01', '2026-05-01'];
    const [first, second, third] = days;
    const way = [standing(1, 1, first), standing(1, null, second), standing(2, 1, third), standing(2, 2)];
    expect(mapPosition(product('A', shorter, better), way)).toMatchObject({ trail: [{ on: third, x: 2, y: 1 }] });
  });

  it('places what was judged and has not changed in the middle, and what is unknown nowhere, with every reason', () => {
    expect(mapPosition(product('A', same, steady), [standing(0, 0)])).toMatchObject({ known: true, x: 0, y: 0 });
    const reasons = (leadTime: Reading, experience: Reading) => {
      const place = mapPosition(product('A', leadTime, experience), [standing(0, null)]);
      return place.known ? [] : keys(place.reasons);
    };
    expect(reasons(same, missing('experience'))).toEqual(['overview.mapLacksEffect', 'reasons.noAnswers']);
    expect(reasons(early('lead-time'), missing('experience'))).toEqual([
      ...['overview.mapLacksFlow', 'overview.mapTooEarly'],
      ...['overview.mapLacksEffect', 'reasons.noAnswers'],
    ]);
    expect(reasons(same, steady)).toEqual(['overview.mapTooEarly']);
    expect(mapPosition(product('A', same, steady), [])).toMatchObject({ known: false });
  });
});

describe('what we do not know', () => {
  it('is said product by product', () => {
    const found = notKnown([
      product('Bolig', same, missing('experience')),
      product('Skatt', early('lead-time'), steady),
    ]);
    expect(keys(found)).toEqual(['overview.effectNotKnown', 'overview.flowTooEarly']);
    expect(found[0]?.links).toEqual({ product: '/products/bolig' });
  });

  it('includes how many signals chance alone would give', () => {
    const twelve = Array.from({ length: 6 }, (_, index) => product(String(index), same, steady));
    expect(expectedByChance(twelve)?.values).toEqual({ charts: 12, n: 3 });
    expect(expectedByChance([product('A', missing('lead-time'), missing('experience'))])).toBeNull();
  });
});
