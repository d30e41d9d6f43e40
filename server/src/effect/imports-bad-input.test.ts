import { once } from 'node:events';
import { request as post, type IncomingMessage } from 'node:http';
import process from 'node:process';
import { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { faultAnswer, importBatch, importPreview } from 'shared/contracts';
import { languages, render } from 'shared/language';
import request from 'supertest';
import { badInputs } from './test-bad-input.js';
import { everywhere, testAccount } from '../access/test-account.js';
import { answers, ImportsWorld } from './test-imports.js';

const large = 21_000;

describe('files that cannot be imported as they are', () => {
  let world: ImportsWorld;
  beforeAll(async () => {
    world = await ImportsWorld.start(({ dataSource }) =>
      testAccount(dataSource, everywhere('team'), everywhere('ops')),
    );
  }, 60_000);
  afterAll(() => world.stop());
  beforeEach(() => world.next());

  it.each([
    ['breaks off in a quotation', `${answers(large)}x;"02.10.2026;Fornøyd\n`, 422],
    ['turns out to be of another scale', `${answers(1_000)}${'x;02.10.2026;9\n'.repeat(1_000)}`, 422],
    ['shows two orders of day and month', 'dato;svar\n25/04/2026;Fornøyd\n04/25/2026;Fornøyd\n', 422],
  ])(
    'keep nothing at all of a file that %s',
    async (_, file, status) => {
      await world.send('imports', file).expect(status);
      expect([await world.count('answer'), await world.count('import_row'), await world.count('import_batch')]).toEqual(
        [0, 0, 0],
      );
    },
    60_000,
  );

  it.each(badInputs)('tell of $name, and store nothing else than they say', async (input) => {
    const { file, fileName = 'svar.csv', told, stored } = input;
    await world.send('imports', answers(10)).expect(201);
    const counts = () =>
      Promise.all(['answer', 'observation', 'import_row', 'import_batch'].map((table) => world.count(table)));
    const [kept = 0, ...others] = await counts();
    const look = importPreview.parse((await world.send('imports/preview', file, { fileName })).body);
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

    const saved = await world.send('imports', file, { fileName }).expect(stored === 0 ? 422 : 201);
    if (stored === 0) {
      expect(faultAnswer.parse(saved.body).message.key).toMatch(/^import\.refused\.(question|nothing)$/);
      expect(await counts()).toEqual([kept, ...others]);
    } else {
      expect(importBatch.parse(saved.body)).toMatchObject({ stored, rejected: look.rejected });
      expect(await world.count('answer')).toBe(kept + stored);
    }
    const [{ written }] = await world.database.dataSource.query<[{ written: string }]>(
      `select coalesce(string_agg(to_jsonb(import_batch)::text, ' '), '') as written from import_batch`,
    );
    expect(written).not.toMatch(/Nordmann|Hansen|Åse/);
  });

  it('say in one sentence what is wrong with a file as a whole', async () => {
    const answer = await world.send('imports', Buffer.from('%PDF-1.7'), { fileName: 'svar.csv' }).expect(422);
    expect(faultAnswer.parse(answer.body).fields).toMatchObject([
      { path: 'file', message: { key: 'import.fault.pdf' } },
    ]);
  });

  /** Sends parts by hand, with or without their length, on a line of their own that stays open until all are sent. */
  const sendParts = async (parts: Iterable<Uint8Array>, headers: object = {}, address = 'imports') => {
    const sending = post(`${world.app.url}/api/products/${world.slug}/${address}?fileName=a.csv&indicator=satisfied`, {
      ...{ method: 'POST', agent: false },
      headers: { cookie: world.cookie, connection: 'keep-alive', 'content-type': 'text/csv', ...headers },
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
      /** @returns milliseconds until it was refused */
      const refused = async (): Promise<number> => {
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
        const took = performance.now() - begin;
        expect([status, faultAnswer.parse(body).message]).toMatchObject([413, { key, values: { most } }]);
        expect(peak).toBeLessThan(60 * 1024 * 1024);
        return took;
      };
      // A million rows take twenty seconds and more to be read; to be refused they need not be. A busy machine is late once.
      const took: number[] = [];
      do took.push(await refused());
      while (Math.min(...took) >= 8_000 && took.length < 3);
      expect(Math.min(...took)).toBeLessThan(8_000);
      expect([await world.count('answer'), await world.count('import_row'), await world.count('import_batch')]).toEqual(
        [0, 0, 0],
      );
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
    const answer = await world
      .api('post', 'imports/preview')
      .query({ fileName: 'svar.json', indicator: 'satisfied' })
      .send({ date: '2026-11-02', score: 4 })
      .expect(415);
    expect(faultAnswer.parse(answer.body).message.key).toBe('import.refused.type');
    await request(world.app.url)
      .post('/api/products/nobody/imports/preview?fileName=a.csv&indicator=satisfied')
      .set('Cookie', world.cookie)
      .set('Content-Type', 'text/csv')
      .send(answers(2))
      .expect(404);
  });
});
