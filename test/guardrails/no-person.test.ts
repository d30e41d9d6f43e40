import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkAnswer, connectionCreated, productCreated, productPage, scopeLinkList } from 'shared/contracts';
import { RunningProduct } from '../product/running-product.js';
import { oneOfEverythingGithub } from '../scenarios/one-of-everything-github.js';
import { oneOfEverythingJira } from '../scenarios/one-of-everything-jira.js';
import { startFakeGithub, type FakeGithub } from '../sources/github/fake.js';
import { githubTokens } from '../sources/github/play.js';
import { startFakeJira, type FakeJira } from '../sources/jira/fake.js';
import { jiraAccount } from '../sources/jira/play.js';
import { personMark } from '../sources/kit/people.js';

/** Every field that could name a person holds a mark at the fakes, so one search of everything kept and shown is enough. */
describe('no person', () => {
  let product: RunningProduct;
  let github: FakeGithub;
  let jira: FakeJira;

  beforeAll(async () => {
    product = await RunningProduct.start();
    github = await startFakeGithub({ seed: 'no-person', world: oneOfEverythingGithub });
    jira = await startFakeJira({ seed: 'no-person', world: oneOfEverythingJira });
    const { slug } = await product.ask('POST', 'products', productCreated, {
      ...{ name: 'Permits', why: 'A permit without waiting', userGroup: 'Builders', areaName: null },
    });
    const connections = [
      ['github', { baseUrl: github.baseUrl, token: githubTokens.good, owner: github.truth.world.organisation.login }],
      ['jira', { baseUrl: jira.baseUrl, deployment: 'cloud', ...jiraAccount(jira.truth.world, 'good') }],
    ] as const;
    const links = [];
    for (const [connector, config] of connections) {
      const { scopes } = await product.ask('POST', 'sources/check', checkAnswer, { connector, config });
      const scopeIds = scopes.map(({ id }) => id);
      const { id } = await product.ask('POST', 'sources', connectionCreated, {
        ...{ connector, name: connector, config, scopeIds, backfillFrom: '2020-01-01' },
      });
      links.push(...scopeIds.map((scopeId) => ({ connectionId: id, scopeId })));
    }
    await product.ask('PUT', `products/${slug}/links`, scopeLinkList, { links, basedOn: [] });
    await product.send('POST', `products/${slug}/indicators`, {
      ...{ key: 'satisfied', kind: 'satisfaction', measurement: 'sampled', summary: 'topTwo' },
      ...{ better: 'higher', unit: 'share', scale: { min: 1, max: 5 } },
    });
    const answers = 'date,Name,E-mail,rating\n2026-03-02,Embla Plantevik,embla@plantevik.example,Very satisfied\n';
    await product.send('POST', `products/${slug}/imports?fileName=answers.csv&indicator=satisfied`, answers);
    await product.settled();
  }, 60_000);
  afterAll(async () => {
    await product.stop();
    await github.stop();
    await jira.stop();
  });

  it('is sent to us without being named there: the sources do name people', async () => {
    const answer = await fetch(
      `${github.baseUrl}/repos/${github.truth.world.organisation.login}/permit-portal/pulls?state=all`,
      {
        headers: {
          authorization: `Bearer ${githubTokens.good}`,
          'user-agent': 'test',
          'x-github-api-version': '2022-11-28',
        },
      },
    );
    expect(await answer.text()).toMatch(personMark);
  });

  it('is kept in any table', async () => {
    const tables = await product.database.dataSource.query<{ name: string }[]>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
    );
    const held: string[] = [];
    let rows = 0;
    for (const { name } of tables) {
      const found = await product.database.dataSource.query<{ row: string }[]>(`select t::text as row from ${name} t`);
      rows += found.length;
      if (found.some(({ row }) => personMark.test(row))) held.push(name);
    }
    expect(rows).toBeGreaterThan(50);
    expect(held).toEqual([]);
  });

  it('is shown on the page of the product', async () => {
    const page = await product.ask('GET', 'products/permits', productPage);
    expect(page.throughput.n).toBeGreaterThanOrEqual(0);
    expect(JSON.stringify(page)).not.toMatch(personMark);
  });
});
