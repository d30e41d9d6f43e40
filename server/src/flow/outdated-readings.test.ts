import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Reading } from 'shared/contracts';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { SettingsService } from '../catalogue/settings.service.js';
import { SubjectsService } from '../catalogue/subjects.service.js';
import { EffectService } from '../effect/effect.service.js';
import { IndicatorsService } from '../effect/indicators.service.js';
import { MeasurementChangesService } from '../effect/measurement-changes.service.js';
import { SurveysService } from '../effect/survey/surveys.service.js';
import type { Ticking, TickService } from '../queue/tick.service.js';
import { fillSource, item, itemRecord } from '../sync/sample-facts.js';
import { createTestWorld, type TestWorld } from '../sync/test-world.js';
import { Baselines } from './baselines.js';
import type { ProductReadings } from './measure.js';
import { OutdatedReadings } from './outdated-readings.js';
import { ReadingsService } from './readings.service.js';
import { RenewalTask } from './renewal-task.js';
import { SubjectLoader } from './subject.js';

/** Called between what a renewal is made from and what is made of it: the place to wait. */
let afterLoading: () => Promise<void> = () => Promise.resolve();
class WatchedLoader extends SubjectLoader {
  override async load(...asked: Parameters<SubjectLoader['load']>): ReturnType<SubjectLoader['load']> {
    const subject = await super.load(...asked);
    await afterLoading();
    return subject;
  }
}

// The loop, the jobs that it leaves and the clock are called by hand, in the order in which a life would bring them.
let world: TestWorld;
let readings: ReadingsService;
let midnight: () => Promise<void>;
beforeAll(async () => {
  world = await createTestWorld();
  world.deriving.onModuleInit();
  const renewal = renewing(world);
  renewal.onModuleInit();
  await renewal.onApplicationBootstrap();
});
beforeEach(async () => {
  await world.reset();
  await world.dataSource.query('truncate reading, reading_view, ledger');
});
afterAll(() => world.drop());

describe('readings that no fact has changed', () => {
  it('are renewed on a new day, also where the first try to leave the work fails', async () => {
    await midnight();
    world.clock.at += 86_400_000;
    world.queue.add = () => Promise.reject(new Error('no connection'));
    await expect(midnight()).rejects.toThrow('no connection');
    Reflect.deleteProperty(world.queue, 'add');
    expect(await waiting()).toEqual([]);
    await midnight();
    expect(await waiting()).toMatchObject([{ task: 'renew-readings', payload: { because: 'day' } }]);
  });

  it('show a week as closed once a quiet source has been read past its end', async () => {
    // One finished a day, the last on Saturday, 7 March, in week 10; read on the Sunday.
    fillSource(world.source);
    world.source.put('items', ...Array.from({ length: 64 }, (_, at) => itemRecord(item(at + 1, '1', '2', '4'))));
    await readAt('2026-03-08T18:00:00Z');
    expect((await shown()).window.to).toBe('2026-03-01');

    // The source does not answer for two days, and a new day alone closes nothing.
    world.clock.at = Date.parse('2026-03-10T09:00:00Z');
    await job('renew-readings', { productIds: [world.productId], because: 'day' });
    expect((await shown()).window.to).toBe('2026-03-01');
    expect(await week10()).toEqual([{ n: 6, open: true }]);

    await readAt('2026-03-10T09:05:00Z');
    expect((await world.sync.runs(1))[0]).toMatchObject({ state: 'done', documentsChanged: 0 });
    expect((await shown()).window.to).toBe('2026-03-08');
    expect(await week10()).toEqual([{ n: 6, open: false }]);
    expect((await shown()).caveats.map(({ key }) => key)).not.toContain('reasons.sourceBehind');
  });

  it('are left alone by reads that move nothing', async () => {
    fillSource(world.source);
    await readAt('2026-03-10T09:00:00Z');
    const before = await madeAt();
    await readAt('2026-03-10T09:01:00Z');
    await readAt('2026-03-10T21:00:00Z');
    expect(await madeAt()).toEqual(before);
  });

  it('say that a source is behind, and no longer once it has been read', async () => {
    fillSource(world.source);
    await readAt('2026-03-10T09:00:00Z');
    world.source.fault = { kind: 'passing', code: 'unavailable', status: 503, detail: '', untilMs: null };
    await readAt('2026-03-11T20:00:00Z');
    await job('renew-readings', { productIds: [world.productId], because: 'day' });
    expect((await shown()).caveats.map(({ key }) => key)).toContain('reasons.sourceBehind');
    world.source.fault = null;
    await readAt('2026-03-11T20:30:00Z');
    expect((await shown()).caveats.map(({ key }) => key)).not.toContain('reasons.sourceBehind');
  });

  it('end the first read of a source that holds nothing', async () => {
    world.source.put('items');
    await job('renew-readings', { productIds: [world.productId], because: 'asked' });
    expect((await shown()).missing?.key).toBe('reasons.firstRead');
    await readAt('2026-03-02T12:10:00Z');
    expect((await shown()).missing?.key).not.toBe('reasons.firstRead');
  });

  it('are found too where they are being made from what was known before the read ended', async () => {
    world.source.put('items');
    const [early, held] = await loadedOnly(() =>
      job('renew-readings', { productIds: [world.productId], because: 'asked' }),
    );
    const read = readAt('2026-03-02T12:10:00Z');
    await Promise.race([read, somebodyWaits()]);
    held.give();
    await Promise.all([early, read]);
    expect((await shown()).missing?.key).not.toBe('reasons.firstRead');
  });

  it('are not kept over another window where they were renewed while those were made', async () => {
    fillSource(world.source);
    await readAt('2026-03-02T12:10:00Z');
    const ask = () => readings.reading({ kind: 'product', id: world.productId }, 'lead-time', 'all');
    const [early, held] = await loadedOnly(ask);
    world.source.put('items', itemRecord({ ...item(8, '1', '2', '4'), updatedAt: '2026-03-02T12:30:00.000Z' }));
    await readAt('2026-03-02T13:00:00Z');
    held.give();
    const before = await early;
    expect((await ask())?.n).toBe((before?.n ?? 0) + 1);
  });
});

