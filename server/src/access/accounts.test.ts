import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  accountLink,
  accountList,
  session,
  tokenCreated,
  type AccountLink,
  type AccountSummary,
} from 'shared/contracts';
import request from 'supertest';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { faultOf, keyOf, fieldsOf } from '../http/test-answers.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';
import type { HeldGrant } from './caller.js';
import { firstStartLink } from './first-start-link.js';
import { everywhere, testAccount } from './test-account.js';

const first = { email: 'drift@example.no', password: 'en riktig lang setning' };
const about = { name: 'Dagpenger', why: 'To be tested', userGroup: 'testers', areaName: 'Arbeid' };
const day = 24 * 3_600_000;

describe('people and roles', () => {
  let at = Date.parse('2026-11-21T08:00:00Z');
  let folder: string;
  let database: TestDatabase;
  let web: TestApplication;
  let product: { id: string; slug: string };
  /** Signed in as the first account, which has claimed itself. */
  let ops: string;

  type Method = 'get' | 'post' | 'put' | 'delete';
  const call = (method: Method, path: string, cookie: string, body?: object) =>
    request(web.url)[method](`/api/${path}`).set('Cookie', cookie).send(body);
  const cookieOf = (response: request.Response): string => String(response.get('Set-Cookie')?.[0]?.split(';')[0]);
  const useLink = (link: string) =>
    request(web.url)
      .post('/api/session/link')
      .send({ key: link.split('#key=')[1] });
  const cookieBy = async (link: string): Promise<string> => cookieOf(await useLink(link).expect(204));
  const invite = async (email: string, ...grants: HeldGrant[]): Promise<AccountLink> =>
    accountLink.parse((await call('post', 'accounts', ops, { email, grants }).expect(201)).body);
  const accounts = async (): Promise<AccountSummary[]> =>
    accountList.parse((await call('get', 'accounts', ops).expect(200)).body).accounts;
  const idOf = async (email: string): Promise<string> => (await accounts()).find((it) => it.email === email)?.id ?? '';
  const whoIs = async (cookie: string) => session.parse((await call('get', 'session', cookie)).body).account;
  const describeProduct = (cookie: string) =>
    call('put', `products/${product.slug}`, cookie, {
      ...about,
      basedOn: { ...about, links: [] },
    });
  const signIn = (body: object) => request(web.url).post('/api/session').send(body);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'flow-people-'));
    database = await createTestDatabase();
    web = await startTestApplication(database.url, { clock: { now: () => at } });
    const catalogue = web.application.get(CatalogueService, { strict: false });
    product = await catalogue.createProduct(about);
  });
  beforeEach(async () => {
    await database.dataSource.query('delete from account; delete from sign_in_link; delete from sign_in_attempt');
    const link = await firstStartLink(database.dataSource, { now: () => at }, folder);
    ops = await cookieBy(link ?? '');
    await call('put', 'session/password', ops, first).expect(204);
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('are for operations alone, and only where the role is for everything', async () => {
    const somebody = 'accounts/x';
    const others = [
      await testAccount(database.dataSource, everywhere('team'), everywhere('leadership'), everywhere('reader')),
      await testAccount(database.dataSource, { role: 'ops', scope: { kind: 'product', productId: product.id } }),
    ];
    for (const cookie of others) {
      const answers = [
        await call('get', 'accounts', cookie),
        await call('post', 'accounts', cookie, { email: 'a@example.no', grants: [everywhere('ops')] }),
        await call('put', `${somebody}/grants`, cookie, { grants: [everywhere('ops')] }),
        await call('post', `${somebody}/link`, cookie),
        await call('delete', somebody, cookie),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    }
    const missing = await call('delete', somebody, ops);
    expect([missing.status, keyOf(missing)]).toEqual([404, 'access.noAccount']);
  });

  it('list nothing but the address, the roles and whether there is a password', async () => {
    await invite('Kari@Example.no', everywhere('reader'), everywhere('reader'));
    const { body } = (await call('get', 'accounts', ops)) as { body: { accounts: object[] } };
    expect(Object.keys(body.accounts[1] ?? {}).sort()).toEqual(['claimed', 'email', 'grants', 'id']);
    expect((await accounts()).map(({ email, claimed, grants }) => [email, claimed, grants.length])).toEqual([
      ['drift@example.no', true, 4],
      ['kari@example.no', false, 1],
    ]);
    const again = await call('post', 'accounts', ops, { email: 'KARI@example.no', grants: [] });
    expect([again.status, fieldsOf(again)]).toEqual([409, [['email', 'access.emailTaken']]]);
  });

  it('begin with an invitation that lets in once and for 24 hours, as the account that was invited', async () => {
    const { link } = await invite('kari@example.no', everywhere('reader'));
    const cookie = await cookieBy(link);
    expect(await whoIs(cookie)).toEqual({ email: 'kari@example.no', grants: [everywhere('reader')], byLink: true });
    expect(keyOf(await useLink(link).expect(401))).toBe('access.linkUsedUp');
    const credentials = { email: 'kari@example.no', password: 'et helt eget passord' };
    await call('put', 'session/password', cookie, credentials).expect(204);
    expect((await whoIs(cookie))?.byLink).toBe(false);
    await signIn(credentials).expect(204);

    const late = await invite('ola@example.no');
    at += day;
    await useLink(late.link).expect(401);
  });

  it('keep other links when one account chooses its password', async () => {
    const [kari, ola] = [await invite('kari@example.no'), await invite('ola@example.no')];
    const cookie = await cookieBy(kari.link);
    await call('put', 'session/password', cookie, { ...first, email: 'kari@example.no' }).expect(204);
    expect((await whoIs(await cookieBy(ola.link)))?.email).toBe('ola@example.no');
  });

  it('refuse a role for what does not exist', async () => {
    const grants = [{ role: 'team', scope: { kind: 'area', areaId: product.id.replace(/.{4}$/, 'ffff') } }];
    const answer = await call('post', 'accounts', ops, { email: 'kari@example.no', grants });
    expect([answer.status, fieldsOf(answer)]).toEqual([422, [['grants', 'access.noPlace']]]);
    expect(await accounts()).toHaveLength(1);
  });

  it('give and take a role at once, in a browser that is signed in', async () => {
    const { id, link } = await invite('kari@example.no', everywhere('reader'));
    const cookie = await cookieBy(link);
    const set = (...grants: HeldGrant[]) => call('put', `accounts/${id}/grants`, ops, { grants }).expect(204);
    const statuses = [(await describeProduct(cookie)).status];
    await set({ role: 'team', scope: { kind: 'product', productId: product.id } });
    statuses.push((await describeProduct(cookie)).status);
    await set(everywhere('leadership'));
    statuses.push((await describeProduct(cookie)).status);
    expect(statuses).toEqual([403, 200, 403]);
  });

  it('never lose the last account that runs the installation', async () => {
    const id = await idOf(first.email);
    const { id: unclaimed } = await invite('kari@example.no', everywhere('ops'));
    const partly: HeldGrant = { role: 'ops', scope: { kind: 'product', productId: product.id } };
    for (const answer of [
      await call('put', `accounts/${id}/grants`, ops, { grants: [everywhere('team'), partly] }),
      await call('delete', `accounts/${id}`, ops),
    ]) {
      expect([answer.status, keyOf(answer), faultOf(answer).nextStep?.key]).toEqual([
        409,
        'access.lastOps',
        'access.lastOpsNext',
      ]);
    }
    expect((await whoIs(ops))?.grants).toHaveLength(4);

    const kari = await cookieBy(accountLink.parse((await call('post', `accounts/${unclaimed}/link`, ops)).body).link);
    await call('put', 'session/password', kari, { ...first, email: 'kari@example.no' }).expect(204);
    const both = await Promise.all([
      call('delete', `accounts/${id}`, kari),
      call('delete', `accounts/${unclaimed}`, ops),
    ]);
    expect(both.filter(({ status }) => status === 204)).toHaveLength(1);
  });

  it('end with the account: its sessions, its link, its password and its tokens', async () => {
    const { id, link } = await invite('kari@example.no', everywhere('team'));
    const cookie = await cookieBy(link);
    await call('put', 'session/password', cookie, { ...first, email: 'kari@example.no' }).expect(204);
    const made = await call('post', 'tokens', cookie, { name: 'Survey tool', productSlug: null });
    const send = () =>
      request(web.url)
        .put(`/api/products/${product.slug}/indicators/none/observations/2026-11-01`)
        .set('Authorization', `Bearer ${tokenCreated.parse(made.body).key}`)
        .send({ value: 0.8, n: 12 });
    expect(keyOf(await send())).toBe('effect.noIndicator');
    const unused = accountLink.parse((await call('post', `accounts/${id}/link`, ops)).body);
    await call('delete', `accounts/${id}`, ops).expect(204);
    expect(await whoIs(cookie)).toBeNull();
    await useLink(unused.link).expect(401);
    await signIn({ ...first, email: 'kari@example.no' }).expect(401);
    await send().expect(401);
    expect((await accounts()).map(({ email }) => email)).toEqual([first.email]);
  });

  it('let back in whoever forgot the password, and only with the newest link', async () => {
    const id = await idOf(first.email);
    const newLink = async () => accountLink.parse((await call('post', `accounts/${id}/link`, ops)).body).link;
    const [older, newer] = [await newLink(), await newLink()];
    await useLink(older).expect(401);
    const cookie = await cookieBy(newer);
    await signIn(first).expect(204);
    await call('put', 'session/password', cookie, { ...first, password: 'et nytt langt passord' }).expect(204);
    await signIn(first).expect(401);
    expect(await whoIs(ops)).toBeNull();
  });

  it('change a password only with the one until now, and try it only so often', async () => {
    const change = (body: object) => call('put', 'session/password', ops, { ...first, ...body });
    const password = 'et nytt langt passord';
    expect(keyOf(await change({ password }).expect(409))).toBe('access.hasPassword');
    const wrong = await change({ password, current: 'not this' }).expect(422);
    expect(fieldsOf(wrong)).toEqual([['current', 'access.wrongCurrent']]);
    await change({ password, current: first.password }).expect(204);
    await signIn({ ...first, password }).expect(204);
    for (let n = 0; n < 10; n += 1) await change({ current: 'not this' }).expect(422);
    await change({ current: password }).expect(429);
  });

  it('invite nobody before the first account has a password', async () => {
    const unclaimed = await testAccount(database.dataSource, everywhere('ops'));
    const answer = await call('post', 'accounts', unclaimed, { email: 'kari@example.no', grants: [] });
    expect([answer.status, keyOf(answer)]).toEqual([409, 'access.claimFirst']);
  });
});
