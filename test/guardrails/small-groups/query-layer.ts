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
import type { Look, Seen, SeenPart } from './seen.js';
import { Unsettled } from './unsettled.js';

/** A history and all that was seen of it. */
export interface SeenHistory {
  readonly history: History;
  readonly looks: readonly Look[];
}

const firstDay = '2026-01-05';

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
      });
    }
    const looks: Look[][] = all.map(() => []);
    const isAlone = segments.length === 1;
    const unsettled = new Unsettled((of) => this.service(of), product, all, random.fork('unsettled'));
    const ids = new Map<string, string>();
    for (const [at, day] of calendar.looks.entries()) {
      this.clock.at = `${addDays(firstDay, day)}T${String(8 + at).padStart(2, '0')}:00:00Z`;
      await this.change(id, all, at, ids);
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

  private async look(productId: string, random: Random, seen: (index: number, look: Look) => void): Promise<void> {
    const key = { kind: 'product', id: productId } as const;
    const [every, list, page] = [
      await this.service(ShownIndicatorsService).every(productId),
      await this.service(IndicatorsService).list(productId),
      await this.service(ReadingsService).of('product', [productId]),
    ];
    const headline = [page.get(productId)?.facts.experience].flatMap((one) => (one ? figureOf(one) : []));
    if (random.chance(0.3)) headline.push(...(await this.cuts(key, random)));
    for (const shown of every) {
      // Those that have been put aside come last.
      const index = Number(shown.indicator.key.replace('i-', ''));
      const held = list.indicators.find((one) => one.key === shown.indicator.key)?.answers ?? 0;
      seen(index, {
        groups: groupsOf(shown),
        figures: [
          wholeFigure(held),
          ...[shown.whole, shown.recent].flatMap(figureOf),
          ...(index === 0 ? headline : []),
        ],
      });
    }
  }

  /** What else may be asked of a product's headline: other days, and what stands behind the number. */
  private async cuts(key: { kind: 'product'; id: string }, random: Random): Promise<Seen[]> {
    const from = addDays(firstDay, random.integer(-3, 20));
    const days = `${from}..${addDays(from, random.integer(0, 40))}`;
    const cut = await this.service(ReadingsService).reading(key, 'experience', days);
    const { n, window } = await this.service(ItemsService).behind(key, {
      ...{ metric: 'experience', window: days, bucket: null },
    });
    return [...(cut ? figureOf(cut) : []), { ...wholeFigure(n), from: window.from, to: addDays(window.to, 1) }];
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
function groupsOf({ whole, outcome }: ShownIndicator): Seen[] {
  const points = whole.shape.kind === 'series' ? whole.shape.points : [];
  const seen = points.flatMap(({ from, to, n, value }) =>
    n > 0 && value !== null ? [{ from, to, n, total: value * n, squares: null }] : [],
  );
  const judged = outcome.points.map(({ from, to, n, value }) => ({ from, to, n, total: value * n, squares: null }));
  if (JSON.stringify(judged) !== JSON.stringify(seen)) throw new Error('The analysis sees other answers than the page');
  return seen;
}

const figureOf = ({ window, n, value }: Reading): Seen[] =>
  n > 0
    ? [{ from: window.from, to: addDays(window.to, 1), n, total: value === null ? null : value * n, squares: null }]
    : [];
