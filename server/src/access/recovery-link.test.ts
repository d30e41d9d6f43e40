import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';
import { hashPassword } from './password.js';
import { recoveryLink } from './recovery-link.js';

const [old, chosen] = ['et passord som ble glemt', 'et passord som huskes'];

describe('a way back in for whoever runs the installation', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let passwordHash: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url);
    passwordHash = await hashPassword(old);
  });
  beforeEach(() => database.dataSource.query('delete from account; delete from sign_in_attempt'));
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  const account = async (email: string, role: string, { claimed = true, scope = 'all' } = {}): Promise<void> => {
    const id = randomUUID();
    const hash = claimed ? passwordHash : null;
    const { dataSource } = database;
    await dataSource.query('insert into account (id, email, password_hash, created_at) values ($1, $2, $3, $4)', [
      ...[id, email, hash, new Date(0)],
    ]);
    await dataSource.query(
      'insert into account_grant (account_id, role, scope_id, scope_kind) values ($1, $2, $3, $4)',
      [id, role, scope === 'all' ? 'all' : randomUUID(), scope],
    );
  };
  const link = (email?: string) => recoveryLink(database.dataSource, Date.now(), email);
  const signIn = (password: string) =>
    request(web.url).post('/api/session').send({ email: 'drift@example.no', password });

  it('leads in once, lets a new password be chosen without the old one, and only then ends that', async () => {
    await account('drift@example.no', 'ops');
    const { path, email } = await link();
    expect([email, path]).toEqual(['drift@example.no', expect.stringMatching(/^\/sign-in#key=[\w-]{43}$/)]);
    await signIn(old).expect(204);
    const key = path.split('#key=')[1];
    const answer = await request(web.url).post('/api/session/link').send({ key }).expect(204);
    const cookie = answer.get('Set-Cookie')?.[0]?.split(';')[0] ?? '';
    await request(web.url).post('/api/session/link').send({ key }).expect(401);
    await request(web.url).get('/api/accounts').set('Cookie', cookie).expect(200);
    const claim = { email, password: chosen };
    await request(web.url).put('/api/session/password').set('Cookie', cookie).send(claim).expect(204);
    await signIn(old).expect(401);
    await signIn(chosen).expect(204);
  });

  it('asks for a name where several run it, and takes it in any case', async () => {
    await account('drift@example.no', 'ops');
    await account('vakt@example.no', 'ops');
    await expect(link()).rejects.toThrow(/name one of them:\n {2}drift@example\.no\n {2}vakt@example\.no/);
    expect(await link('VAKT@example.no')).toMatchObject({ email: 'vakt@example.no' });
  });

  it.each([
    ['has another role', 'team', {}],
    ['runs one area only', 'ops', { scope: 'area' }],
    ['never chose a password', 'ops', { claimed: false }],
  ])('is not given to one who %s', async (_, role, more) => {
    await account('kari@example.no', role, more);
    await expect(link('kari@example.no')).rejects.toThrow(/npm start/);
    await account('drift@example.no', 'ops');
    await expect(link('kari@example.no')).rejects.toThrow(/kari@example\.no does not run.*\n {2}drift@example\.no/);
    expect(await link()).toMatchObject({ email: 'drift@example.no' });
  });
});
