import { everywhere, testAccount } from 'server/access/test-account';
import { createTestDatabase, type TestDatabase } from 'server/database/test-database';
import { ReadingsService } from 'server/flow/readings.service';
import { startTestApplication, type TestApplication } from 'server/http/test-application';
import { importBatch, itemList, productCreated, reading } from 'shared/contracts';
import { addDays } from 'shared/time';
import { z } from 'zod';
import { SetClock } from '../../product/running-product.js';
import type { Random } from '../../sources/kit/random.js';
import { randomCalendar, randomHistory, type GivenAnswer, type History } from './history.js';
import type { Look, Seen } from './seen.js';
import type { SeenHistory } from './query-layer.js';

const firstDay = '2026-01-05';
const key = 'satisfied';
const routes = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
/** Names under which an answer tells how many. */
const numbers = new Set(['n', 'answers', 'used', 'of', 'answered', 'inPart', 'stored', 'accepted', 'count', 'waiting']);

/** What a reader sees of a history over HTTP, and the numbers in any answer that no shown stretches add up to. */
export interface SeenOverHttp extends SeenHistory {
  readonly strange: readonly string[];
}

/** Products with one indicator each: files are sent and taken back as a team does it, and looked at as any reader can. */
export class OverHttp {
  private made = 0;

  private constructor(
    private readonly database: TestDatabase,
    private readonly web: TestApplication,
    private readonly clock: SetClock,
    private readonly team: string,
    private readonly reader: string,
    private readonly pages: readonly string[],
  ) {}

  static async start(): Promise<OverHttp> {
    const clock = new SetClock(`${firstDay}T08:00:00Z`);
    const database = await createTestDatabase();
    const web = await startTestApplication(database.url, { clock });
    const team = await testAccount(database.dataSource, everywhere('team'), everywhere('ops'));
    const reader = await testAccount(database.dataSource, everywhere('reader'));
    const { paths } = routes.parse(await (await fetch(`${web.url}/api/openapi.json`)).json());
    const own = Object.entries(paths)
      .filter(([path, methods]) => 'get' in methods && path.includes('/products/{slug}'))
      .map(([path]) => path.replace('{metric}', 'experience').replace('{key}', key))
      .filter((path) => !path.replace('{slug}', '').includes('{'));
    return new OverHttp(database, web, clock, team, reader, own);
  }

  async stop(): Promise<void> {
    await this.web.close();
    await this.database.drop();
  }

  /** Every page of a product that is in the interface's description. */
  get seenPages(): readonly string[] {
    return this.pages;
  }

  /** Only of some products is every page asked for: they are many. */
  async live(random: Random, crawled: boolean): Promise<SeenOverHttp> {
    this.clock.at = `${firstDay}T08:00:00Z`;
    const history = randomHistory(random, random.seed, randomCalendar(random, firstDay, 4), [null], false);
    const name = `Product ${(this.made += 1)}`;
    const about = { name, why: 'Why', userGroup: 'Users', areaName: null };
    const { id, slug } = productCreated.parse(await this.send('POST', 'products', about));
    const { summary, scale } = history.scoring;
    await this.send('POST', `products/${slug}/indicators`, {
      ...{ key, kind: 'satisfaction', measurement: 'sampled', summary, better: 'higher', scale },
      unit: summary === 'topTwo' ? 'share' : 'score',
    });
    const files = new Map<number, string>();
    const looks: Look[] = [];
    const strange: string[] = [];
    for (const [at, step] of history.steps.entries()) {
      this.clock.at = `${step.on}T${String(9 + at).padStart(2, '0')}:00:00Z`;
      await this.change(history, at, slug, files);
      await this.web.application.get(ReadingsService, { strict: false }).renew({ kind: 'product', id }, 'import');
      const look = await this.look(slug, random);
      looks.push(look);
      if (crawled && random.chance(0.5)) strange.push(...(await this.crawl(slug, look)));
    }
    return { history, looks, strange };
  }

