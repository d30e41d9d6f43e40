import { createHmac, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hookSecret, hookState, sourceCare } from 'shared/contracts';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { Clock } from '../clock.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { keyOf } from '../http/test-answers.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';

class SetClock extends Clock {
  at = Date.parse('2026-11-21T08:00:01Z');
  override now(): number {
    return this.at;
  }
}

const day = 86_400_000;
const planted = 'Planted Nordmann';
const body = (id: number) =>
  JSON.stringify({ repository: { id: 42 }, pull_request: { id, title: planted }, sender: { login: planted } });

describe('What a source tells of itself', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let ops: string;
  let id: string;
  const clock = new SetClock();
  const logged: string[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url, {
      clock,
      variables: { FLOW_LOG_LEVEL: 'debug' },
      log: { write: (line: string) => void logged.push(line) },
    });
    ops = await testAccount(database.dataSource, everywhere('ops'));
  });
  beforeEach(async () => {
    await database.dataSource.query('truncate connection cascade');
    await database.dataSource.query('delete from queue._private_jobs');
    id = await connection('github');
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  const connection = async (connector: string): Promise<string> => {
    const made = randomUUID();
    await database.dataSource.query(
      `insert into connection (id, connector, name, config, sample, backfill_from, created_at)
       values ($1, $2, 'Source', '{}', false, '2026-01-01', $3)`,
      [made, connector, new Date(clock.now())],
    );
    return made;
  };
  const renew = async (): Promise<string> => {
    const answer = await request(web.url).post(`/api/sources/${id}/hook`).set('Cookie', ops).expect(201);
    return hookSecret.parse(answer.body).secret;
  };
  const state = async () => {
    const answer = await request(web.url).get(`/api/sources/${id}/hook`).set('Cookie', ops).expect(200);
    return hookState.parse(answer.body);
  };
  const send = (text: string, secret: string, delivery: string, more: Record<string, string> = {}) =>
    request(web.url)
      .post(`/api/hooks/${id}`)
      .set({
        'content-type': 'application/json',
        'x-github-event': 'pull_request',
        'x-github-delivery': delivery,
        'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(text).digest('hex')}`,
        ...more,
      })
      .send(text);
  const jobs = () =>
    database.dataSource.query<{ payload: { sourceId: string }[]; run_at: Date; queue: string }[]>(
      `select payload, run_at, (select queue_name from queue._private_job_queues as q where q.id = job_queue_id) as queue
       from queue._private_jobs`,
    );
  const dump = async (): Promise<string> =>
    JSON.stringify([
      await database.dataSource.query('select * from hook_delivery'),
      await database.dataSource.query('select * from setting'),
      await database.dataSource.query("select *, encode(secrets, 'escape') as read from hook"),
      await jobs(),
      logged,
    ]);

  it('is off until somebody asks for a secret, and off again', async () => {
    expect(await state()).toEqual({ kind: 'github', path: `/api/hooks/${id}`, on: null });
    expect((await send(body(7), '', 'a')).status).toBe(401);
    const secret = await renew();
    await send(body(7), secret, 'a').expect(202);
    await request(web.url).delete(`/api/sources/${id}/hook`).set('Cookie', ops).expect(204);
    expect((await send(body(8), secret, 'b')).status).toBe(401);
    expect((await state()).on).toBeNull();
    expect(await dump()).not.toContain(secret);
    const care = await request(web.url).get(`/api/sources/${id}/care`).set('Cookie', ops).expect(200);
    const { changes } = sourceCare.parse(care.body);
    expect(changes.map(({ what, role }) => [what, role]).sort()).toEqual([
      ['hookOff', 'ops'],
      ['hookOn', 'ops'],
    ]);
  });

  it('is gathered into one run of a few things, in turn with the connection, whatever a storm brings', async () => {
    const secret = await renew();
    await Promise.all([1, 2, 3, 2].map((n, index) => send(body(n), secret, `storm-${index}`).expect(202)));
    const [job, ...others] = await jobs();
    expect(others).toEqual([]);
    expect(job?.payload.map(({ sourceId }) => sourceId).sort()).toEqual(['1', '2', '2', '3']);
    expect([job?.run_at.toISOString(), job?.queue]).toEqual(['2026-11-21T08:00:05.000Z', `connection:${id}`]);
  });

  it('counts once what is sent twice, and nothing of it is kept but ids', async () => {
    const secret = await renew();
    for (const delivery of ['once', 'once', 'twice']) await send(body(7), secret, delivery).expect(202);
    await send('{}', secret, 'ping', { 'x-github-event': 'ping' }).expect(202);
    await send('no json', secret, 'odd').expect(202);
    await send(body(9), 'not the secret', 'forged').expect(401);
    expect((await state()).on).toMatchObject({ accepted: 2, ignored: 3, refused: 1, lastEvent: 'ping' });
    expect((await jobs())[0]?.payload).toHaveLength(2);
    const kept = await dump();
    expect(kept).not.toContain(planted);
    expect(kept).not.toContain(secret);
    const rows = await database.dataSource.query<object[]>('select delivery_id from hook_delivery order by 1');
    expect(rows).toEqual([{ delivery_id: 'once' }, { delivery_id: 'twice' }]);
  });

  it('is refused in one way, whether the signature, the connection or the secret is wrong', async () => {
    const secret = await renew();
    const answers = [
      await send(body(7), 'another', 'a'),
      await send(`${body(7)} `, secret, 'b', { 'x-hub-signature-256': 'sha256=00' }),
      await send(body(7), secret, 'c', { 'x-hub-signature-256': '' }),
      await request(web.url).post(`/api/hooks/${randomUUID()}`).send(body(7)),
      await request(web.url).post('/api/hooks/x').send(body(7)),
    ];
    const without = ({ status, body: told }: request.Response) => ({ status, ...(told as object), requestId: null });
    for (const answer of answers) expect(without(answer)).toEqual(without(answers[0] as request.Response));
    expect([answers[0]?.status, keyOf(answers[0] as request.Response)]).toEqual([401, 'hooks.refused']);
    expect(await jobs()).toEqual([]);
  });

  it('may be signed with the secret before for a day', async () => {
    const [before, after] = [await renew(), await renew()];
    expect(before).not.toBe(after);
    expect((await state()).on?.previousUntil).toBe(new Date(clock.at + day).toISOString());
    await send(body(1), before, 'a').expect(202);
    await send(body(2), after, 'b').expect(202);
    clock.at += day;
    await send(body(3), before, 'c').expect(401);
    await send(body(4), after, 'd').expect(202);
    expect((await state()).on?.previousUntil).toBeNull();
  });

  it('is taken with each of two secrets that are made at once', async () => {
    await renew();
    const both = await Promise.all([renew(), renew()]);
    for (const [nth, secret] of both.entries()) await send(body(nth), secret, `at once ${nth}`).expect(202);
  });

  it('is held only up to a size, and remembered for a week', async () => {
    const secret = await renew();
    const large = JSON.stringify({ filler: 'x'.repeat(2_200_000) });
    expect((await send(large, secret, 'large')).status).toBe(413);
    await send(body(1), secret, 'a').expect(202);
    clock.at += 8 * day;
    await send(body(1), secret, 'b').expect(202);
    const rows = await database.dataSource.query<object[]>('select delivery_id from hook_delivery');
    expect(rows).toEqual([{ delivery_id: 'b' }]);
  });

  it('is for those who run the installation to set, of sources that tell anything', async () => {
    const team = await testAccount(database.dataSource, everywhere('team'));
    await request(web.url).post(`/api/sources/${id}/hook`).set('Cookie', team).expect(403);
    await request(web.url).get(`/api/sources/${id}/hook`).set('Cookie', team).expect(403);
    await request(web.url).get(`/api/sources/${randomUUID()}/hook`).set('Cookie', ops).expect(404);
    id = await connection('sample');
    expect((await state()).kind).toBeNull();
    const answer = await request(web.url).post(`/api/sources/${id}/hook`).set('Cookie', ops);
    expect([answer.status, keyOf(answer)]).toEqual([422, 'hooks.notOffered']);
  });
});