/** Lets it load what it makes readings from, and wait there. */
async function loadedOnly<T>(make: () => Promise<T>): Promise<[Promise<T>, ReturnType<typeof signal>]> {
  const [begun, held] = [signal(), signal()];
  afterLoading = () => {
    begun.give();
    return held.given;
  };
  const made = make();
  await begun.given;
  afterLoading = () => Promise.resolve();
  return [made, held];
}

function signal(): { given: Promise<void>; give(): void } {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => (give = resolve));
  return { given, give: () => give() };
}

/** For a lock of the kind that renewals hold. */
async function somebodyWaits(): Promise<void> {
  const waiters = `select from pg_locks join pg_database on pg_database.oid = database
                   where datname = current_database() and locktype = 'advisory' and not granted`;
  while ((await world.dataSource.query<unknown[]>(waiters)).length === 0) await pause(10);
}

async function readAt(instant: string): Promise<void> {
  world.clock.at = Date.parse(instant);
  await world.read();
  for (let [next] = await waiting(); next; [next] = await waiting()) {
    await world.dataSource.query('delete from queue._private_jobs where id = $1', [next.id]);
    await job(next.task, next.payload);
  }
}

const waiting = (): Promise<{ id: string; task: string; payload: unknown }[]> =>
  world.dataSource.query(
    `select id, task_identifier as task, payload from queue.jobs join queue._private_jobs using (id)
     where task_identifier <> 'sync' order by id limit 1`,
  );

const job = async (task: string, payload: unknown): Promise<void> =>
  world.registry.tasks.get(task)?.(payload, new AbortController().signal);

const view = async (): Promise<{ payload: ProductReadings; madeAt: Date } | undefined> => {
  const [row] = await world.dataSource.query<{ payload: ProductReadings; madeAt: Date }[]>(
    `select payload, made_at as "madeAt" from reading_view where subject_id = $1 and metric = 'page'`,
    [world.productId],
  );
  return row;
};

const madeAt = async (): Promise<Date | undefined> => (await view())?.madeAt;

async function shown(): Promise<Reading> {
  const found = await view();
  if (!found) throw new Error('Nothing is shown');
  return found.payload.facts.leadTime;
}

const week10 = (): Promise<{ n: number; open: boolean }[]> =>
  world.dataSource.query(
    `select n, open from reading
     where subject_id = $1 and metric = 'throughput' and bucket = '2026-W10' and known_to is null`,
    [world.productId],
  );

function renewing({ dataSource, clock, registry, queue, events, facts }: TestWorld): RenewalTask {
  const settings = new SettingsService(dataSource, clock);
  const subjects = new SubjectsService(dataSource);
  const baselines = new Baselines(settings);
  const indicators = new IndicatorsService(dataSource, clock);
  const changes = new MeasurementChangesService(dataSource, clock, settings, indicators, queue);
  const effect = new EffectService(dataSource, indicators, changes);
  const loader = new WatchedLoader(dataSource, clock, settings, subjects, facts, effect, baselines);
  readings = new ReadingsService(dataSource, clock, settings, loader, baselines);
  const catalogue = new CatalogueService(dataSource, clock, queue, settings);
  const outdated = new OutdatedReadings(dataSource, clock, settings, facts);
  const ticks = { start: async ({ tick }: Ticking) => void (midnight = tick) } as TickService;
  const first = [ticks, registry, queue, events, clock] as const;
  const surveys = new SurveysService(dataSource, clock, settings, indicators);
  return new RenewalTask(...first, settings, catalogue, subjects, readings, outdated, surveys);
}
