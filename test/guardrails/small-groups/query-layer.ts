import { randomUUID } from 'node:crypto';
import { CatalogueService } from 'server/catalogue/catalogue.service';
import { createTestDatabase, type TestDatabase } from 'server/database/test-database';
import { IndicatorsService } from 'server/effect/indicators.service';
import { ItemsService } from 'server/flow/items.service';
import { ReadingsService } from 'server/flow/readings.service';
import { ShownIndicatorsService, type ShownIndicator } from 'server/flow/shown-indicators.service';
import { ShownSegmentsService } from 'server/flow/shown-segments.service';
import { startTestApplication, type TestApplication } from 'server/http/test-application';
import type { Reading } from 'shared/contracts';
import { addDays } from 'shared/time';
import { SetClock } from '../../product/running-product.js';
import type { Random } from '../../sources/kit/random.js';
import { randomCalendar, randomHistory, type History } from './history.js';
import { z } from 'zod';
import type { Look, Seen, SeenOpen, SeenPart } from './seen.js';
import { Unsettled } from './unsettled.js';

/** A history and all that was seen of it. */
export interface SeenHistory {
  readonly history: History;
  readonly looks: readonly Look[];
}

const firstDay = '2026-01-05';
const lasting = { kind: 'serviceSpeed', measurement: 'counted', better: 'lower', unit: 'days' } as const;
const opensSeen = z.array(
  z.object({
    key: z.string(),
    on: z.string(),
    ages: z.array(z.tuple([z.number(), z.number()])).nullable(),
    state: z.string(),
  }),
);

/** Products whose answers come and go straight in the tables, looked at through the services that pages and API speak to. */
export class QueryLayer {
  private made = 0;

  private constructor(
    private readonly database: TestDatabase,
    private readonly web: TestApplication,
    private readonly clock: SetClock,
  ) {}

  static async start(): Promise<QueryLayer> {
    const clock = new SetClock(`${firstDay}T08:00:00Z`);
    const database = await createTestDatabase();
    return new QueryLayer(database, await startTestApplication(database.url, { clock }), clock);
  }

  async stop(): Promise<void> {
    await this.web.close();
    await this.database.drop();
  }

  /**
   * A product with as many indicators as histories are wanted: all are looked at on the same days.
   * @param segments channels of its answers; where there are several, they are looked at by themselves too, and the product is
   * not left alone between looks
   */
  async live(random: Random, histories: number, segments: History['segments'] = [null]): Promise<SeenHistory[]> {
    const calendar = randomCalendar(random, firstDay);
    const product = await this.service(CatalogueService).createProduct({
      ...{ name: `Product ${(this.made += 1)}`, why: 'To be tested', userGroup: 'testers', areaName: null },
    });
    const { id } = product;
    const all = Array.from({ length: histories }, (_, index) =>
      randomHistory(random, `${random.seed} ${index}`, calendar, segments),
    );
    for (const [index, { scoring }] of all.entries()) {
      this.clock.at = `${firstDay}T08:00:${String(index % 60).padStart(2, '0')}Z`;
      await this.service(IndicatorsService).create(id, {
        ...{
          key: `i-${index}`,
          name: `Question ${index}`,
          kind: 'own',
          measurement: 'sampled',
          summary: scoring.summary,
          better: 'higher',
        },
        ...{ unit: scoring.summary === 'topTwo' ? 'share' : 'score', scale: scoring.scale },
        ...(scoring.summary === 'median' && lasting),
      });
    }
    const looks: Look[][] = all.map(() => []);
    const isAlone = segments.length === 1;
    const unsettled = new Unsettled((of) => this.service(of), product, all, random.fork('unsettled'));
    const ids = new Map<string, string>();
    for (const [at, day] of calendar.looks.entries()) {
      this.clock.at = `${addDays(firstDay, day)}T${String(8 + at).padStart(2, '0')}:00:00Z`;
      await this.change(id, all, at, ids);
      await this.changeOpen(id, all, at);
      if (!isAlone && at > 0) await unsettled.stir(addDays(firstDay, day - 1));
      // The worker is sometimes late: whoever looks before it is done sees what was seen before.
      if (random.chance(0.15)) await this.look(id, random, () => undefined);
      await this.service(ReadingsService).renew({ kind: 'product', id }, 'import');
      const parts = isAlone ? new Map<string, SeenPart[]>() : await this.parts(id, segments);
      await this.look(id, random, (index, look) =>
        looks[index]?.push({ ...look, parts: parts.get(`i-${index}`) ?? [] }),
      );
    }
    if (!isAlone) await unsettled.settle();
    return all.map((history, index) => ({ history, looks: looks[index] ?? [] }));
  }

