import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { checkAnswer, connectionCreated, productCreated, scopeLinkList } from 'shared/contracts';
import { RunningProduct, SetClock } from '../product/running-product.js';
import { startFakeJira, type FakeJira } from '../sources/jira/fake.js';
import { jiraAccount, statusIds } from '../sources/jira/play.js';
import { organisationJira } from '../sources/organisation.js';
import { launchBrowser } from './browser.js';
import { Visitor } from './visitor.js';

const monday = '2026-11-16T08:00:00Z';
const tickSeconds = 2;
/** What the product promises: one tick and five seconds more. */
const promisedMs = (tickSeconds + 5) * 1_000;

describe('an Overview that stands open', () => {
  const clock = new SetClock(monday);
  let product: RunningProduct;
  let jira: FakeJira;
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    [product, jira, browser] = await Promise.all([
      RunningProduct.start({ clock, variables: { FLOW_TICK_SECONDS: String(tickSeconds) } }),
      startFakeJira({
        seed: 'live',
        world: organisationJira({ products: 1, items: 150, changes: 0, from: '2026-06-01T00:00:00Z', to: monday }),
      }),
      launchBrowser(),
    ]);
    const { slug } = await product.ask('POST', 'products', productCreated, {
      ...{ name: 'Permits', why: 'A permit without waiting', userGroup: 'builders', areaName: null },
    });
    const { kind } = jira.truth.world;
    const config = { baseUrl: jira.baseUrl, deployment: kind, ...jiraAccount(jira.truth.world) };
    const { scopes } = await product.ask('POST', 'sources/check', checkAnswer, { connector: 'jira', config });
    const scopeIds = scopes.map(({ id }) => id);
    const { id } = await product.ask('POST', 'sources', connectionCreated, {
      ...{ connector: 'jira', name: 'Jira', config, scopeIds, backfillFrom: '2026-05-01' },
    });
    const links = scopeIds.map((scopeId) => ({ connectionId: id, scopeId }));
    await product.ask('PUT', `products/${slug}/links`, scopeLinkList, { links, basedOn: [] });
    await product.send('POST', `products/${slug}/indicators`, {
      ...{ key: 'satisfied', kind: 'satisfaction', measurement: 'sampled', summary: 'topTwo' },
      ...{ better: 'higher', unit: 'share', scale: { min: 1, max: 5 } },
    });
    await product.settled();
    visitor = await Visitor.arrive(browser, product.url, { cookie: product.sessionCookie });
    await visitor.open('/');
    // A mark that a reload would wipe off.
    await visitor.page.evaluate(() => (document.body.dataset['opened'] = 'once'));
  }, 90_000);
  afterAll(async () => {
    await visitor.leave();
    await browser.close();
    await product.stop();
    await jira.stop();
  });

  it('shows what changed at a source within a tick and five seconds', async () => {
    const items = visitor.page.locator('table.flow td.n').first();
    const before = Number.parseInt(await items.innerText(), 10);
    fiveAreReopened();
    const waited = await until(items, (text) => Number.parseInt(text, 10) === before - 5);
    expect(waited).toBeLessThan(promisedMs);
  });

  it('shows what users said as soon as it is brought in', async () => {
    const row = visitor.page.locator('#effect tbody tr').first();
    const answers = ['date,score', ...[1, 2, 3, 4, 5, 6].map((id) => `2026-11-0${id + 1},Very satisfied`)].join('\n');
    await product.send('POST', `products/permits/imports?fileName=answers.csv&indicator=satisfied`, answers);
    expect(await until(row, (text) => text.includes('6 answers'))).toBeLessThan(promisedMs);
    expect(visitor.complaints).toEqual([]);
  });

  /** Milliseconds until the page says what is wanted, with nobody touching it. */
  async function until(place: Locator, wanted: (text: string) => boolean): Promise<number> {
    const start = performance.now();
    await product.until(() => place.innerText(), wanted, 15);
    expect(await visitor.page.evaluate(() => document.body.dataset['opened'])).toBe('once');
    return performance.now() - start;
  }

  /** What was finished in weeks that have long been closed is taken up again: the period then holds five fewer. */
  function fiveAreReopened(): void {
    const { truth } = jira;
    const to = statusIds(truth.world);
    const [from, until] = ['2026-10-05', '2026-11-09'].map((day) => Date.parse(day)) as [number, number];
    const inside = ({ statusId, statusSince }: { statusId: string; statusSince: number }): boolean =>
      statusId === to.done && statusSince > from && statusSince < until;
    clock.at = '2026-11-16T08:05:00Z';
    jira.clock.set(clock.at);
    const reopened = [...truth.world.issues.values()].filter(inside).slice(0, 5);
    for (const { key } of reopened) truth.transition({ issue: key, to: to.active });
  }
});