  private async change({ steps, scoring }: History, at: number, slug: string, files: Map<number, string>) {
    const earlier = steps.slice(0, at).flatMap(({ come }) => come);
    const gone = new Set(steps[at]?.gone);
    for (const file of new Set(earlier.filter(({ id }) => gone.has(id)).map((answer) => answer.file))) {
      await this.send('DELETE', `products/${slug}/imports/${files.get(file) ?? ''}`);
    }
    const come: readonly GivenAnswer[] = steps[at]?.come ?? [];
    for (const file of new Set(come.map((answer) => answer.file))) {
      const answers = come.filter((answer) => answer.file === file);
      const text = answers.map(({ id, on, score }) => `${id},${on},${score}`).join('\n');
      const mapping = JSON.stringify({
        ...{ form: 'answers', columns: { responseId: 0, date: 1, score: 2 }, dateOrder: 'ymd' },
        ...{ highestIsBest: true, scale: scoring.scale },
      });
      const query = new URLSearchParams({ fileName: `${file}.csv`, indicator: key, mapping });
      const sent = await this.send('POST', `products/${slug}/imports?${query.toString()}`, `id,date,score\n${text}\n`);
      files.set(file, importBatch.parse(sent).id);
    }
  }

  private async look(slug: string, random: Random): Promise<Look> {
    const page = `products/${slug}`;
    const whole = reading.parse(await this.see(`${page}/readings/experience?window=all`));
    const points = whole.shape.kind === 'series' ? whole.shape.points : [];
    const groups = points.flatMap(({ from, to, n, value }) =>
      n > 0 && value !== null ? [{ from, to, n, total: value * n, squares: null }] : [],
    );
    const from = addDays(firstDay, random.integer(-3, 20));
    const days = random.pick(['weeks:12', 'weeks:1', `${from}..${addDays(from, random.integer(0, 40))}`]);
    const cut = reading.parse(await this.see(`${page}/readings/experience?window=${days}`));
    const figures = [whole, cut].flatMap(figureOf);
    if (random.chance(0.3)) {
      const { n, window } = itemList.parse(await this.see(`${page}/items?metric=experience&window=${days}`));
      figures.push({ from: window.from, to: addDays(window.to, 1), n, total: null, squares: null });
    }
    return { groups, figures };
  }

  /** Asks for everything there is of the product, and wants every number to be the sum of stretches that are shown. */
  private async crawl(slug: string, { groups }: Look): Promise<string[]> {
    const sums = new Set([0, ...groups.flatMap((_, from) => sumsFrom(groups, from))]);
    const strange: string[] = [];
    for (const path of this.pages) {
      const answer = await fetch(`${this.web.url}${path.replace('{slug}', slug)}`, {
        headers: { cookie: this.reader },
      });
      if (!answer.ok) continue;
      for (const { name, value, around } of countsIn(await answer.json())) {
        if (!sums.has(value)) strange.push(`${path}: ${name} ${value} in ${around}`);
      }
    }
    return strange;
  }

  private async see(path: string): Promise<unknown> {
    const answer = await fetch(`${this.web.url}/api/${path}`, { headers: { cookie: this.reader } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  private async send(method: 'POST' | 'DELETE', path: string, body?: object | string): Promise<unknown> {
    const csv = typeof body === 'string';
    const answer = await fetch(`${this.web.url}/api/${path}`, {
      method,
      headers: { cookie: this.team, 'content-type': csv ? 'text/csv' : 'application/json' },
      ...(body === undefined ? {} : { body: csv ? body : JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  }
}

function* countsIn(value: unknown): Generator<{ name: string; value: number; around: string }> {
  if (value === null || typeof value !== 'object') return;
  // How many gave each score, among those that are shown: as many as stand beside it together.
  if ('score' in value) return;
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner !== 'number') yield* countsIn(inner);
    else if (numbers.has(name)) yield { name, value: inner, around: JSON.stringify(value).slice(0, 120) };
  }
}

function sumsFrom(groups: readonly Seen[], from: number): number[] {
  let sum = 0;
  return groups.slice(from).map(({ n }) => (sum += n));
}

const figureOf = ({
  window,
  n,
  value,
}: {
  window: { from: string; to: string };
  n: number;
  value: number | null;
}): Seen[] =>
  n > 0
    ? [{ from: window.from, to: addDays(window.to, 1), n, total: value === null ? null : value * n, squares: null }]
    : [];
