// Longer than usual: one server, one application and one story, each of which takes a second to begin.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  faultAnswer,
  importBatchList,
  importPreview,
  productCreated,
  pullCreated,
  pullList,
  subjectPulls,
  type ImportBatch,
  type ImportPreview,
  type PullDetail,
} from 'shared/contracts';
import request from 'supertest';
import { everywhere, testAccount } from '../../access/test-account.js';
import { ServicesService } from '../../catalogue/services.service.js';
import { Clock } from '../../clock.js';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.js';
import { startTestApplication, type TestApplication } from '../../http/test-application.js';
import { queueSchema } from '../../queue/queue-schema.js';
import { TaskRegistry } from '../../queue/task-registry.service.js';
import { usualLimits } from './open-address.js';
import { PullDoor } from './pull-door.service.js';
import { PullTask } from './pull-task.js';
import { FileServer } from './test-file-server.js';

const hour = 3_600_000;
const secret = 'hush-9f2c1d';
const satisfied = {
  ...{ key: 'satisfied', kind: 'satisfaction', measurement: 'sampled', summary: 'topTwo', better: 'higher' },
  ...{ unit: 'share', scale: { min: 1, max: 5 } },
};
const header = 'id;dato;svar';
const answers = (n: number, from = 1): string =>
  Array.from(
    { length: n },
    (_, index) => `${from + index};${String((index % 28) + 1).padStart(2, '0')}.10.2026;${(index % 5) + 1}\n`,
  ).join('');
const file = (n: number): string => `${header}\n${answers(n)}`;

