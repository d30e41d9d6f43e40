import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request as post, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  faultAnswer,
  importBatch,
  importBatchList,
  importPreview,
  productCreated,
  type ImportBatch,
} from 'shared/contracts';
import { languages, render } from 'shared/language';
import request from 'supertest';
import { firstStartLink } from '../access/first-start-link.js';
import { Clock } from '../clock.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';
import { workbook } from './import-file/test-workbook.js';
import { badInputs } from './test-bad-input.js';

let at = Date.parse('2026-11-21T08:00:00Z');
/** Each import has an instant of its own, so that the list has an order. */
const clock = Object.assign(new Clock(), { now: () => at++ });
const satisfied = {
  ...{ key: 'satisfied', kind: 'satisfaction', measurement: 'sampled', summary: 'topTwo', better: 'higher' },
  ...{ unit: 'share', scale: { min: 1, max: 5 } },
};
const large = 21_000;
const words = ['Svært fornøyd', 'Fornøyd', 'Misfornøyd'];

/** Dated answers with numbers of their own. */
const answers = (n: number): string =>
  `id;dato;svar\n${Array.from({ length: n }, (_, index) => `${index};${String((index % 28) + 1).padStart(2, '0')}.10.2026;${words[index % 3]}`).join('\n')}\n`;

describe('imports over HTTP, with a worker', () => {
  let database: TestDatabase;
  let app: TestApplication;
  let folder: string;
  let cookie: string;
  let product = 0;
  let slug: string;

  const api = (method: 'get' | 'post' | 'delete', address: string) =>
    request(app.url)[method](`/api/products/${slug}/${address}`).set('Cookie', cookie);
  const send = (address: string, body: string | Buffer, query: object = {}) =>
    api('post', address)
      .query({ fileName: 'svar.csv', indicator: 'satisfied', ...query })
      .set('Content-Type', typeof body === 'string' ? 'text/csv' : 'application/octet-stream')
      .send(body);
  const count = async (table: string): Promise<number> => {
    const [{ n }] = await database.dataSource.query<[{ n: number }]>(
      `select count(*)::int as n from ${table} join product on product.id = product_id where slug = $1`,
      [slug],
    );
    return n;
  };
  const batches = async (): Promise<ImportBatch[]> => importBatchList.parse((await api('get', 'imports')).body).batches;
  const until = async (state: ImportBatch['state']): Promise<ImportBatch> => {
    for (const end = Date.now() + 60_000; Date.now() < end; await pause(50)) {
      const [batch] = await batches();
      if (batch?.state === state) return batch;
    }
    throw new Error(`It was never ${state}`);
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    const variables = { FLOW_ROLE: 'all', FLOW_SAMPLE: 'off', FLOW_TICK_SECONDS: '3600' };
    app = await startTestApplication(database.url, { clock, variables });
    folder = await mkdtemp(path.join(tmpdir(), 'flow-effect-'));
    const link = await firstStartLink(database.dataSource, clock, folder);
    const signedIn = await request(app.url)
      .post('/api/session/link')
      .send({ key: link?.split('#key=')[1] });
    cookie = String(signedIn.get('Set-Cookie')?.[0]?.split(';')[0]);
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await database.drop();
    await rm(folder, { recursive: true });
  });
  beforeEach(async () => {
    const input = { name: `Bolig ${++product}`, why: 'Et sted å bo', userGroup: 'Leietakere', areaName: null };
    const created = await request(app.url).post('/api/products').set('Cookie', cookie).send(input).expect(201);
    ({ slug } = productCreated.parse(created.body));
    await api('post', 'indicators').send(satisfied).expect(201);
  });

  it('leave a large file to the worker, tell how far it is, and bring nothing the second time', async () => {
    const heard = listen(app.url, cookie);
    const begun = importBatch.parse((await send('imports', answers(large)).expect(201)).body);
    expect(begun).toMatchObject({ state: 'storing', done: 0 });
    await api('delete', `imports/${begun.id}`).expect(409);
    expect(await until('stored')).toMatchObject({ stored: large, alreadyStored: 0, done: 1 });
    expect([await count('answer'), await count('import_row')]).toEqual([large, 0]);
    expect(await heard.topics()).toContain('imports');
    const look = importPreview.parse((await send('imports/preview', answers(large))).body);
    expect([look.accepted, look.alreadyStored]).toEqual([large, large]);
    const again = importBatch.parse((await send('imports', answers(large)).expect(201)).body);
    expect(again).toMatchObject({ id: begun.id, state: 'stored', stored: 0, alreadyStored: large });
    expect([await count('answer'), await count('import_row'), await count('import_batch')]).toEqual([large, 0, 1]);
  }, 120_000);

  it('take a large file back, but for what another file holds too', async () => {
    const batch = importBatch.parse((await send('imports', answers(large))).body);
    await until('stored');
    await send('imports', answers(10)).expect(201);
    const undoing = importBatch.parse((await api('delete', `imports/${batch.id}`).expect(200)).body);
    expect(undoing.state).toBe('undoing');
    for (const end = Date.now() + 60_000; Date.now() < end && (await batches())[1]?.state !== 'undone';)
      await pause(50);
    expect(await count('answer')).toBe(10);
    await send('imports', answers(large)).expect(201);
    await until('stored');
    expect(await count('answer')).toBe(large);
  }, 120_000);

  it('are undone whole, however often the same file came: read in the same way, it is one import', async () => {
    const first = importBatch.parse((await send('imports', answers(10)).expect(201)).body);
    await send('imports', answers(10)).expect(201);
    const look = importPreview.parse((await send('imports/preview', answers(10))).body);
    const labels = { Fornøyd: 5 };
    const otherwise = importBatch.parse(
      (await send('imports', answers(10), { mapping: JSON.stringify({ ...look.mapping, labels }) }).expect(201)).body,
    );
    expect([otherwise.id === first.id, otherwise.alreadyStored]).toEqual([false, 10]);
    await api('delete', `imports/${otherwise.id}`).expect(200);
    await api('delete', `imports/${first.id}`).expect(200);
    expect(await count('answer')).toBe(0);
    await send('imports', answers(10)).expect(201);
    expect([await count('answer'), (await batches())[0]?.stored]).toEqual([10, 10]);
  });

  it.each([
    ['breaks off in a quotation', `${answers(large)}x;"02.10.2026;Fornøyd\n`, 422],
    ['turns out to be of another scale', `${answers(1_000)}${'x;02.10.2026;9\n'.repeat(1_000)}`, 422],
    ['shows two orders of day and month', 'dato;svar\n25/04/2026;Fornøyd\n04/25/2026;Fornøyd\n', 422],
  ])(
    'keep nothing at all of a file that %s',
    async (_, file, status) => {
      await send('imports', file).expect(status);
      expect([await count('answer'), await count('import_row'), await count('import_batch')]).toEqual([0, 0, 0]);
    },
    60_000,
  );

  it.each(badInputs)('tell of $name, and store nothing else than they say', async (input) => {
    const { file, fileName = 'svar.csv', told, stored } = input;
    await send('imports', answers(10)).expect(201);
    const counts = () => Promise.all(['answer', 'observation', 'import_row', 'import_batch'].map(count));
    const [kept = 0, ...others] = await counts();
    const look = importPreview.parse((await send('imports/preview', file, { fileName })).body);
    expect(await counts()).toEqual([kept, ...others]);

    const sentences = {
      question: look.questions.map(({ message }) => ({ message, column: null })),
      notice: look.notices.map((message) => ({ message, column: null })),
      row: look.issues,
      dropped: [],
    }[told.at].filter(({ message }) => message.key === told.key);
    if (told.at === 'dropped') expect(look.dropped).toEqual([told.column]);
    else expect(sentences).not.toEqual([]);
    if (told.at === 'row') expect(sentences[0]?.column).toBe(told.column ?? null);
    for (const language of languages) {
      const texts = sentences.map(({ message }) => render(message, language, { zone: 'Europe/Oslo' }));
      for (const name of told.names ?? []) expect(texts.join(' ')).toContain(name);
      // What is wrong, and what to do about it or what was done: two clauses at least.
      for (const text of texts) expect(text).toMatch(/.{12,}([.:?,]| and| og| och) .+[.?]$/);
    }

    const saved = await send('imports', file, { fileName }).expect(stored === 0 ? 422 : 201);
    if (stored === 0) {
      expect(faultAnswer.parse(saved.body).message.key).toMatch(/^import\.refused\.(question|nothing)$/);
      expect(await counts()).toEqual([kept, ...others]);
    } else {
      expect(importBatch.parse(saved.body)).toMatchObject({ stored, rejected: look.rejected });
      expect(await count('answer')).toBe(kept + stored);
    }
    const [{ written }] = await database.dataSource.query<[{ written: string }]>(
      `select coalesce(string_agg(to_jsonb(import_batch)::text, ' '), '') as written from import_batch`,
    );
    expect(written).not.toMatch(/Nordmann|Hansen|Åse/);
  });

  it('say in one sentence what is wrong with a file as a whole', async () => {
    const answer = await send('imports', Buffer.from('%PDF-1.7'), { fileName: 'svar.csv' }).expect(422);
    expect(faultAnswer.parse(answer.body).fields).toMatchObject([
      { path: 'file', message: { key: 'import.fault.pdf' } },
    ]);
  });

  /** Sends parts by hand, with or without their length, on a line of their own that stays open until all are sent. */
  const sendParts = async (parts: Iterable<Uint8Array>, headers: object = {}, address = 'imports') => {
    const sending = post(`${app.url}/api/products/${slug}/${address}?fileName=a.csv&indicator=satisfied`, {
      ...{ method: 'POST', agent: false },
      headers: { cookie, connection: 'keep-alive', 'content-type': 'text/csv', ...headers },
    });
    Readable.from(parts).pipe(sending);
    const [answer] = (await once(sending, 'response')) as [IncomingMessage];
    return { status: answer.statusCode, body: await json(answer) };
  };

  it.each([
    ['its size', { 'content-length': String(200 * 1024 * 1024) }, 'import.fault.tooLarge', 150],
    ['nothing of its size', {}, 'import.fault.untold', 16],
  ])(
    'refuse 200 MB at once where the sender says %s, without reading or holding them',
    async (_, headers, key, most) => {
      const part = Buffer.alloc(1024 * 1024, '2026-10-01;4;a line as long as most\n');
      const held = (): number => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
      const before = held();
      let peak = 0;
      const begin = performance.now();
      const { status, body } = await sendParts(
        (function* () {
          for (let sent = 0; sent < 200; sent++) {
            peak = Math.max(peak, held() - before);
            yield part;
          }
        })(),
        headers,
      );
      expect([status, faultAnswer.parse(body).message]).toMatchObject([413, { key, values: { most } }]);
      // A million rows take twenty seconds and more to be read; to be refused they need not be.
      expect(performance.now() - begin).toBeLessThan(8_000);
      expect(peak).toBeLessThan(60 * 1024 * 1024);
      expect([await count('answer'), await count('import_row'), await count('import_batch')]).toEqual([0, 0, 0]);
    },
  );

  it('take a short file whose sender does not say how large it is', async () => {
    const { status, body } = await sendParts(
      [Buffer.from(answers(3)), Buffer.from('3;2026-10-01;')],
      {},
      'imports/preview',
    );
    expect([status, importPreview.parse(body).rows]).toEqual([200, 4]);
  });

  it('refuse what is sent as something else than a file', async () => {
    const answer = await api('post', 'imports/preview')
      .query({ fileName: 'svar.json', indicator: 'satisfied' })
      .send({ date: '2026-11-02', score: 4 })
      .expect(415);
    expect(faultAnswer.parse(answer.body).message.key).toBe('import.refused.type');
    await request(app.url)
      .post('/api/products/nobody/imports/preview?fileName=a.csv&indicator=satisfied')
      .set('Cookie', cookie)
      .set('Content-Type', 'text/csv')
      .send(answers(2))
      .expect(404);
  });

  it('take a workbook, and read the next file of the same form the same way', async () => {
    const sheet = (score: number) =>
      workbook({
        Svar: [
          ['dato', 'Hvor fornøyd?'],
          ['03/04/2026', score],
          ['04/05/2026', 1],
        ],
      });
    const look = importPreview.parse((await send('imports/preview', sheet(1), { fileName: 'april.xlsx' })).body);
    expect(look.questions.map(({ name }) => name)).toEqual(['dateOrder', 'highestIsBest']);
    const answered = ['dateOrder', 'highestIsBest'];
    const mapping = JSON.stringify({ ...look.mapping, dateOrder: 'mdy', highestIsBest: false, answered });
    await send('imports', sheet(1), { fileName: 'april.xlsx', mapping }).expect(201);
    const next = importPreview.parse((await send('imports/preview', sheet(2), { fileName: 'mai.xlsx' })).body);
    expect(next.questions).toEqual([]);
    expect([next.accepted, next.alreadyStored, next.mapping.dateOrder]).toEqual([2, 1, 'mdy']);
    expect(next.notices).toMatchObject([{ key: 'import.notice.remembered', values: { file: 'april.xlsx' } }]);
  });
});

/** What a browser hears while it stands open. */
function listen(url: string, cookie: string): { topics(): Promise<string[]> } {
  const end = new AbortController();
  const heard = fetch(`${url}/api/events`, { headers: { cookie }, signal: end.signal }).then(async ({ body }) => {
    let text = '';
    try {
      for await (const part of body ?? []) text += new TextDecoder().decode(part as Uint8Array);
    } catch {
      // Hung up below.
    }
    return [...text.matchAll(/^event: (\w+)$/gm)].map(([, topic]) => topic ?? '');
  });
  return {
    topics: () => {
      end.abort();
      return heard;
    },
  };
}
