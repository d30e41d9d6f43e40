import { readFile, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { session } from 'shared/contracts';
import request from 'supertest';
import { Clock } from '../clock.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { faultOf, fieldsOf, keyOf, pathsOf } from '../http/test-answers.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';
import { firstStartLink } from './first-start-link.js';

class SetClock extends Clock {
  at = Date.parse('2026-11-21T08:00:00Z');
  override now(): number {
    return this.at;
  }
}

const hour = 3_600_000;
const credentials = { email: 'Kari@Example.no', password: 'en riktig lang setning' };

describe('signing in', () => {
  const clock = new SetClock();
  let database: TestDatabase;
  let web: TestApplication;
  let folder: string;

  const link = () => firstStartLink(database.dataSource, clock, folder);
  const keyIn = (address: string | null): string => address?.split('#key=')[1] ?? '';
  const useLink = (key: string) => request(web.url).post('/api/session/link').send({ key });
  const signIn = (body: object) => request(web.url).post('/api/session').send(body);
  const count = async (table: string): Promise<number> => {
    const [row] = await database.dataSource.query<{ n: number }[]>(`select count(*)::int as n from ${table}`);
    return row?.n ?? -1;
  };
  const cookieOf = (response: request.Response): string => String(response.get('Set-Cookie')?.[0]?.split(';')[0]);
  const claimed = async (): Promise<string> => {
    const cookie = cookieOf(await useLink(keyIn(await link())));
    await request(web.url).put('/api/session/password').set('Cookie', cookie).send(credentials).expect(204);
    return cookie;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url, { clock });
    folder = await mkdtemp(path.join(tmpdir(), 'flow-first-start-'));
  });
  beforeEach(async () => {
    await database.dataSource.query('delete from account; delete from sign_in_link; delete from sign_in_attempt');
    await rm(folder, { recursive: true, force: true });
    clock.at = Date.parse('2026-11-21T08:00:00Z');
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('begins with a link in a file that only its owner may read', async () => {
    const address = await link();
    const file = path.join(folder, 'first-start-link');
    expect(address).toMatch(/^\/sign-in#key=[\w-]{43}$/);
    expect((await readFile(file, 'utf8')).trim()).toBe(keyIn(address));
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await link()).toBe(address);
  });

  it('lets the link in once, as an account with all roles', async () => {
    const key = keyIn(await link());
    const response = await useLink(key).expect(204);
    expect(response.get('Set-Cookie')?.[0]).toMatch(
      /^flow_session=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/,
    );
    const read = await request(web.url).get('/api/session').set('Cookie', cookieOf(response)).expect(200);
    const { account, firstStart, organisation } = session.parse(read.body);
    expect(account?.grants.map(({ role }) => role).sort()).toEqual(['leadership', 'ops', 'reader', 'team']);
    expect([firstStart, organisation.zone]).toEqual([true, 'Europe/Oslo']);
    const again = await useLink(key).expect(401);
    expect(keyOf(again)).toBe('access.linkUsedUp');
    expect(await count('account')).toBe(1);
  });

  it('refuses the link after 24 hours, and a made-up one', async () => {
    const key = keyIn(await link());
    clock.at += 24 * hour;
    await useLink(key).expect(401);
    await useLink('x'.repeat(43)).expect(401);
    expect(await count('session')).toBe(0);
  });

  it('lets one in when the same link is used twice at once', async () => {
    const key = keyIn(await link());
    const statuses = (await Promise.all([useLink(key), useLink(key), useLink(key)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([204, 401, 401]);
  });

  it('makes a new link while nobody has a password, for the same account', async () => {
    const first = keyIn(await link());
    await useLink(first).expect(204);
    const second = keyIn(await link());
    expect(second).not.toBe(first);
    await useLink(second).expect(204);
    expect(await count('account')).toBe(1);
  });

  it('makes no more links once somebody has a password, and takes the file away', async () => {
    await claimed();
    expect(await link()).toBeNull();
    await expect(stat(path.join(folder, 'first-start-link'))).rejects.toThrow('ENOENT');
    const answer = await request(web.url).get('/api/session').expect(200);
    expect([session.parse(answer.body).firstStart, session.parse(answer.body).account]).toEqual([false, null]);
  });

  it('takes the address in any case and the password exactly', async () => {
    await claimed();
    const response = await signIn({ email: 'kari@example.NO', password: credentials.password }).expect(204);
    const answer = await request(web.url).get('/api/session').set('Cookie', cookieOf(response));
    expect(session.parse(answer.body).account?.email).toBe('kari@example.no');
    await signIn({ ...credentials, password: credentials.password.toUpperCase() }).expect(401);
    const unknown = await signIn({ ...credentials, email: 'nobody@example.no' }).expect(401);
    expect(keyOf(unknown)).toBe('access.wrongPassword');
  });

  it('gives a password once, not over an existing one, and not one with the address in it', async () => {
    const cookie = cookieOf(await useLink(keyIn(await link())));
    const claim = (body: object) => request(web.url).put('/api/session/password').set('Cookie', cookie).send(body);
    const short = await claim({ email: 'kari@example.no', password: 'short' }).expect(400);
    expect(fieldsOf(short)).toEqual([['password', 'fault.fieldTooShort']]);
    const self = await claim({ email: 'kari@example.no', password: 'kari@example.no1' }).expect(422);
    expect(pathsOf(self)).toEqual(['password']);
    expect(await count('account where password_hash is not null')).toBe(0);
    await claim(credentials).expect(204);
    await claim({ email: 'ola@example.no', password: 'et helt annet passord' }).expect(409);
    await signIn(credentials).expect(204);
  });

  it('ends with signing out, and after thirty days', async () => {
    const cookie = await claimed();
    const known = async (which: string): Promise<boolean> => {
      const answer = await request(web.url).get('/api/session').set('Cookie', which);
      return session.parse(answer.body).account !== null;
    };
    const second = cookieOf(await signIn(credentials));
    expect([await known(cookie), await known(second)]).toEqual([true, true]);
    await request(web.url).delete('/api/session').set('Cookie', cookie).expect(204);
    expect([await known(cookie), await known(second)]).toEqual([false, true]);
    clock.at += 30 * 24 * hour;
    expect(await known(second)).toBe(false);
  });

  it('closes after ten wrong passwords for fifteen minutes, also for the right one and also at once', async () => {
    await claimed();
    const wrong = { ...credentials, password: 'not this' };
    const statuses = (await Promise.all(Array.from({ length: 12 }, () => signIn(wrong)))).map(({ status }) => status);
    expect([401, 429].map((status) => statuses.filter((it) => it === status).length)).toEqual([10, 2]);
    const closed = await signIn(credentials).expect(429);
    const { kind, until } = faultOf(closed);
    expect([kind, until]).toEqual(['passing', '2026-11-21T08:15:00.000Z']);
    clock.at += hour / 4;
    await signIn(credentials).expect(204);
  });

  it('keeps neither keys nor addresses of the network', async () => {
    const key = keyIn(await link());
    const cookie = cookieOf(await useLink(key));
    await signIn({ ...credentials, password: 'not this' });
    const kept = JSON.stringify([
      await database.dataSource.query("select encode(key_hash, 'escape') as it, * from session"),
      await database.dataSource.query("select encode(key_hash, 'escape') as it, * from sign_in_link"),
      await database.dataSource.query("select encode(subject_hash, 'escape') as it, * from sign_in_attempt"),
    ]);
    for (const secret of [key, cookie.split('=')[1] ?? '', 'example.no', '127.0.0.1'])
      expect(kept).not.toContain(secret);
  });
});