/** The way of an address from its first look to its removal; the worker's task is called by hand, so that its clock stands still. */
describe('addresses with files of answers', () => {
  let at = Date.parse('2026-11-21T08:00:00Z');
  const clock = Object.assign(new Clock(), { now: () => at });
  const lines: string[] = [];
  const never = new AbortController().signal;
  let database: TestDatabase;
  let server: FileServer;
  let app: TestApplication;
  let folder: string;
  let cookie: string;
  let number = 0;
  let slug: string;
  let owner: 'products' | 'services' = 'products';
  let productId: string;

  const call = (method: 'get' | 'post' | 'put' | 'patch' | 'delete', address: string, body?: object) => {
    const to = request(app.url);
    return to[method](`/api/${owner}/${slug}/${address}`).set('Cookie', cookie).send(body);
  };
  const draft = (more: object = {}) => ({
    ...{ address: `http://${server.host}/svar.csv?sig=${secret}`, indicator: 'satisfied' },
    ...{ header: { name: 'X-Key', value: secret }, ...more },
  });
  const preview = async (): Promise<ImportPreview> =>
    importPreview.parse((await call('post', 'pulls/preview', draft()).expect(200)).body);
  /** As a person does it: looks, says that 5 is best, saves. */
  const connect = async (more: object = {}): Promise<string> => {
    const { mapping } = await preview();
    const agreed = { ...mapping, answered: [...(mapping.answered ?? []), 'highestIsBest'] };
    const input = { ...draft(), name: 'Kvitteringsside', everyHours: 24, mapping: agreed, ...more };
    return pullCreated.parse((await call('post', 'pulls', input).expect(201)).body).id;
  };
  const list = async (): Promise<PullDetail[]> =>
    subjectPulls.parse((await call('get', 'pulls').expect(200)).body).pulls;
  const pull = async (): Promise<PullDetail> => {
    const [found] = await list();
    if (!found) throw new Error('No address is read');
    return found;
  };
  const batches = async (): Promise<ImportBatch[]> =>
    importBatchList.parse((await call('get', 'imports')).body).batches;
  const run = (id: string, asked = false): Promise<void> => work({ productId, id, asked }, never);
  /** As the worker does it with what the queue holds. */
  const work = async (job: object, signal: AbortSignal): Promise<void> => {
    const task = app.application.get(TaskRegistry, { strict: false }).tasks.get('pull-file');
    if (!task) throw new Error('Nobody reads addresses');
    await task(job, signal);
  };
  const stored = async (): Promise<number> => {
    const [{ n }] = await database.dataSource.query<[{ n: number }]>(
      'select count(*)::int as n from answer where product_id = $1',
      [productId],
    );
    return n;
  };
  const jobs = async (id: string): Promise<number> => {
    const [{ n }] = await database.dataSource.query<[{ n: number }]>(
      `select count(*)::int as n from ${queueSchema}.jobs where task_identifier = 'pull-file' and key = $1`,
      [`pull:${id}`],
    );
    return n;
  };

  beforeAll(async () => {
    [database, server] = await Promise.all([createTestDatabase(), new FileServer().start()]);
    app = await startTestApplication(database.url, {
      clock,
      variables: { FLOW_SAMPLE: 'off', FLOW_PULL_HOSTS: server.host, FLOW_LOG_LEVEL: 'debug' },
      log: { write: (line) => void lines.push(line) },
    });
    folder = await mkdtemp(path.join(tmpdir(), 'flow-pull-'));
    cookie = await testAccount(database.dataSource, everywhere('ops'));
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await server.stop();
    await database.drop();
    await rm(folder, { recursive: true });
  });
  const begin = async (): Promise<void> => {
    at += hour;
    owner = 'products';
    const input = { name: `Bolig ${++number}`, why: 'Et sted å bo', userGroup: 'Leietakere', areaName: null };
    const created = await request(app.url).post('/api/products').set('Cookie', cookie).send(input).expect(201);
    ({ slug, id: productId } = productCreated.parse(created.body));
    await call('post', 'indicators', satisfied).expect(201);
    server.serve(file(30));
    server.asked.splice(0);
  };

  describe('that are right', () => {
    beforeEach(begin);
    it('are looked at like any file, with nothing kept, and read once when they are saved', async () => {
      const seen = await preview();
      expect([seen.rows, seen.questions.map(({ name }) => name)]).toEqual([30, ['highestIsBest']]);
      expect([await stored(), (await list()).length]).toEqual([0, 0]);
      const open = await call('post', 'pulls', { ...draft(), name: 'x', everyHours: 24, mapping: seen.mapping }).expect(
        422,
      );
      expect(faultAnswer.parse(open.body).message.key).toBe('pull.fault.question');
      expect([await stored(), (await list()).length]).toEqual([0, 0]);

      await connect();
      expect(await stored()).toBe(30);
      expect(await pull()).toMatchObject({
        ...{ state: 'current', message: null, address: `http://${server.host}/svar.csv?…`, headerName: 'X-Key' },
        nextAt: new Date(at + 24 * hour).toISOString(),
      });
      expect(await batches()).toMatchObject([{ fileName: 'Kvitteringsside', stored: 30, scheduled: true }]);
      expect(server.asked.every(({ headers }) => headers['x-key'] === secret)).toBe(true);
    });

    it('are read for a service as for a product, and listed with it', async () => {
      const parts = [{ productSlug: slug, from: null, to: null }];
      const made = await app.application.get(ServicesService).create({ name: `Få bolig ${number}`, parts });
      [owner, slug, productId] = ['services', made.slug, made.id];
      await call('post', 'indicators', satisfied).expect(201);
      const id = await connect();
      server.serve(file(42));
      at += hour;
      await run(id);
      expect([await stored(), (await batches()).map((one) => one.stored)]).toEqual([42, [12, 30]]);
      const all = pullList.parse((await request(app.url).get('/api/pulls').set('Cookie', cookie).expect(200)).body);
      const subject = { kind: 'service', id: made.id, slug, name: `Få bolig ${number}` };
      expect(all.pulls.find((one) => one.id === id)?.subject).toEqual(subject);
    });

    it('bring what is new and nothing else, and no import where nothing is', async () => {
      const id = await connect();
      await run(id);
      expect(server.asked.at(-1)?.headers['if-none-match']).toMatch(/^"/);
      expect([await stored(), (await batches()).length]).toEqual([30, 1]);
      // The same answers under another name of the file: fetched, and nothing comes of it.
      server.serve(`${file(30)}\n`);
      at += hour;
      await run(id);
      expect([await stored(), (await batches()).length]).toEqual([30, 1]);
      expect(await pull()).toMatchObject({ state: 'current', lastGoodAt: new Date(at).toISOString() });

      server.serve(file(42));
      at += hour;
      await run(id);
      expect(await stored()).toBe(42);
      const [newest] = await batches();
      expect(newest).toMatchObject({ stored: 12, alreadyStored: 0 });
      expect(await pull()).toMatchObject({ lastNewAt: new Date(at).toISOString() });
      await run(id);
      expect((await batches()).length).toBe(2);
    });

    it('read dates that can be read both ways as a person said, until the file shows that it is otherwise', async () => {
      const dated = (...days: readonly string[]): string =>
        `id;dato;svar\n${days.map((day, index) => `${index}-${day};${day};4\n`).join('')}`;
      server.serve(dated('03/10/2026', '04/10/2026'));
      const { mapping, questions } = await preview();
      expect(questions.map(({ name }) => name)).toEqual(['dateOrder', 'highestIsBest']);
      const save = (answered: readonly string[]) =>
        call('post', 'pulls', { ...draft(), name: 'Svar', everyHours: 24, mapping: { ...mapping, answered } });
      await save(['highestIsBest']).expect(422);
      const { id } = pullCreated.parse((await save(['highestIsBest', 'dateOrder']).expect(201)).body);
      server.serve(dated('03/10/2026', '04/10/2026', '05/10/2026', '06/10/2026'));
      await run(id);
      expect([await stored(), (await pull()).state]).toEqual([4, 'current']);
      server.serve(dated('03/10/2026', '10/26/2026'));
      await run(id);
      expect([await stored(), (await pull()).message?.key]).toEqual([4, 'pull.fault.question']);
    });

    it('are agreed to again by a person when the header has changed', async () => {
      const id = await connect();
      server.serve(`svar;dato;id;språk\n${answers(40).replaceAll(/(\d+);(.*);(\d)\n/g, '$3;$2;$1;nb\n')}`);
      await run(id);
      expect((await pull()).state).toBe('needsYou');
      const seen = importPreview.parse((await call('post', `pulls/${id}/preview`, {}).expect(200)).body);
      expect(seen.mapping.columns).toMatchObject({ score: 0, date: 1, responseId: 2 });
      await call('put', `pulls/${id}/mapping`, { mapping: seen.mapping }).expect(422);
      expect(await stored()).toBe(30);
      const mapping = { ...seen.mapping, answered: ['highestIsBest'] };
      await call('put', `pulls/${id}/mapping`, { mapping }).expect(204);
      // The answers carry numbers of their own, so the thirty are known again in their new columns.
      expect([await stored(), (await pull()).state]).toEqual([40, 'current']);
    });

    it('are paused when something they brought is taken back, and bring it again when somebody goes on', async () => {
      const id = await connect();
      server.serve(file(42));
      at += hour;
      await run(id);
      const [newest] = await batches();
      await call('delete', `imports/${newest?.id}`).expect(200);
      expect(await stored()).toBe(30);
      expect(await pull()).toMatchObject({ state: 'paused', message: { key: 'pull.pausedUndone' }, nextAt: null });
      at += 48 * hour;
      await run(id);
      expect(await stored()).toBe(30);
      await call('patch', `pulls/${id}`, { paused: false }).expect(204);
      await run(id);
      expect([await stored(), (await pull()).state]).toEqual([42, 'current']);
    });

    it('read sums by period too, and correct them', async () => {
      const sums = (value: string): string =>
        `period;indicator;value;n\n2026-09;satisfied;81 %;120\n2026-10;satisfied;${value};100\n`;
      server.serve(sums('79 %'));
      const { mapping } = await preview();
      const input = { ...draft(), name: 'Rapport', everyHours: 168, mapping };
      const { id } = pullCreated.parse((await call('post', 'pulls', input).expect(201)).body);
      server.serve(sums('78 %'));
      at += hour;
      await run(id);
      expect((await batches()).map(({ stored }) => stored).sort()).toEqual([1, 2]);
      server.serve(`${sums('78 %')}\n`);
      await run(id);
      expect((await batches()).length).toBe(2);
    });

    it('are read on schedule: each once when it is due, none that is paused', async () => {
      const id = await connect();
      const task = app.application.get(PullTask, { strict: false });
      await task.tick();
      expect(await jobs(id)).toBe(0);
      at += 24 * hour;
      await task.tick();
      await task.tick();
      expect(await jobs(id)).toBe(1);
      await database.dataSource.query(
        `select from ${queueSchema}.complete_jobs((select array_agg(id) from ${queueSchema}.jobs))`,
      );
      await run(id);
      await task.tick();
      expect(await jobs(id)).toBe(0);
      await call('patch', `pulls/${id}`, { everyHours: 1, paused: true }).expect(204);
      at += 48 * hour;
      await task.tick();
      expect(await jobs(id)).toBe(0);
      await call('post', `pulls/${id}/run`).expect(202);
      expect(await jobs(id)).toBe(1);
      // A person who asks gets it read, paused or not.
      server.serve(file(33));
      await run(id, true);
      expect([await stored(), (await pull()).state]).toEqual([33, 'paused']);
      await call('delete', `pulls/${id}`).expect(204);
      await run(id, true);
      expect([await stored(), (await list()).length]).toEqual([33, 0]);
    });

    it('wait as long as they are asked to', async () => {
      const id = await connect({ everyHours: 1 });
      server.reply = (_, response) => response.writeHead(429, { 'retry-after': '86400' }).end();
      await run(id);
      expect(await pull()).toMatchObject({ state: 'waiting', nextAt: new Date(at + 24 * hour).toISOString() });
    });

    it('get a new key without anything else being said again', async () => {
      const id = await connect();
      server.reply = ({ headers }, response) =>
        headers['x-key'] === 'another' ? response.end(file(35)) : response.writeHead(401).end();
      await run(id);
      expect(await pull()).toMatchObject({ state: 'needsYou', nextStep: { key: 'pull.next.key' } });
      await call('patch', `pulls/${id}`, { headerValue: 'another' }).expect(204);
      await run(id);
      expect([await stored(), (await pull()).state]).toEqual([35, 'current']);
    });

    it('are read with a new key at once, also where it comes while the old one is being refused', async () => {
      const id = await connect();
      const asked = new Promise<() => void>((resolve) => {
        server.reply = (_, response) => resolve(() => response.writeHead(401).end());
      });
      const running = run(id);
      const refuse = await asked;
      await call('patch', `pulls/${id}`, { headerValue: 'another' }).expect(204);
      refuse();
      await running;
      expect(await pull()).toMatchObject({ state: 'current', nextAt: new Date(at).toISOString() });
    });

    it.each([
      ['with a password in it', { address: 'https://me:hush-9f2c1d@example.test/svar.csv' }, 422],
      ['of another kind', { address: 'file:///etc/passwd' }, 400],
      ['inside the network', { address: 'https://192.168.1.1/svar.csv' }, 422],
      ['with a header that says another host', { header: { name: 'Host', value: 'inside' } }, 400],
      ['with a header of two lines', { header: { name: 'X-Key', value: 'a\r\nX-Other: b' } }, 400],
      ['for an indicator that is not there', { indicator: 'nothing' }, 404],
    ])('refuse an address %s', async (_, more, status) => {
      const answer = await call('post', 'pulls/preview', draft(more)).expect(status);
      expect(JSON.stringify(answer.body)).not.toContain(secret);
    });

    it('tell everybody how it goes, and only those who bring in answers what is read', async () => {
      await connect();
      const reader = await testAccount(database.dataSource, everywhere('reader'));
      const told = await request(app.url).get('/api/pulls').set('Cookie', reader).expect(200);
      const mine = pullList.parse(told.body).pulls.filter(({ subject }) => subject.slug === slug);
      expect(mine).toMatchObject([{ name: 'Kvitteringsside', host: server.host, state: 'current' }]);
      expect(told.text).not.toContain('svar.csv');
      for (const address of [`products/${slug}/pulls`]) {
        await request(app.url).get(`/api/${address}`).set('Cookie', reader).expect(403);
        await request(app.url).get(`/api/${address}`).expect(401);
      }
      await request(app.url)
        .post(`/api/products/${slug}/pulls/preview`)
        .set('Cookie', reader)
        .send(draft())
        .expect(403);
    });

    it('keep their secrets from every table, every answer and the log, faults included', async () => {
      const id = await connect();
      await run(id);
      server.reply = (_, response) => response.writeHead(403).end(`no ${secret}`);
      await run(id);
      await call('post', `pulls/${id}/preview`, {}).expect(422);
      const tables = await database.dataSource.query<{ name: string }[]>(
        `select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema')`,
      );
      const hidden = [
        secret,
        encodeURIComponent(secret),
        Buffer.from(secret).toString('base64'),
        Buffer.from(secret).toString('hex'),
      ];
      const found: string[] = [];
      for (const { name } of tables) {
        const rows = await database.dataSource.query<{ row: string }[]>(
          `select row_to_json(t)::text as row from ${name} t`,
        );
        if (rows.some(({ row }) => hidden.some((text) => row.includes(text)))) found.push(name);
      }
      const answered = [
        (await call('get', 'pulls')).text,
        (await request(app.url).get('/api/pulls').set('Cookie', cookie)).text,
      ];
      expect([tables.length > 50, found]).toEqual([true, []]);
      expect(lines.some((line) => line.includes('pull.fault.key'))).toBe(true);
      expect([...lines, ...answered].filter((text) => hidden.some((one) => text.includes(one)))).toEqual([]);
    });
  });

  describe('that are wrong once', () => {
    let id: string;
    beforeAll(async () => {
      await begin();
      id = await connect();
    });

    it.each<[string, string, () => void]>([
      ['a header that says something else', 'pull.fault.header', () => server.serve(file(40).replace('svar', 'poeng'))],
      ['columns in another order', 'pull.fault.header', () => server.serve(file(40).replace('id;dato', 'dato;id'))],
      [
        'another scale',
        'pull.fault.question',
        () => server.serve(`${header}\n${answers(40).replaceAll(/;(\d)\n/g, ';$10\n')}`),
      ],
      [
        'a word nobody has explained',
        'pull.fault.question',
        () => server.serve(`${file(30)}${'x;01.10.2026;Tja\n'.repeat(8)}`),
      ],
      [
        'dates in another order',
        'pull.fault.question',
        () => server.serve(`${header}\n1;10/25/2026;4\n2;10/26/2026;4\n`),
      ],
      ['rows that cannot be read', 'pull.fault.unlike', () => server.serve(`${file(30)}${'x;i går;4\n'.repeat(10)}`)],
      ['a header alone', 'pull.fault.nothing', () => server.serve(`${header}\n`)],
      [
        'a web page',
        'pull.fault.page',
        () => server.serve('<!doctype html><p>Sign in', { 'content-type': 'text/html' }),
      ],
      ['something that is no table', 'import.fault.pdf', () => server.serve('%PDF-1.7 abc')],
      ['an empty file', 'import.fault.empty', () => server.serve('\n')],
      [
        'an error of the other side',
        'source.fault.unavailable',
        () => (server.reply = (_, it) => it.writeHead(500).end()),
      ],
      ['nothing any more', 'pull.fault.gone', () => (server.reply = (_, it) => it.writeHead(410).end())],
      ['a refusal', 'pull.fault.key', () => (server.reply = (_, it) => it.writeHead(401).end())],
      ['silence', 'source.fault.timeout', () => (server.reply = () => undefined)],
      [
        'half a file',
        'pull.fault.cut',
        () =>
          (server.reply = (_, it) => {
            it.writeHead(200, { 'content-length': String(file(60).length) });
            it.write(file(60).slice(0, -40), () => it.destroy());
          }),
      ],
    ])(
      'store nothing of %s, say what to do, keep what was there, and go on when it is right again',
      async (_, key, breaks) => {
        at += hour;
        const before = { lastGoodAt: (await pull()).lastGoodAt, n: await stored(), batches: (await batches()).length };
        breaks();
        at += hour;
        const door = app.application.get(PullDoor, { strict: false });
        // Only what never answers is worth a short patience: a busy machine must not look like it.
        if (key.endsWith('.timeout')) door.limits = { ...usualLimits, silenceMs: 150 };
        await run(id);
        door.limits = usualLimits;
        const broken = await pull();
        expect([broken.message?.key, broken.nextStep === null, broken.lastGoodAt]).toEqual([
          key,
          false,
          before.lastGoodAt,
        ]);
        const passing = ['nothing', 'cut', 'unavailable', 'timeout'].some((end) => key.endsWith(`.${end}`));
        expect([broken.state, broken.nextAt]).toEqual([
          passing ? 'waiting' : 'needsYou',
          new Date(at + (passing ? 1 : 24) * hour).toISOString(),
        ]);
        expect([await stored(), (await batches()).length]).toEqual([before.n, before.batches]);
        const left = await database.dataSource.query<object[]>('select from import_row where product_id = $1', [
          productId,
        ]);
        expect(left).toEqual([]);

        server.serve(file(before.n + 1));
        await run(id);
        expect(await pull()).toMatchObject({ state: 'current', message: null, lastGoodAt: new Date(at).toISOString() });
        expect(await stored()).toBe(before.n + 1);
      },
    );
  });
});
