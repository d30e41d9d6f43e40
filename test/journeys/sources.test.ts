import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator } from 'playwright-core';
import { checkAnswer, connectionCreated, hookState, productCreated, scopeLinkList, sourceCare } from 'shared/contracts';
import type { MessageKey } from 'shared/language';
import { RunningProduct, SetClock } from '../product/running-product.js';
import { startFakeJira, type FakeJira } from '../sources/jira/fake.js';
import { jiraAccount } from '../sources/jira/play.js';
import { organisationJira } from '../sources/organisation.js';
import type { Bend } from '../sources/kit/faults.js';
import { launchBrowser } from './browser.js';
import { Keys } from './keys.js';
import { Visitor } from './visitor.js';

/** Long past for the machine, so that work left for an hour of the product's is due at once. */
const now = '2025-11-20T12:00:00Z';
const later = '2025-11-28T12:05:00Z';
const pictures = process.env['FLOW_SCREENSHOTS'];

/** One issue whose day of creation is no day. */
const crooked =
  (id: string): Bend =>
  (answer) => {
    const { issues } = answer.body as { issues?: { id: string; fields?: object }[] };
    if (!issues?.some((issue) => issue.id === id && issue.fields)) return undefined;
    const bent = issues.map((issue) =>
      issue.id === id ? { ...issue, fields: { ...issue.fields, created: true } } : issue,
    );
    return { ...answer, body: { ...(answer.body as object), issues: bent } };
  };

