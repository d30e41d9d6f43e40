import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { itemList, reading, type Reading } from 'shared/contracts';
import { RunningProduct, SetClock } from '../product/running-product.js';
import { startFakeGithub, type FakeGithub } from '../sources/github/fake.js';
import { githubTokens } from '../sources/github/play.js';
import { recordedGithub } from '../sources/github/recorded.js';
import { startFakeJira, type FakeJira } from '../sources/jira/fake.js';
import { jiraAccount } from '../sources/jira/play.js';
import { recordedJiraServer } from '../sources/jira/recorded.js';
import { hasRecordedData, whyNot } from '../sources/recorded-data.js';
import { connect, type Connected } from './connected.js';

if (!hasRecordedData) console.log(whyNot);
const there = hasRecordedData ? describe : describe.skip;
const hours = (days: number | null | undefined, digits = 4): string => ((days ?? NaN) * 24).toFixed(digits);
const figure = (answer: Reading, name: string): number | null =>
  answer.figures.find((one) => one.name === name)?.value ?? null;

/** Figures of real histories, known beforehand, out of the product's own readings: zone UTC, every level counted. */
there('real histories', () => {
  const clock = new SetClock('2027-06-01T12:00:00Z');
  let product: RunningProduct;
  const ask = (slug: string, metric: string, window: string) =>
    product.ask('GET', `products/${slug}/readings/${metric}?window=${window}`, reading);
  const behind = (slug: string, metric: string, window: string) =>
    product.ask('GET', `products/${slug}/items?metric=${metric}&window=${window}`, itemList);

  beforeAll(async () => {
    product = await RunningProduct.start({ clock });
    // What the data set counts: sub-tasks too, and items whatever their resolution.
    const counted = { countedLevels: [-1, 0, 1], cancelledResolutions: [] };
    await product.send('PUT', 'settings', { zone: 'UTC', levelNames: { area: null }, ...counted });
  }, 60_000);
  afterAll(() => product.stop());

  describe('501 issues of a Jira Server', () => {
    let fake: FakeJira;
    let jira: Connected;
    beforeAll(async () => {
      fake = await startFakeJira({ seed: 'server-issues', world: recordedJiraServer });
      // The last issue was finished on the day the record ends: let that week be over.
      fake.clock.advance(14 * 86_400_000);
      const { token } = jiraAccount(fake.truth.world, 'good');
      const config = { baseUrl: fake.baseUrl, deployment: 'dataCenter', token };
      jira = await connect(product, 'Issues', { connector: 'jira', config, backfillFrom: '2000-01-01' });
      await product.settled();
    }, 120_000);
    afterAll(() => fake.stop());

    it('took a median of 11.9214 days from created to finished, 85 of 100 within 115.1065', async () => {
      const answer = await ask(jira.slug, 'end-to-end', 'all');
      expect(answer.n).toBe(496);
      expect(answer.value?.toFixed(4)).toBe('11.9214');
      expect(figure(answer, 'p85')?.toFixed(4)).toBe('115.1065');
    });

    it('open into as many items as the number counts, each with its address at the source', async () => {
      const { n, items } = await behind(jira.slug, 'end-to-end', 'all');
      expect([n, items.length]).toEqual([496, 496]);
      expect(items.every(({ url }) => url.startsWith(fake.baseUrl))).toBe(true);
    });

    it('were finished in greatest number in the first week of 2013: 55, a bulk close', async () => {
      const { items } = await behind(jira.slug, 'end-to-end', '2012-12-31..2013-01-06');
      expect(items).toHaveLength(55);
    });
  });

  describe('2,011 pull requests of a public-sector service', () => {
    let fake: FakeGithub;
    let merges: Connected;
    let lastYear: Connected;
    beforeAll(async () => {
      fake = await startFakeGithub({ seed: 'pull-requests', world: recordedGithub });
      const config = { baseUrl: fake.baseUrl, token: githubTokens.good, owner: fake.truth.world.organisation.login };
      merges = await connect(product, 'Merges', { connector: 'github', config, backfillFrom: '2012-01-01' });
      lastYear = await connect(product, 'Tags', { connector: 'github', config, backfillFrom: '2025-01-06' });
      await product.settled(300);
      await rung(merges, 'merge');
      await rung(lastYear, 'release');
      await product.settled(300);
    }, 600_000);
    afterAll(() => fake.stop());
    const rung = async ({ connectionId, scopeIds }: Connected, name: string): Promise<void> => {
      for (const id of scopeIds) await product.send('PUT', `sources/${connectionId}/scopes/${id}/rung`, { rung: name });
    };

    it('took a median of 6.601 hours from the first commit to the merge', async () => {
      const answer = await ask(merges.slug, 'change-lead-time', 'all');
      // One was written after it was merged, by its clock: it counts as having taken no time.
      expect(answer.coverage).toEqual({ used: 2011, of: 2011 });
      expect(hours(answer.value, 3)).toBe('6.601');
    });

    it('took 5.6011 hours in 2025, 85 of 100 within 17.0475', async () => {
      const answer = await ask(merges.slug, 'change-lead-time', '2025-01-06..2025-12-28');
      expect([answer.n, hours(answer.value), hours(figure(answer, 'p85'))]).toEqual([256, '5.6011', '17.0475']);
    });

    it('went out as 242 tags in the weeks 2 to 52 of 2025, 4.7451 a week, usually at most 10.86', async () => {
      const answer = await ask(lastYear.slug, 'deployments', '2025-01-06..2025-12-28');
      expect([answer.n, answer.value?.toFixed(4)]).toEqual([242, '4.7451']);
      expect(figure(answer, 'usualHigh')?.toFixed(2)).toBe('10.86');
    });
  });
});
