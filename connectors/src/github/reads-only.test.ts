import { describe, expect, it } from '@jest/globals';
import { SourceError, type Io } from '../contract.js';
import { pullAbilities } from './pull-queries.js';
import { countOf, deploymentHistories, moreOf, pullHistories, releaseTags, tagsOf } from './queries.js';
import { githubAppConfig, githubConfig } from './config.js';
import { onlyReads } from './reads-only.js';
import { asApp, asPerson } from './sign-in.js';

const cloud = 'https://api.github.com';
const server = 'https://github.example/api/v3';
const post = (url: string, body?: unknown) => ({ url, method: 'POST', body });
const asking = (query: unknown, url = `${cloud}/graphql`) => post(url, JSON.stringify({ query, variables: {} }));

describe('What leaves for GitHub', () => {
  it.each([
    ...[
      pullAbilities,
      pullHistories,
      deploymentHistories,
      releaseTags,
      tagsOf,
      ...Object.values(countOf),
      ...Object.values(moreOf),
    ],
    'query { viewer { login } }',
    '# mutation\nquery A($b: String = "mutation {") { node { id } } fragment B on Node { id }',
  ])('is a question of GraphQL (%#)', (query) => {
    expect(onlyReads(cloud)(asking(query))).toBe(true);
  });

  it.each([
    'mutation { addStar(input: {starrableId: "1"}) { clientMutationId } }',
    'mutation Query { deleteIssue(input: {issueId: "1"}) { clientMutationId } }',
    'query A { viewer { login } } mutation B { deleteIssue(input: {issueId: "1"}) { clientMutationId } }',
    '# query\nmutation { deleteIssue(input: {issueId: "1"}) { clientMutationId } }',
    'fragment B on Node { id } mutation { a }',
    'query A { a } } mutation B { b',
    'subscription { a }',
    'query A { a',
    ['query { a }'],
    undefined,
  ])('is no change by GraphQL (%#)', (query) => {
    expect(onlyReads(cloud)(asking(query))).toBe(false);
  });

  it('is the one address at which a token of an installation is made, for that installation alone', () => {
    const mine = onlyReads(server, '98');
    const address = (id: string, base = server) => `${base}/app/installations/${id}/access_tokens`;
    expect(mine(post(address('98')))).toBe(true);
    const refused = [
      post(address('97')),
      post(address('98', cloud)),
      post(`${address('98')}?repository=1`),
      post(address('98'), '{"permissions":{"contents":"write"}}'),
      post(`${server}/app/installations/98/suspended`),
      { ...post(address('98')), method: 'DELETE' },
    ];
    expect(refused.map(mine)).toEqual(refused.map(() => false));
    expect(onlyReads(server)(post(address('98')))).toBe(false);
    expect(mine(asking('query { a }', 'https://github.example/api/graphql'))).toBe(true);
    expect(mine(asking('query { a }', `${cloud}/graphql`))).toBe(false);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('is nothing that is asked for with %s elsewhere', (method) => {
    const ask = onlyReads(cloud, '98');
    expect(ask({ url: `${cloud}/repos/o/r/issues`, method, body: '{}' })).toBe(false);
    expect(ask({ url: `${cloud}/repos/o/r/issues`, method: 'get', body: undefined })).toBe(true);
  });

  const sent: string[] = [];
  const io: Io = {
    fetch: (input) => {
      sent.push(input instanceof Request ? input.url : input.toString());
      return Promise.resolve(new Response('{}'));
    },
    now: () => 0,
    sleep: () => Promise.resolve(),
    log: () => undefined,
    notBefore: { get: () => 0, set: () => undefined },
  };
  const person = asPerson(githubConfig.parse({ token: 'ghp_x', owner: 'o' }), { io });
  const app = asApp(githubAppConfig.parse({ appId: '1', installationId: '98', privateKey: 'x' }), { io });

  it.each([
    ['a person', person],
    ['an app', app],
  ])('does not leave when it would change something, whoever asks (%s)', async (_name, { transport }) => {
    const ask = transport.expecting({ name: 'anything', fits: () => true });
    const change = { method: 'POST', body: JSON.stringify({ query: 'mutation { a }' }) };
    const told = [
      ask(`${cloud}/graphql`, change),
      ask(`${cloud}/repos/o/r/issues`, { method: 'POST' }),
      ask(`${cloud}/app/installations/97/access_tokens`, { method: 'POST' }),
    ];
    for (const one of told) {
      const error: unknown = await one.catch((found: unknown) => found);
      expect(error).toBeInstanceOf(Error);
      expect(error).not.toBeInstanceOf(SourceError);
    }
    expect(sent).toEqual([]);
  });
});