/** Everything that ops can do with one source: each test goes on where the last one stopped. */
describe('tending a source in the browser', () => {
  const clock = new SetClock(now);
  let product: RunningProduct;
  let jira: FakeJira;
  let browser: Browser;
  let visitor: Visitor;
  let keys: Keys;
  let id: string;
  let mend: () => void;

  beforeAll(async () => {
    [product, jira, browser] = await Promise.all([
      RunningProduct.start({ clock }),
      startFakeJira({
        seed: 'tending',
        world: organisationJira(
          { products: 1, items: 40, changes: 0, from: '2025-05-01T00:00:00Z', to: now },
          { kind: 'cloud', language: 'nb' },
        ),
      }),
      launchBrowser(),
    ]);
    const broken = [...jira.truth.world.issues.values()].at(-1)?.id ?? '';
    const rule = jira.faults.add({ fault: { kind: 'bent', name: 'crooked', bend: crooked(broken) } });
    mend = () => rule.remove();
    const { slug } = await product.ask('POST', 'products', productCreated, {
      ...{ name: 'Byggesak', why: 'Svar uten å vente', userGroup: 'de som bygger', areaName: null },
    });
    const config = { baseUrl: jira.baseUrl, deployment: 'cloud', ...jiraAccount(jira.truth.world) };
    const { scopes } = await product.ask('POST', 'sources/check', checkAnswer, { connector: 'jira', config });
    const scopeIds = scopes.map((scope) => scope.id);
    ({ id } = await product.ask('POST', 'sources', connectionCreated, {
      ...{ connector: 'jira', name: 'Jira', config, scopeIds, backfillFrom: '2025-10-01' },
    }));
    const links = scopeIds.map((scopeId) => ({ connectionId: id, scopeId }));
    await product.ask('PUT', `products/${slug}/links`, scopeLinkList, { links, basedOn: [] });
    await product.settled();
    // Enough runs for a second page.
    await query(
      `insert into sync_run (id, connection_id, state, started_at, ended_at, progress_at, pages, documents_read, documents_changed, set_aside, done)
       select gen_random_uuid(), $1, 'done', at, at, at, 7, 0, 0, 0, 1
       from generate_series($2::timestamptz - interval '24 hours', $2::timestamptz - interval '1 hour', interval '1 hour') at`,
      [id, now],
    );
    visitor = await Visitor.arrive(browser, product.url, {
      ...{ cookie: product.sessionCookie, language: 'nb', viewport: { width: 1280, height: 900 } },
    });
    keys = new Keys(visitor);
    await visitor.open(`/sources/${id}`);
  }, 90_000);
  afterAll(async () => {
    await browser.close();
    await product.stop();
    await jira.stop();
  });

  const query = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    product.database.dataSource.query<Row[]>(sql, values);
  const one = async (sql: string): Promise<unknown> => (await query<{ answer: unknown }>(sql))[0]?.answer;
  const section = (title: MessageKey): Locator =>
    visitor.page.getByRole('region', { name: visitor.words(title), exact: true });
  const button = (key: MessageKey, within: Locator = visitor.page.locator('main')): Locator =>
    within.getByRole('button', { name: visitor.words(key) });
  /** What a screen reader was told: the text stands where changes are announced. */
  const announced = (text: string): Promise<void> =>
    visitor.page
      .locator('main :is([aria-live], [role=status])', { hasText: text })
      .first()
      .waitFor({ state: 'attached' });
  const idle = (): Promise<unknown> =>
    product.until(
      () => product.jobs(),
      (jobs) => jobs.length === 0,
    );
  const press = async (place: Locator): Promise<void> => {
    await place.focus();
    await keys.strike('Enter');
  };
  async function picture(name: string): Promise<void> {
    if (!pictures) return;
    await mkdir(pictures, { recursive: true });
    for (const [width, theme] of [
      [1280, 'light'],
      [390, 'dark'],
      [320, 'light'],
    ] as const) {
      await visitor.look({ width, height: 900, theme, language: 'nb' });
      const file = path.join(pictures, `${name}-${width}-${theme}.png`);
      await visitor.page.screenshot({ path: file, fullPage: true });
    }
    await visitor.look({ width: 1280, height: 900, theme: 'light', language: 'nb' });
  }

  it('pauses it and goes on with keys, says so, and the pause outlives the page', async () => {
    await keys.enter('source-care.pause');
    await announced(visitor.words('source-care.saidPaused'));
    const resume = button('source-care.resume');
    expect(await keys.has(resume)).toBe(true);
    await visitor.page.reload();
    await visitor.settle();
    await visitor.sees(/På pause siden 13:00, av drift/i);
    expect(await button('sources-page.runNow').getAttribute('aria-disabled')).toBe('true');
    await press(resume);
    await announced(visitor.words('source-care.saidResumed'));
    expect(await visitor.page.locator('main').innerText()).not.toContain('På pause siden');
    await idle();
  });

  it('shows its runs page by page, each once', async () => {
    const runs = section('source-care.runs');
    const all = Number(await one('select count(*)::int as answer from sync_run'));
    // All but the newest changed nothing, and are folded away.
    expect(await runs.locator('li').count()).toBeLessThan(5);
    await press(button('sources-page.allRuns', runs));
    expect(await keys.has(runs.locator('ol'))).toBe(true);
    expect(await runs.locator('li').count()).toBe(20);
    await press(button('source-care.olderRuns', runs));
    await announced(visitor.words('source-care.runsShown', { n: all }));
    expect(await runs.locator('li').count()).toBe(all);
    expect(await button('source-care.olderRuns', runs).count()).toBe(0);
  });

  it('shows a record that was set aside, and asks for it again', async () => {
    const asides = section('source-care.asides');
    const row = asides.locator('tbody tr');
    expect(await row.count()).toBe(1);
    expect(await row.innerText()).toContain(visitor.words('source-care.unexpected', { type: 'boolean' }));
    await picture('source');
    mend();
    await press(button('source-care.again', row));
    await announced(visitor.words('source-care.asked'));
    await asides.waitFor({ state: 'detached' });
    expect(await one('select count(*)::int as answer from set_aside')).toBe(0);
  });

  it('makes facts again from documents, asks the source nothing, and says when it is done', async () => {
    await idle();
    const asked = jira.log().length;
    await press(button('source-care.rebuild'));
    const documents = Number(await one('select count(*)::int as answer from document where gone_at is null'));
    await announced(`${documents} dokumenter`);
    await idle();
    expect(jira.log().length).toBe(asked);
  });

  it('fetches earlier history, and keeps the day that is being written whatever comes in', async () => {
    const day = visitor.field('source-care.backfillFrom');
    await day.fill('2025-05-01');
    await button('sources-page.runNow').click();
    await idle();
    expect(await day.inputValue()).toBe('2025-05-01');
    const before = Number(await one('select count(*)::int as answer from document'));
    await press(button('source-care.fetch'));
    await announced(visitor.words('source-care.saidBackfill', { date: { kind: 'date', value: '2025-05-01' } }));
    await idle();
    expect(await one('select count(*)::int as answer from document')).toBeGreaterThan(before);
  });

  it('makes a secret for webhooks that is shown once, a new one beside it, and forgets both when told twice', async () => {
    const hooks = section('hooks.title');
    const secret = hooks.getByLabel(visitor.words('hooks.secret'), { exact: true });
    await press(button('hooks.turnOn', hooks));
    await announced(visitor.words('hooks.saidNew'));
    const first = await secret.inputValue();
    await picture('hooks');
    await press(button('hooks.newSecret', hooks));
    await visitor.sees(/Den forrige hemmeligheten godtas til/);
    await product.until(
      () => secret.inputValue(),
      (second) => second !== first,
    );
    await visitor.page.reload();
    await visitor.settle();
    await button('hooks.newSecret', hooks).waitFor();
    expect(await secret.count()).toBe(0);
    await press(button('hooks.turnOff', hooks));
    const dialog = visitor.page.getByRole('dialog', { name: visitor.words('hooks.turnOff') });
    await keys.onto(button('hooks.turnOff', dialog));
    await keys.strike('Enter');
    await announced(visitor.words('hooks.saidOff'));
    await hooks.locator('button:focus', { hasText: visitor.words('hooks.turnOn') }).waitFor();
    expect((await product.ask('GET', `sources/${id}/hook`, hookState)).on).toBeNull();
  });

  it('asks about what is missing, and is answered twice', async () => {
    clock.at = later;
    jira.clock.set(later);
    const issues = [...jira.truth.world.issues.values()].map(({ key }) => key);
    for (const key of issues.slice(0, 25)) jira.truth.remove({ issue: key });
    await press(button('sources-page.runNow'));
    const missing = section('source-care.missing');
    await missing.waitFor();
    await idle();
    await picture('missing');
    const living = () =>
      one(`select count(*)::int as answer from document where stream = 'issues' and gone_at is null`);
    expect(await living()).toBe(issues.length);
    await press(button('source-care.notGone', missing));
    await announced('ingenting fjernes');
    await idle();
    await button('source-care.gone', missing).waitFor();
    expect(await living()).toBe(issues.length);
    await press(button('source-care.gone', missing));
    const dialog = visitor.page.getByRole('dialog', { name: /borte for godt/ });
    await press(button('source-care.gone', dialog));
    await missing.waitFor({ state: 'detached' });
    await idle();
    expect(await living()).toBe(issues.length - 25);
  });

  it('maps a status with its cause and layer, shows first what that changes, says who and why, and takes it back', async () => {
    await visitor.follow(`/sources/${id}/stages`);
    const status = jira.truth.world.statuses.find(({ name }) => name === 'Under arbeid')?.name ?? '';
    const kind = visitor.page.getByLabel(visitor.words('sources-page.kindFor', { status }));
    await kind.selectOption('queue');
    await visitor.page.getByLabel(visitor.words('sources-page.causeFor', { status })).selectOption('decision');
    await visitor.page.getByLabel(visitor.words('sources-page.layerFor', { status })).selectOption('legal');
    await visitor.fill('app.reason', 'Loven må tolkes');
    await press(button('rehearsal.seeFirst'));
    await visitor.sees(/Dette endrer \d+ måling/);
    await visitor.page.locator('summary', { hasText: visitor.words('rehearsal.showWhich') }).focus();
    await keys.strike('Enter');
    expect(await visitor.page.locator('details[open] tbody tr').count()).toBeGreaterThan(0);
    await picture('stages');
    await press(button('app.save'));
    await visitor.page.waitForURL(`**/sources/${id}`);
    await visitor.follow(`/sources/${id}/stages`);
    await visitor.sees('Hvorfor: Loven må tolkes');
    expect(await kind.inputValue()).toBe('queue');
    await picture('stages-kept');
    await press(button('rehearsal.undo'));
    await visitor.page.waitForURL(`**/sources/${id}`);
    await visitor.follow(`/sources/${id}/stages`);
    await visitor.sees(visitor.words('sources-page.changeUndone'));
    expect(await kind.inputValue()).toBe('active');
    await idle();
  });

  it('leads from the list to the form of a key that is refused, which comes before everything else, and takes a new one', async () => {
    const refusal = jira.faults.add({ fault: { kind: 'badToken' } });
    await visitor.follow(`/sources/${id}`);
    await press(button('sources-page.runNow'));
    await visitor.sees(visitor.words('source.fault.badKey'));
    await idle();
    await visitor.follow('/sources');
    await keys.enter('sources-page.newKey', 'link');
    await visitor.page.waitForURL('**#key');
    const titles = visitor.page.locator('main h2');
    await titles.first().waitFor();
    expect(await titles.first().innerText()).toBe(visitor.words('sources-page.newKey'));
    refusal.remove();
    await keys.write('sources-page.fieldKey', jiraAccount(jira.truth.world).token);
    await keys.strike('Enter');
    await announced(visitor.words('source-care.keyWorks'));
    await idle();
    await visitor.follow('/sources');
    await visitor.sees(visitor.words('sources-page.leadAll', { n: 1, of: 1 }));
    // The list tells how well what was read hangs together, as the source's own page does.
    const { coverage } = await product.ask('GET', `sources/${id}/care`, sourceCare);
    expect(coverage.started.of).toBeGreaterThan(0);
    const cells = section('source-care.coverage').locator('tbody tr').getByRole('cell');
    expect(await cells.first().innerText()).toContain(visitor.words('source-care.nOf', coverage.started));
    expect(await cells.nth(1).innerText()).toContain(visitor.words('source-care.nothingCounted'));
    await picture('list');
  });

  it('is removed with all its data once its name is typed', async () => {
    await visitor.follow(`/sources/${id}`);
    await press(button('source-care.forget'));
    const dialog = visitor.page.getByRole('dialog', {
      name: visitor.words('source-care.forgetTitle', { name: 'Jira' }),
    });
    const forget = button('source-care.forget', dialog);
    await keys.type('Jir');
    expect(await forget.isDisabled()).toBe(true);
    await keys.type('a');
    await keys.strike('Enter');
    await visitor.page.waitForURL('**/sources');
    await visitor.sees(visitor.words('empty.notConnected'));
    await idle();
    const left = await query<object>(
      'select from connection union all select from document union all select from work_item',
    );
    expect(left).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });
});
