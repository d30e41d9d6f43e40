import { afterEach, describe, expect, it } from '@jest/globals';
import type { Check, Scope } from '../contract.js';
import { jira } from './connector.js';
import { startStub, testIo, type Routes, type StubJira } from './fixtures/stub-jira.js';

let stub: StubJira | undefined;
afterEach(() => stub?.close());

const signal = new AbortController().signal;
const token = 'very-secret-token';
const cloud = { deploymentType: 'Cloud', version: '1001.0.0' };
const projects = { total: 1, values: [{ id: '10000', key: 'ABC', name: 'Abc' }] };

const good: Routes = {
  'GET /rest/api/3/serverInfo': () => ({ body: cloud }),
  'GET /rest/api/3/myself': () => ({ body: { accountId: 'me', timeZone: 'Europe/Oslo' } }),
  'GET /rest/api/3/project/search': () => ({ body: projects }),
};

async function open(routes: Routes, more: object = {}) {
  await stub?.close();
  stub = await startStub(routes);
  const io = testIo();
  const config = jira.config.parse({ ...jira.example, token, baseUrl: stub.url, ...more });
  return { session: jira.open(config, io), io };
}

const faultOf = async (routes: Routes, more: object = {}): Promise<Check['fault']> => {
  const { session, io } = await open(routes, more);
  const { fault } = await session.check(signal);
  expect(JSON.stringify([fault, io.logged])).not.toContain(token);
  return fault;
};

describe('Trying a connection to Jira', () => {
  it('says yes to a Jira that knows the key and shows a project', async () => {
    expect(await faultOf(good)).toBeNull();
    expect(stub?.asked[0]?.authorization).toBe(`Basic ${btoa(`flow@example.org:${token}`)}`);
  });

  it('tells a bad key from the status', async () => {
    const routes = { ...good, 'GET /rest/api/3/myself': () => ({ status: 401, body: { errorMessages: ['no'] } }) };
    expect(await faultOf(routes)).toMatchObject({ code: 'badKey', kind: 'yours' });
  });

  it('tells a bad key from the header of an answer that says yes and is empty', async () => {
    const headers = { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' };
    const routes = { ...good, 'GET /rest/api/3/project/search': () => ({ headers, body: { total: 0, values: [] } }) };
    expect(await faultOf(routes)).toMatchObject({ code: 'badKey' });
  });

  it('tells a key that may see no project', async () => {
    const routes = { ...good, 'GET /rest/api/3/project/search': () => ({ body: { total: 0, values: [] } }) };
    expect(await faultOf(routes)).toMatchObject({ code: 'noPermission', kind: 'yours' });
  });

  it('tells a host that is no Jira', async () => {
    const page = { 'content-type': 'text/html' };
    const routes = { 'GET /rest/api/3/serverInfo': () => ({ headers: page, body: '<html>Log in</html>' }) };
    expect(await faultOf(routes)).toMatchObject({ code: 'notThisApi' });
    expect(await faultOf({})).toMatchObject({ code: 'notThisApi', status: 404 });
  });

  it('tells a Jira of the other kind', async () => {
    const routes = { ...good, 'GET /rest/api/3/serverInfo': () => ({ body: { ...cloud, deploymentType: 'Server' } }) };
    expect(await faultOf(routes)).toMatchObject({ code: 'badConfig', kind: 'yours' });
  });

  it('tells a host that does not answer', async () => {
    const { session } = await open(good);
    await stub?.close();
    expect((await session.check(signal)).fault).toMatchObject({ code: 'refused' });
    const other = { ...jira.example, baseUrl: 'https://no-such-host.invalid' };
    const nowhere = jira.open(jira.config.parse(other), testIo());
    expect((await nowhere.check(signal)).ok).toBe(false);
  });
});

describe('Projects of a Jira', () => {
  it('are read to the last page, by the id that outlives their key', async () => {
    const values = Array.from({ length: 120 }, (_, i) => ({ id: String(i), key: `K${i}`, name: `Name ${i}` }));
    const { session } = await open({
      'GET /rest/api/3/project/search': ({ query }) => {
        const startAt = Number(query.get('startAt'));
        return { body: { total: 120, values: values.slice(startAt, startAt + 50) } };
      },
    });
    const scopes: Scope[] = [];
    for await (const scope of session.scopes(signal)) scopes.push(scope);
    expect(scopes).toEqual(values.map(({ id, key, name }) => ({ id, name, detail: key })));
  });
});

describe('The settings of a connection to Jira', () => {
  const parse = (config: object) => jira.config.safeParse({ ...jira.example, ...config }).success;

  it('parse as in the example, and mark the token as secret', () => {
    expect(parse({})).toBe(true);
    expect(parse({ email: undefined })).toBe(false);
    expect(parse({ email: undefined, deployment: 'dataCenter' })).toBe(true);
    expect(parse({ baseUrl: 'ftp://example.org' })).toBe(false);
    expect(parse({ token: ' ' })).toBe(false);
  });
});