  private async change(
    productId: string,
    all: readonly History[],
    at: number,
    ids: Map<string, string>,
  ): Promise<void> {
    const come = all.flatMap(({ steps }, index) =>
      (steps[at]?.come ?? []).map(({ id, on, score, segment }) => {
        const own = randomUUID();
        ids.set(id, own);
        return { id: own, key: `i-${index}`, on, score, segment };
      }),
    );
    const gone = all.flatMap(({ steps }) => (steps[at]?.gone ?? []).map((id) => ids.get(id)));
    await this.database.dataSource.query('delete from answer where product_id = $1 and id = any($2::uuid[])', [
      productId,
      gone,
    ]);
    await this.database.dataSource.query(
      `insert into answer (product_id, id, indicator_key, answered_on, score, segment)
       select $1, id, key, "on", score, segment
         from json_to_recordset($2) as row (id uuid, key text, "on" date, score float8, segment text)`,
      [productId, JSON.stringify(come)],
    );
  }

  /** Counts of open cases come and go with the batch of their file. */
  private async changeOpen(productId: string, all: readonly History[], at: number): Promise<void> {
    const gone = all.flatMap(({ steps }) => steps[at]?.openGone ?? []);
    const come = all.flatMap(({ steps }, index) => {
      const open = steps[at]?.open;
      return open ? [{ file: open.id, key: `i-${index}`, on: open.on, ages: counted(open.ages) }] : [];
    });
    if (gone.length + come.length === 0) return;
    await this.database.dataSource.query(
      `update import_batch set state = 'undone' where product_id = $1 and file_name = any($2::text[])`,
      [productId, gone],
    );
    await this.database.dataSource.query(
      `insert into import_batch (product_id, id, file_name, hash, indicator_key, mapping, imported_at, stored, already_stored,
                                 rejected, open_on, open_ages)
       select $1, gen_random_uuid(), file, '', key, '{}', $3, 0, 0, 0, "on", ages
         from json_to_recordset($2) as row (file text, key text, "on" date, ages jsonb)`,
      [productId, JSON.stringify(come), new Date(this.clock.now())],
    );
  }

  /** Every count that some period would show, by indicator key. */
  private async opens(productId: string): Promise<Map<string, SeenOpen[]>> {
    const rows: unknown = await this.database.dataSource.query(
      `select indicator_key as key, to_char(open_on, 'YYYY-MM-DD') as "on", ages, state from open_told where product_id = $1`,
      [productId],
    );
    const found = new Map<string, SeenOpen[]>();
    for (const { key, on, ages, state } of opensSeen.parse(rows)) {
      if (state !== 'told' || !ages) continue;
      const n = ages.reduce((sum, [, count]) => sum + count, 0);
      found.set(key, [...(found.get(key) ?? []), { on, low: n - (n % 5), high: n - (n % 5) + 4 }]);
    }
    return found;
  }

  private async look(productId: string, random: Random, seen: (index: number, look: Look) => void): Promise<void> {
    const key = { kind: 'product', id: productId } as const;
    const [every, list, page] = [
      await this.service(ShownIndicatorsService).every(productId),
      await this.service(IndicatorsService).list(productId),
      await this.service(ReadingsService).of('product', [productId]),
    ];
    const first = every.find(({ indicator }) => indicator.key === 'i-0')?.indicator;
    const headline = [page.get(productId)?.facts.experience].flatMap((one) => (one ? figureOf(one, first) : []));
    if (random.chance(0.3)) headline.push(...(await this.cuts(key, random, first)));
    const opens = await this.opens(productId);
    for (const shown of every) {
      // Those that have been put aside come last.
      const index = Number(shown.indicator.key.replace('i-', ''));
      const held = list.indicators.find((one) => one.key === shown.indicator.key)?.answers ?? 0;
      const told = opens.get(shown.indicator.key) ?? [];
      onPage(shown, told);
      seen(index, {
        groups: groupsOf(shown),
        opens: told,
        figures: [
          wholeFigure(held),
          ...[shown.whole, shown.recent].flatMap((one) => figureOf(one, shown.indicator)),
          ...(index === 0 ? headline : []),
        ],
      });
    }
  }

