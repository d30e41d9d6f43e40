import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { importBatch, importPreview } from 'shared/contracts';
import { workbook } from './import-file/test-workbook.js';
import { ImportStorage } from './import-storage.service.js';
import { everywhere, testAccount } from '../access/test-account.js';
import { answers, ImportsWorld } from './test-imports.js';

const large = 21_000;

describe('imports over HTTP, with a worker', () => {
  let world: ImportsWorld;
  beforeAll(async () => {
    world = await ImportsWorld.start(({ dataSource }) =>
      testAccount(dataSource, everywhere('team'), everywhere('ops')),
    );
  }, 60_000);
  afterAll(() => world.stop());
  beforeEach(() => world.next());

  it('leave a large file to the worker, tell how far it is, and bring nothing the second time', async () => {
    const heard = await listen(world.app.url, world.cookie);
    // The worker cannot have done with it before it is asked to be taken back.
    const held = world.database.dataSource.createQueryRunner();
    await held.startTransaction();
    await held.query('lock table answer in share mode');
    const begun = importBatch.parse((await world.send('imports', answers(large)).expect(201)).body);
    expect(begun).toMatchObject({ state: 'storing', done: 0 });
    await world.api('delete', `imports/${begun.id}`).expect(409);
    await held.commitTransaction();
    await held.release();
    expect(await world.until('stored')).toMatchObject({ stored: large, alreadyStored: 0, done: 1 });
    expect([await world.count('answer'), await world.count('import_row')]).toEqual([large, 0]);
    await heard.topic('imports');
    const look = importPreview.parse((await world.send('imports/preview', answers(large))).body);
    expect([look.accepted, look.alreadyStored]).toEqual([large, large]);
    const again = importBatch.parse((await world.send('imports', answers(large)).expect(201)).body);
    expect(again).toMatchObject({ id: begun.id, state: 'stored', stored: 0, alreadyStored: large });
    expect([await world.count('answer'), await world.count('import_row'), await world.count('import_batch')]).toEqual([
      large,
      0,
      1,
    ]);
  }, 120_000);

  it('take a large file back, but for what another file holds too', async () => {
    const batch = importBatch.parse((await world.send('imports', answers(large))).body);
    await world.until('stored');
    await world.send('imports', answers(10)).expect(201);
    const undoing = importBatch.parse((await world.api('delete', `imports/${batch.id}`).expect(200)).body);
    expect(undoing.state).toBe('undoing');
    for (const end = Date.now() + 150_000; Date.now() < end && (await world.batches())[1]?.state !== 'undone';)
      await pause(50);
    expect([(await world.batches())[1]?.state, await world.count('answer')]).toEqual(['undone', 10]);
    await world.send('imports', answers(large)).expect(201);
    await world.until('stored');
    expect(await world.count('answer')).toBe(large);
  }, 120_000);

  it('keep what another file brings again while they are taken back', async () => {
    const first = importBatch.parse((await world.send('imports', answers(10)).expect(201)).body);
    const second = await world.staged(first.id);
    const storing = world.database.dataSource.createQueryRunner();
    await storing.startTransaction();
    await world.app.application.get(ImportStorage, { strict: false }).store(storing.manager, second);
    const undoing = world.api('delete', `imports/${first.id}`).then(({ status }) => status);
    await Promise.race([undoing, pause(200)]);
    await storing.commitTransaction();
    await storing.release();
    expect([await undoing, await world.count('answer'), await world.count('answer_batch')]).toEqual([200, 10, 10]);
  });

  it('are one where the same file is sent twice at once', async () => {
    const sent = await Promise.all([1, 2, 3].map(() => world.send('imports', answers(10))));
    expect(sent.map(({ status }) => status)).toEqual([201, 201, 201]);
    const [one, ...more] = await world.batches();
    expect(more).toEqual([]);
    await world.api('delete', `imports/${one?.id}`).expect(200);
    expect(await world.count('answer')).toBe(0);
  });

  it('are undone whole, however often the same file came: read in the same way, it is one import', async () => {
    const first = importBatch.parse((await world.send('imports', answers(10)).expect(201)).body);
    await world.send('imports', answers(10)).expect(201);
    const look = importPreview.parse((await world.send('imports/preview', answers(10))).body);
    const labels = { Fornøyd: 5 };
    const otherwise = importBatch.parse(
      (await world.send('imports', answers(10), { mapping: JSON.stringify({ ...look.mapping, labels }) }).expect(201))
        .body,
    );
    expect([otherwise.id === first.id, otherwise.alreadyStored]).toEqual([false, 10]);
    await world.api('delete', `imports/${otherwise.id}`).expect(200);
    await world.api('delete', `imports/${first.id}`).expect(200);
    expect(await world.count('answer')).toBe(0);
    await world.send('imports', answers(10)).expect(201);
    expect([await world.count('answer'), (await world.batches())[0]?.stored]).toEqual([10, 10]);
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
    const look = importPreview.parse((await world.send('imports/preview', sheet(1), { fileName: 'april.xlsx' })).body);
    expect(look.questions.map(({ name }) => name)).toEqual(['dateOrder', 'highestIsBest']);
    const answered = ['dateOrder', 'highestIsBest'];
    const mapping = JSON.stringify({ ...look.mapping, dateOrder: 'mdy', highestIsBest: false, answered });
    await world.send('imports', sheet(1), { fileName: 'april.xlsx', mapping }).expect(201);
    const next = importPreview.parse((await world.send('imports/preview', sheet(2), { fileName: 'mai.xlsx' })).body);
    expect(next.questions).toEqual([]);
    expect([next.accepted, next.alreadyStored, next.mapping.dateOrder]).toEqual([2, 1, 'mdy']);
    expect(next.notices).toMatchObject([{ key: 'import.notice.remembered', values: { file: 'april.xlsx' } }]);
  });
});

/** What a browser hears while it stands open. */
async function listen(url: string, cookie: string): Promise<{ topic(name: string): Promise<void> }> {
  const hangUp = new AbortController();
  const answer = await fetch(`${url}/api/events`, { headers: { cookie }, signal: hangUp.signal });
  let text = '';
  // From now on: what nobody reads may be thrown away.
  const heard = (async () => {
    for await (const part of answer.body ?? []) text += new TextDecoder().decode(part as Uint8Array);
  })().catch(() => undefined);
  return {
    /** Waits until that was told of. */
    topic: async (name) => {
      for (const end = Date.now() + 60_000; !text.includes(`event: ${name}\n`) && Date.now() < end;) await pause(50);
      hangUp.abort();
      await heard;
      expect(text).toContain(`event: ${name}\n`);
    },
  };
}
