import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { installation } from 'shared/contracts';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { Clock } from '../clock.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { fieldsOf } from '../http/test-answers.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';
import { QueueService } from '../queue/queue.service.js';
import { InstallationService } from './installation.service.js';
import { isZone, SettingsService } from './settings.service.js';

const connectionId = '7d0a4b62-4f0c-4a57-9a1a-7a3ce6b6f001';
const productId = '7d0a4b62-4f0c-4a57-9a1a-7a3ce6b6f002';
const wanted = { zone: 'Europe/Oslo', levelNames: { area: null } };

describe('settings of the installation', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let ops: string;

  const put = (body: object, status = 200) =>
    request(web.url).put('/api/settings').set('Cookie', ops).send(body).expect(status);
  const rows = (sql: string): Promise<unknown> => database.dataSource.query(sql);
  const jobs = async (): Promise<unknown> => {
    const found = await database.dataSource.query<{ name: string; payload: object }[]>(
      `select identifier as name, payload from queue._private_jobs job join queue._private_tasks task on task.id = task_id
       order by job.id`,
    );
    await database.dataSource.query('delete from queue._private_jobs');
    return found.map(({ name, payload }) => [name, payload]);
  };
  const derive = ['derive', { connectionId, because: 'setting' }];
  const renew = ['renew-readings', { productIds: [productId], because: 'setting' }];

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url);
    ops = await testAccount(database.dataSource, everywhere('ops'));
    await rows(
      `insert into connection (id, connector, name, config, sample, backfill_from, created_at)
       values ('${connectionId}', 'jira', 'Tracker', '{}', false, '2026-01-01', '2026-01-01')`,
    );
    await rows(
      `insert into product (id, slug, name, why, user_group, sample, created_at)
       values ('${productId}', 'p', 'P', '', '', false, '2026-01-01')`,
    );
  });
  beforeEach(() => rows('delete from setting; delete from queue._private_jobs'));
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  it('keep both of two versions that are set at once', async () => {
    const settings = new SettingsService(database.dataSource, new Clock());
    const origin = { role: 'ops', reason: null } as const;
    await Promise.all([1, 2, 3, 4].map((value) => settings.set('quiet-days', value, origin)));
    const versions = await rows(`select version, value from setting where key = 'quiet-days' order by version`);
    expect(versions).toHaveLength(4);
  });

  it('are made again after the second of two who save at once, though it only says what was before the first', async () => {
    let goOn = (): void => undefined;
    let isAsked = (): void => undefined;
    const gate = new Promise<void>((resolve) => (goOn = resolve));
    const asked = new Promise<void>((resolve) => (isAsked = resolve));
    const queue = web.application.get(QueueService);
    const slow: Pick<QueueService, 'add'> = {
      add: async (...given) => {
        isAsked();
        await gate;
        return queue.add(...given);
      },
    };
    const settings = new SettingsService(database.dataSource, new Clock());
    const origin = { role: 'ops', reason: null } as const;
    const editor = (own: Pick<QueueService, 'add'>) =>
      new InstallationService(database.dataSource, settings, own as QueueService);
    const first = editor(slow).change({ ...wanted, zone: 'Europe/Stockholm', reason: null }, origin);
    await asked;
    const second = editor(queue).change({ ...wanted, reason: null }, origin);
    await pause(200);
    goOn();
    await Promise.all([first, second]);
    expect(await settings.zone()).toBe(wanted.zone);
    expect(await rows(`select value from setting where key = 'zone' order by version`)).toHaveLength(2);
    expect(await jobs()).toEqual([derive, renew, derive, renew]);
  });

  it('say of a text that no database takes that it cannot be read', async () => {
    await put({ ...wanted, levelNames: { area: 'A\u0000B' } }, 400);
    await request(web.url).get('/api/products/%00').set('Cookie', ops).expect(400);
  });

  it('stand as the product has them until somebody says otherwise', async () => {
    const answer = await request(web.url).get('/api/settings').set('Cookie', ops).expect(200);
    expect(installation.parse(answer.body)).toEqual({
      ...wanted,
      countedLevels: [0],
      cancelledResolutions: ["Won't Do", "Won't Fix", 'Duplicate', 'Cancelled', 'Declined'],
      quietDays: 35,
      hypothesisLabels: ['hypothesis', 'flow-hypothesis'],
      productionEnvironments: ['prod', 'production', 'produksjon', 'produktion', 'live'],
    });
  });

  it('are added as versions with role and reason, and never changed', async () => {
    await put({ ...wanted, zone: 'Europe/Stockholm', reason: 'We moved' });
    await put({ ...wanted, zone: 'Europe/Stockholm', reason: 'Nothing new' });
    await put({ ...wanted, countedLevels: [0, -1, 0], cancelledResolutions: ['Avvist'] });
    expect(await rows(`select key, version, value, set_by_role, reason from setting order by key, version`)).toEqual([
      { key: 'cancelled-resolutions', version: 1, value: ['Avvist'], set_by_role: 'ops', reason: null },
      { key: 'counted-levels', version: 1, value: [0, -1], set_by_role: 'ops', reason: null },
      { key: 'level-names', version: 1, value: { area: null }, set_by_role: 'ops', reason: 'We moved' },
      { key: 'zone', version: 1, value: 'Europe/Stockholm', set_by_role: 'ops', reason: 'We moved' },
      { key: 'zone', version: 2, value: 'Europe/Oslo', set_by_role: 'ops', reason: null },
    ]);
    expect(await web.application.get(SettingsService, { strict: false }).zone()).toBe('Europe/Oslo');
  });

  it.each([
    [{ zone: 'Europe/Nowhere' }, [['zone', 'catalogue.zoneUnknown']]],
    [{ countedLevels: [0, 7] }, [['countedLevels.1', 'catalogue.levelUnknown']]],
    [{ countedLevels: [] }, [['countedLevels', 'catalogue.levelNone']]],
  ])('refuse %j with the field and the reason, and change nothing', async (wrong, fields) => {
    expect(fieldsOf(await put({ ...wanted, cancelledResolutions: ['X'], ...wrong }, 422))).toEqual(fields);
    expect(await rows('select * from setting')).toEqual([]);
    expect(await jobs()).toEqual([]);
  });

  it.each([
    ['a zone', { zone: 'Europe/Stockholm' }, [derive, renew]],
    ['levels', { countedLevels: [0, -1] }, [renew]],
    ['resolutions', { cancelledResolutions: [] }, [derive]],
    ['environments', { productionEnvironments: ['drift'] }, [derive]],
    ['a name', { levelNames: { area: 'Verksamhetsområde' } }, []],
    ['nothing', { countedLevels: [0] }, []],
  ])('have made again what hangs on %s, and no more', async (_, change, expected) => {
    await put({ ...wanted, ...change });
    expect(await jobs()).toEqual(expected);
  });

  it('know a zone by its name alone: newer Node takes "+01:00" too, which the database reads the other way round', () => {
    const newer = jest.spyOn(Intl, 'DateTimeFormat').mockReturnValue(new Intl.DateTimeFormat());
    const taken = ['+01:00', '-05', '+0100', 'Europe/Oslo', 'Etc/GMT+1'].map(isZone);
    newer.mockRestore();
    expect(taken).toEqual([false, false, false, true, true]);
    expect(['Europe/Oslo', 'UTC', 'Europe/Nowhere', 'local', ''].map(isZone)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('are for the ops role to change', async () => {
    const team = await testAccount(database.dataSource, everywhere('team'));
    await request(web.url).put('/api/settings').set('Cookie', team).send(wanted).expect(403);
  });
});