  /** What else may be asked of a product's headline: other days, and what stands behind the number. */
  private async cuts(key: { kind: 'product'; id: string }, random: Random, first?: Summed): Promise<Seen[]> {
    const from = addDays(firstDay, random.integer(-3, 20));
    const days = `${from}..${addDays(from, random.integer(0, 40))}`;
    const cut = await this.service(ReadingsService).reading(key, 'experience', days);
    const { n, window } = await this.service(ItemsService).behind(key, {
      ...{ metric: 'experience', window: days, bucket: null },
    });
    return [...(cut ? figureOf(cut, first) : []), { ...wholeFigure(n), from: window.from, to: addDays(window.to, 1) }];
  }

  /** Everything that is told by channel, by indicator key; all but one must be the others, where that one is told. */
  private async parts(productId: string, segments: History['segments']): Promise<Map<string, SeenPart[]>> {
    const service = this.service(ShownSegmentsService);
    const found = new Map<string, SeenPart[]>();
    for (const { key, name, shown } of await service.each(productId)) {
      const own = groupsOf(shown).map((group) => ({ ...group, segment: name === 'others' ? null : name }));
      found.set(key, [...(found.get(key) ?? []), ...own]);
    }
    for (const segment of segments) {
      if (segment === null) continue;
      for (const { key, shown } of await service.cut(productId, `not:${segment}`, { except: segment })) {
        const all = found.get(key) ?? [];
        for (const { from, n } of groupsOf(shown)) {
          const others = all.filter((part) => part.from === from && part.segment !== segment);
          if (n !== others.reduce((sum, part) => sum + part.n, 0))
            throw new Error(`${key}: others than ${segment}: ${n}`);
        }
      }
    }
    return found;
  }

  private service<T>(of: abstract new (...args: never[]) => T): T {
    return this.web.application.get<T>(of, { strict: false });
  }
}

const wholeFigure = (n: number): Seen => ({
  ...{ from: '2025-01-01', to: '2027-01-01', n, total: null, squares: null },
});

/** The points that are drawn: the analysis of interventions must be given the same. */
function groupsOf({ indicator, whole, outcome }: ShownIndicator): Seen[] {
  const points = whole.shape.kind === 'series' ? whole.shape.points : [];
  const seen = points.flatMap(({ from, to, n, value }) =>
    n > 0 && value !== null ? [{ from, to, n, total: value * n, squares: null }] : [],
  );
  const judged = outcome.points.map(({ from, to, n, value }) => ({ from, to, n, total: value * n, squares: null }));
  if (JSON.stringify(judged) !== JSON.stringify(seen)) throw new Error('The analysis sees other answers than the page');
  return indicator.summary === 'median' ? seen.map((group) => ({ ...group, total: null })) : seen;
}

const counted = (ages: readonly number[]): [number, number][] =>
  [...new Set(ages)].map((age) => [age, ages.filter((one) => one === age).length]);

type Summed = Pick<ShownIndicator['indicator'], 'summary'>;

function figureOf({ window, n, value }: Reading, indicator?: Summed): Seen[] {
  const total = value === null || indicator?.summary === 'median' ? null : value * n;
  return n > 0 ? [{ from: window.from, to: addDays(window.to, 1), n, total, squares: null }] : [];
}

/** The page shows the newest of them in whole fives, and of the others nothing. */
function onPage({ whole, indicator }: ShownIndicator, told: readonly SeenOpen[]): void {
  const shown = whole.figures.find(({ name }) => name === 'open');
  if (!shown) return;
  const at = whole.caveats.find(({ key }) => key === 'reasons.openCases')?.values['on'];
  const found = told.find(({ on }) => typeof at === 'object' && 'value' in at && at.value === on);
  if (found?.low !== shown.low || found?.high !== shown.high)
    throw new Error(`${indicator.key}: ${JSON.stringify(shown)} is not what may be told`);
}
