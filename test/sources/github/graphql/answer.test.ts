import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { oneOfEverythingGithub } from '../../../scenarios/one-of-everything-github.js';
import { type FakeGithub, startFakeGithub } from '../fake.js';
import { githubTokens } from '../play.js';

interface Reply {
  readonly data: Record<string, never> | null;
  readonly errors?: readonly { readonly type?: string; readonly message: string; readonly path?: unknown }[];
}

describe('GraphQL of the fake GitHub', () => {
  let fake: FakeGithub;
  const ask = async (query: string, variables: object = {}): Promise<Reply> => {
    const response = await fetch(`${fake.url}/graphql`, {
      method: 'POST',
      headers: { authorization: `bearer ${githubTokens.good}`, 'user-agent': 'test' },
      body: JSON.stringify({ query, variables }),
    });
    expect(response.status).toBe(200);
    return (await response.json()) as Reply;
  };

  beforeAll(async () => {
    fake = await startFakeGithub({ seed: 'graphql', world: oneOfEverythingGithub });
  });
  afterAll(() => fake.stop());

  const pulls = `query Pulls($after: String) { rateLimit { cost nodeCount remaining } repository(owner: "nordic-etat", name: "permit-portal") {
    pullRequests(first: 2, after: $after, orderBy: { field: UPDATED_AT, direction: DESC }) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes { number state author { __typename login } reviews(first: 100) { nodes { state } }
        timelineItems(first: 100, itemTypes: [MERGED_EVENT, HEAD_REF_FORCE_PUSHED_EVENT]) { nodes { __typename ... on MergedEvent { createdAt commit { oid } } } } } } } }`;

  it('walks a connection by cursors, and a row that moves to the front skips none behind it', async () => {
    const seen: number[] = [];
    let after: string | null = null;
    for (let page = 0; page < 10; page++) {
      const reply = await ask(pulls, { after });
      const found = (
        reply.data as never as {
          repository: {
            pullRequests: { nodes: { number: number }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
          };
        }
      ).repository.pullRequests;
      seen.push(...found.nodes.map(({ number }) => number));
      if (page === 0) fake.truth.editPull({ repository: 'nordic-etat/permit-portal', number: 1 });
      if (!found.pageInfo.hasNextPage) break;
      after = found.pageInfo.endCursor;
    }
    // Number 1 went to the front, behind the walk: the next cycle's to find.
    expect(seen.sort()).toEqual([2, 3, 4, 5, 6, 7]);
  });

  it('says what a query costs, and takes that much', async () => {
    const first = await ask(pulls);
    const again = await ask(pulls);
    const left = (reply: Reply): unknown => (reply.data?.['rateLimit'] as { remaining: number } | undefined)?.remaining;
    expect(left(again)).toBe(Number(left(first)) - 1);
  });

  it('refuses a field GitHub does not have, a connection without a size, and one of more than a hundred', async () => {
    const on = (inner: string): string =>
      `query { repository(owner: "nordic-etat", name: "permit-portal") { ${inner} } }`;
    expect((await ask(on('shoeSize'))).errors?.[0]?.message).toContain('Cannot query field "shoeSize"');
    expect((await ask(on('pullRequests { nodes { id } }'))).errors?.[0]?.type).toBe('MISSING_PAGINATION_BOUNDARIES');
    expect((await ask(on('pullRequests(first: 101) { nodes { id } }'))).errors?.[0]?.type).toBe('EXCESSIVE_PAGINATION');
  });

  it('gives null and a named place for an id that is gone', async () => {
    const first = await ask(
      'query { repository(owner: "nordic-etat", name: "permit-portal") { pullRequest(number: 1) { id } } }',
    );
    const repository = first.data?.['repository'] as { pullRequest: { id: string } } | undefined;
    const reply = await ask('query N($ids: [ID!]!) { nodes(ids: $ids) { ... on PullRequest { number } } }', {
      ids: ['Z29uZTox', repository?.pullRequest.id],
    });
    expect(reply.data?.['nodes']).toEqual([null, { number: 1 }]);
    expect(reply.errors?.[0]).toMatchObject({ type: 'NOT_FOUND', path: ['nodes', 0] });
  });
});
