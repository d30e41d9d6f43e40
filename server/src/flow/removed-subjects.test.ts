import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { SampleService } from '../catalogue/sample.service.js';
import { ServicesService } from '../catalogue/services.service.js';
import type { SubjectKey, SubjectKind } from '../catalogue/subjects.service.js';
import { Clock } from '../clock.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';
import { ReadingsService } from './readings.service.js';
import { SubjectLoader } from './subject.js';
import { TestWorld } from './test-world.js';

const hour = 3_600_000;
const now = Date.parse('2026-11-17T12:00:00Z');
const clock = Object.assign(new Clock(), { now: () => now });
const iso = (instant: number): string => new Date(instant).toISOString();
const about = { why: 'To be tested', userGroup: 'testers', areaName: 'Hjem' };

// Two things at once, one of them held back by a lock of the test's own until the other waits as well.
describe('readings that are made while what they are about is taken away', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let subjects: Record<SubjectKind, SubjectKey>;

  const of = <T>(service: new (...given: never[]) => T): T => web.application.get<T>(service, { strict: false });
  const ask = <T>(sql: string, values: readonly unknown[] = []): Promise<T[]> =>
    database.dataSource.query(sql, [...values]);
  const removals: Record<SubjectKind, () => Promise<unknown>> = {
    service: () => of(ServicesService).remove('fa-bolig'),
    area: () =>
      of(CatalogueService).changeProduct('bolig', { name: 'Bolig', ...about, areaName: null, reason: null }, null),
    // Products go with the sample.
    product: () => of(SampleService).remove(),
  };
  const kept = async ({ id }: SubjectKey): Promise<Record<string, number>> => {
    const [row] = await ask<Record<string, number>>(
      `select (select count(*)::int from reading where subject_id = $1) as readings,
              (select count(*)::int from reading_view where subject_id = $1) as views,
              (select count(*)::int from ledger where subject_id = $1) as ledger,
              (select count(*)::int from setting where key like '%' || $1 || '%') as settings`,
      [id],
    );
    return row ?? {};
  };

  /** Until so many transactions of this database wait for another one. */
  async function untilWaiting(n: number): Promise<void> {
    const sql = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    for (const end = Date.now() + 60_000; Date.now() < end; await pause(20)) {
      if ((await ask(sql)).length >= n) return;
    }
    throw new Error(`Fewer than ${n} wait`);
  }

  /** Nothing is written into `reading_view` while this works. */
  async function holdingViews(work: () => Promise<void>): Promise<void> {
    await database.dataSource.transaction(async (manager) => {
      await manager.query('lock table reading_view in share row exclusive mode');
      await work();
    });
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url, { clock });
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
  });
  beforeEach(async () => {
    await ask('truncate product, area, service, connection, document, setting, reading, reading_view, ledger cascade');
    const product = await of(CatalogueService).createProduct({ name: 'Bolig', ...about }, { sample: true });
    const parts = [{ productSlug: product.slug, from: null, to: null }];
    const service = await of(ServicesService).create({ name: 'Få bolig', parts });
    const [area] = await ask<{ id: string }>('select id from area');
    subjects = {
      product: { kind: 'product', id: product.id },
      service: { kind: 'service', id: service.id },
      area: { kind: 'area', id: area?.id ?? '' },
    };
    const world = new TestWorld(database.dataSource);
    await world.connect(iso(now), '2025-12-01');
    await world.link(product.id);
    const items = Array.from({ length: 150 }, (_, at) => {
      const finished = now - (at + 1) * 48 * hour;
      return { key: `B-${at}`, createdAt: iso(finished), startedAt: iso(finished - hour), finishedAt: iso(finished) };
    });
    await world.add(product.id, items);
  });
  afterEach(() => void jest.restoreAllMocks());

  it.each(['service', 'area', 'product'] as const)('are gone with a %s', async (kind) => {
    const key = subjects[kind];
    await of(ReadingsService).renew(key, 'data');
    expect(await kept(key)).toEqual({
      readings: expect.any(Number),
      views: 1,
      ledger: 0,
      settings: expect.any(Number),
    });
    expect((await kept(key))['readings']).toBeGreaterThan(40);
    expect((await kept(key))['settings']).toBeGreaterThan(0);
    await ask('truncate reading');
    const under: Promise<unknown>[] = [];
    await holdingViews(async () => {
      under.push(of(ReadingsService).renew(key, 'data'));
      await untilWaiting(1);
      under.push(removals[kind]());
      await untilWaiting(2);
    });
    await Promise.all(under);
    expect(await kept(key)).toEqual({ readings: 0, views: 0, ledger: 0, settings: 0 });
  });

  it.each(['service', 'area', 'product'] as const)(
    'are not kept where a %s goes before they are made',
    async (kind) => {
      const key = subjects[kind];
      await ask('truncate reading, reading_view, setting');
      const under: Promise<unknown>[] = [];
      await holdingViews(async () => {
        under.push(removals[kind]());
        await untilWaiting(1);
        under.push(of(ReadingsService).renew(key, 'data'));
        await untilWaiting(2);
      });
      await Promise.all(under);
      expect(await kept(key)).toEqual({ readings: 0, views: 0, ledger: 0, settings: 0 });
    },
  );

  it.each(['lead-time', 'page'] as const)('are shown and not kept: %s over another window', async (what) => {
    const key = subjects.service;
    const readings = of(ReadingsService);
    await readings.renew(key, 'data');
    const loader = of(SubjectLoader);
    const load = loader.load.bind(loader);
    jest.spyOn(loader, 'load').mockImplementation(async (...given) => {
      const subject = await load(...given);
      await removals.service();
      return subject;
    });
    const shown =
      what === 'page' ? readings.of('service', [key.id], 'weeks:30') : readings.reading(key, what, 'weeks:30');
    expect(await shown).toBeTruthy();
    expect(await kept(key)).toEqual({ readings: 0, views: 0, ledger: 0, settings: 0 });
  });
});
