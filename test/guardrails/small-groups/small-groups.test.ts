import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mondayOf, addDays } from 'shared/time';
import { chooseSeed, Random } from '../../sources/kit/random.js';
import { openAt, randomCalendar, randomHistory, truthOf, type History } from './history.js';
import type { Look } from './seen.js';
import { leaksOf } from './leaks-of.js';
import { OverHttp, type SeenOverHttp } from './over-http.js';
import { QueryLayer } from './query-layer.js';

const seed = chooseSeed('small groups', 'small groups');

/** Weeks as they are, but for those under five: what one would show who has not thought of the next look. */
function asTheyAre(history: History, segment?: string): Look[] {
  const adds = new Map(history.scoring.scores.map((one) => [one.score, one.adds]));
  return truthOf(history).map((answers) => {
    const weeks = [...new Set(answers.map(({ on }) => mondayOf(on)))].sort();
    const groups = weeks.map((from) => {
      const own = answers.filter((one) => mondayOf(one.on) === from && (!segment || one.segment === segment));
      const total = own.reduce((sum, { score }) => sum + (adds.get(score) ?? 0), 0);
      return { from, to: addDays(from, 7), n: own.length, total, squares: null };
    });
    return { groups: groups.filter(({ n }) => n >= 5), figures: [] };
  });
}

/** The same, and every count of open cases from five up. */
function asOpenAsTheyAre(history: History): { history: History; looks: Look[] } {
  const opens = openAt(history);
  const looks = asTheyAre(history).map((look, at): Look => {
    const enough = (opens[at] ?? []).filter(({ ages }) => ages.length >= 5);
    return { ...look, opens: enough.map(({ on, ages: { length } }) => ({ on, low: length, high: length })) };
  });
  return { history, looks };
}

/** Open cases of one Sunday that are counted twice: between the two some come, or some go. */
function recounted(first: number, second: number): History {
  const come = Array.from({ length: 9 }, (_, at) => ({
    id: `${at}`,
    on: '2026-01-07',
    score: 10,
    segment: null,
    file: 1,
  }));
  const open = (n: number) => ({
    on: '2026-01-11',
    ages: Array.from({ length: n }, (_, at) => at),
    file: n,
    id: `${n}`,
  });
  return {
    ...{ name: `${first} then ${second}`, segments: [null], firstDay: '2026-01-05', weeks: 2 },
    scoring: { summary: 'median', scale: { min: 0, max: 3650 }, scores: [{ score: 10, adds: 1 }] },
    steps: [
      { on: '2026-01-12', come, gone: [], open: open(first) },
      { on: '2026-01-13', come: [], gone: [], open: open(second) },
    ],
  };
}

const histories = (n: number, withOpen = false): History[] => {
  const random = new Random(seed);
  return Array.from({ length: n }, (_, index) =>
    randomHistory(random, `history ${index}`, randomCalendar(random, '2026-01-05'), [null], withOpen),
  );
};

describe('the attack', () => {
  it('finds out what is not hidden well: weeks under five alone', async () => {
    const all = histories(30).map((history) => ({ history, looks: asTheyAre(history) }));
    const { leaks } = await leaksOf(all, seed);
    const broken = all.filter(({ history: { name } }) => leaks.some((leak) => leak.startsWith(`${name}:`)));
    expect(broken.length).toBeGreaterThan(5);
    expect(leaks.some((leak) => leak.includes('the score of'))).toBe(true);
  });

  it('finds out what is left over where a channel is told alone beside the whole', async () => {
    const random = new Random(seed);
    const channels = ['web', 'phone'];
    const all = Array.from({ length: 8 }, (_, index) => {
      const history = randomHistory(random, `told ${index}`, randomCalendar(random, '2026-01-05'), channels);
      const byWeek = asTheyAre(history);
      const ofWeb = asTheyAre(history, 'web');
      const looks = byWeek.map((look, at) => ({
        ...look,
        parts: (ofWeb[at]?.groups ?? []).map((group) => ({ ...group, segment: 'web' })),
      }));
      return { history, looks };
    });
    const { leaks } = await leaksOf(all, seed);
    expect(leaks.filter((leak) => leak.includes('through phone')).length).toBeGreaterThan(2);
  });

  it('finds out how few cases have begun, come or gone where those that are open are told as they are', async () => {
    const random = histories(70, true).filter((history) => openAt(history).some(({ length }) => length > 1));
    const { leaks } = await leaksOf(random.map(asOpenAsTheyAre), seed);
    expect(leaks.filter((leak) => leak.includes('cases begun between')).length).toBeGreaterThan(2);
    const again = await leaksOf([recounted(10, 13), recounted(14, 12)].map(asOpenAsTheyAre), seed);
    expect(again.leaks.map((leak) => leak.replace(/ on 2026.*/, ''))).toEqual(
      expect.arrayContaining([
        '10 then 13: the number of cases come to those open',
        '14 then 12: the number of cases gone of those open',
      ]),
    );
  });

  it('notices a figure that is told beside what may be shown', async () => {
    const [history] = histories(1);
    if (!history) throw new Error('No history');
    const whole = { from: '2026-01-05', to: '2026-12-28', total: null, squares: null };
    const looks = truthOf(history).map(({ length: n }) => ({ groups: [], figures: [{ ...whole, n }] }));
    const { leaks } = await leaksOf([{ history, looks }], seed);
    expect(leaks.length).toBeGreaterThan(looks.length - 1);
  });
});

describe('small groups, through the services that pages and API speak to', () => {
  let layer: QueryLayer;
  beforeAll(async () => {
    layer = await QueryLayer.start();
  });
  afterAll(() => layer.stop());

  it('cannot be told from everything that is shown over time', async () => {
    const random = new Random(seed);
    const all = [];
    for (let product = 0; product < 12; product += 1) {
      const channels = product === 0 ? ['web', 'phone'] : product === 1 ? ['web', 'phone', null] : [null];
      all.push(...(await layer.live(random.fork(`${product}`), 25, channels)));
    }
    const { leaks, secrets } = await leaksOf(all, seed);
    expect(leaks).toEqual([]);
    expect(all).toHaveLength(300);
    expect(secrets).toBeGreaterThan(5_000);
    const inParts = all.filter(({ looks }) => looks.some(({ parts = [] }) => parts.length > 0));
    expect(inParts.length).toBeGreaterThan(10);
    const withOpen = all.filter(({ looks }) => looks.some(({ opens = [] }) => opens.length > 1));
    expect(withOpen.length).toBeGreaterThan(10);
  }, 120_000);
});

describe('small groups, over HTTP', () => {
  let http: OverHttp;
  beforeAll(async () => {
    http = await OverHttp.start();
  });
  afterAll(() => http.stop());

  it('cannot be told from everything that a reader can ask for over time', async () => {
    const random = new Random(`${seed} over HTTP`);
    const all: SeenOverHttp[] = [];
    for (let product = 0; product < 20; product += 1) {
      all.push(await http.live(random.fork(`${product}`), product % 5 === 0));
    }
    const { leaks, secrets } = await leaksOf(all, seed);
    expect(leaks).toEqual([]);
    expect(all.flatMap(({ history, strange }) => strange.map((one) => `${history.name}: ${one}`))).toEqual([]);
    expect(secrets).toBeGreaterThan(200);
    expect(http.seenPages.length).toBeGreaterThan(10);
  }, 60_000);
});
