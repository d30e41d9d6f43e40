import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Browser, Locator } from 'playwright-core';
import { runningCluster } from 'server/database/embedded/running';
import { dateIn } from 'shared/time';
import { launchBrowser } from '../journeys/browser.js';
import { norwegianSurvey, satisfiedShare } from '../journeys/norwegian-survey.js';
import { Visitor } from '../journeys/visitor.js';
import { startFakeGithub, type FakeGithub } from '../sources/github/fake.js';
import { githubTokens } from '../sources/github/play.js';
import { startFakeJira, type FakeJira } from '../sources/jira/fake.js';
import { jiraAccount, statusIds } from '../sources/jira/play.js';
import { personMark } from '../sources/kit/people.js';
import { organisationGithub, organisationJira, type OrganisationSize } from '../sources/organisation.js';
import { makeClone, type Clone } from './clone.js';
import { twoFreePorts } from './processes.js';
import { Started } from './started.js';

const now = Date.now();
const day = 86_400_000;
const on = (daysAgo: number): string => new Date(now - daysAgo * day).toISOString();
const monday = (weeksAgo: number): string => {
  const date = new Date(now - weeksAgo * 7 * day);
  return new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * day).toISOString().slice(0, 10);
};
/** By Oslo's calendar; two years before the 29th of February there is none. */
const twoYearsBefore = (at: number): string =>
  dateIn('Europe/Oslo', at)
    .replace(/^\d+/, (year) => String(Number(year) - 2))
    .replace('-02-29', '-02-28');
const size: OrganisationSize = { products: 2, items: 400, changes: 120, from: on(300), to: on(0.01) };
const survey = norwegianSurvey(monday(1), 30);
const wrongKey = 'github_pat_this_is_nobodys_key';
const account = { email: 'drift@etaten.example', password: 'fire ord på rad' };

/** From an empty machine to numbers one can trust (requirements 7.1): each step goes on where the last one stopped. */
describe('the story of those who run it', () => {
  let clone: Clone;
  let started: Started;
  let github: FakeGithub;
  let jira: FakeJira;
  let browser: Browser;
  let visitor: Visitor;
  let url: string;
  let pool: pg.Pool;
  let port: number;

  beforeAll(async () => {
    port = await twoFreePorts();
    [clone, github, jira, browser] = await Promise.all([
      makeClone(),
      startFakeGithub({ seed: 'ops', world: organisationGithub(size), now, running: true }),
      startFakeJira({
        ...{ seed: 'ops', now, running: true, contextPath: '/jira' },
        world: organisationJira(size, { kind: 'dataCenter', language: 'nb' }),
      }),
      launchBrowser(),
    ]);
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await pool.end();
    await started.press('SIGINT');
    await Promise.all([github.stop(), jira.stop()]);
    await clone.remove();
  }, 60_000);

  const outgoing = (): string => path.join(clone.root, 'outgoing');
  /** One command; what it wants to reach beyond this machine is noted down. */
  async function start(): Promise<void> {
    started = new Started({
      cwd: clone.root,
      command: ['npm', 'start'],
      variables: {
        ...{ FLOW_PORT: String(port), FLOW_SAMPLE: 'off', FLOW_TICK_SECONDS: '2' },
        // As where npm has never run: that is when it would look for a newer npm.
        HOME: path.dirname(clone.root),
        FLOW_TEST_OUTGOING: outgoing(),
        NODE_OPTIONS: `--import=${new URL('outgoing.mjs', import.meta.url).href}`,
      },
    });
    url = await started.url();
    const server = await runningCluster(path.join(clone.root, '.data', 'postgres'));
    pool = new pg.Pool({ connectionString: server?.('flow') ?? '' });
    // It goes down with the server that the story stops.
    pool.on('error', () => undefined);
  }
  const main = (): Promise<string> => visitor.page.locator('main').innerText();
  const one = async <T>(question: string): Promise<T> =>
    (await pool.query<{ answer: T }>(question)).rows[0]?.answer as T;
  async function until(isSo: () => Promise<boolean>, seconds = 120): Promise<void> {
    for (const end = Date.now() + seconds * 1_000; !(await isSo()); await pause(100)) {
      if (Date.now() > end) throw new Error(`Not within ${seconds} s: ${isSo.toString()}\n${await main()}`);
    }
  }
  /** Every source has been read to its end since then, and all that follows from it has been worked out. */
  async function settled(since = new Date()): Promise<void> {
    const read = `select count(*)::int as answer from connection
      where removed_at is null and not exists (
        select from sync_run where connection_id = connection.id and state = 'done' and started_at >= '${since.toISOString()}')`;
    await until(async () => (await one<number>(read)) === 0);
    const jobs = `select count(*)::int as answer from queue.jobs
      where task_identifier <> 'sync' and attempts < max_attempts and run_at <= now()`;
    await until(async () => (await one<number>(jobs)) === 0);
  }
  const row = (name: string): Locator => visitor.page.locator('table tbody tr').filter({ hasText: name });
  /** Nothing may have gone wrong unseen in any of the steps. */
  const nothingWrong = (): void => expect(visitor.complaints).toEqual([]);

  it('1: one command, and the address answers with the page to sign in', async () => {
    await start();
    visitor = await Visitor.arrive(browser, url, { viewport: { width: 1280, height: 900 }, language: 'nb' });
    await visitor.open('/');
    await visitor.page.waitForURL('**/sign-in*');
    nothingWrong();
  }, 120_000);

  it('2: signed in, the language is changed, and everything with it', async () => {
    await visitor.open(await started.prints(/Sign in .*: (\S+)/));
    await visitor.press('sign-in.enter');
    await visitor.page.waitForURL('**/start');
    await visitor.fill('sign-in.email', account.email);
    await visitor.fill('sign-in.newPassword', account.password);
    await visitor.press('sign-in.claim');
    await visitor.field('products-page.name').waitFor();
    await visitor.open('/sources');
    const choice = visitor.page.locator('#language');
    for (const [language, title] of [
      ['sv', 'Inga data ännu'],
      ['nb', 'Ingen data ennå'],
    ] as const) {
      await choice.selectOption(language);
      await visitor.page.getByText(title, { exact: true }).waitFor();
      expect(await visitor.page.locator('html').getAttribute('lang')).toBe(language);
    }
    nothingWrong();
  });

  it('3: no sources yet: one sentence, one thing to do', async () => {
    expect(await main()).toContain('Koble til en datakilde');
    const action = visitor.page.locator('main .button.primary');
    expect(await action.count()).toBe(1);
    await action.click();
    await visitor.page.waitForURL('**/sources/new');
  });

  it('4: a wrong key is told in words and shown nowhere; the right one finds the repositories', async () => {
    await visitor.page.getByLabel('GitHub', { exact: true }).check();
    await visitor.page.getByLabel(/^Adresse/).fill(github.baseUrl);
    await visitor.fill('sources-page.fieldKey', wrongKey);
    await visitor.fill('sources-page.fieldOrganisation', github.truth.world.organisation.login);
    await visitor.page.getByRole('button', { name: 'Test tilkoblingen' }).click();
    const refusal = visitor.page.locator('.note.worse');
    await refusal.waitFor();
    expect(await refusal.locator('p').count()).toBe(2);
    expect(await visitor.page.content()).not.toContain(wrongKey);
    await visitor.fill('sources-page.fieldKey', githubTokens.good);
    await visitor.page.getByRole('button', { name: 'Test tilkoblingen' }).click();
    await visitor.page.getByLabel('product-1').check();
    await visitor.page.getByLabel('product-2').check();
    expect(await main()).toMatch(/\d kall igjen med denne nøkkelen nå/);
    nothingWrong();
  });

  it('5: what would be read is shown before anything is kept', async () => {
    await visitor.press('rehearsal.start');
    const preview = visitor.page.getByRole('region', { name: 'Forhåndsvisning – ingenting er lagret ennå' });
    await preview.locator('progress').waitFor({ state: 'detached' });
    const told = await preview.innerText();
    expect(told).toContain(visitor.words('rehearsal.half'));
    expect(told).toContain(visitor.words('overview-page.p85'));
    expect(told).toMatch(/robot/);
    expect(told).toContain(
      visitor.words('rehearsal.rungFound', { rung: visitor.words('sources-page.rungDeployment') }),
    );
    expect(await preview.locator('tbody th a').count()).toBeGreaterThan(2);
    expect(await one('select count(*)::int as answer from document')).toBe(0);
    expect(await one('select count(*)::int as answer from connection')).toBe(0);
    nothingWrong();
  });

  it('6: saved, it reads; the page can be left, and a reload makes no second one', async () => {
    const first = visitor.page.getByLabel('Hent historikk fra');
    // Of the day on which the page was opened: midnight may lie between.
    expect([now, Date.now()].map(twoYearsBefore)).toContain(await first.inputValue());
    await visitor.press('sources-page.save');
    await visitor.page.waitForURL('**/sources');
    await visitor.page.reload();
    await until(
      async () => (await one<number>(`select coalesce(max(documents_read), 0)::int as answer from sync_run`)) > 0,
    );
    await visitor.open('/products');
    await settled(new Date(0));
    expect(await one('select count(*)::int as answer from connection')).toBe(1);
    const pulls = [...github.truth.world.repositories.values()].reduce((sum, { pulls: all }) => sum + all.size, 0);
    expect(await one(`select count(*)::int as answer from change`)).toBe(pulls);
    await visitor.open('/sources');
    await row('GitHub').getByText(visitor.words('sources-page.stateCurrent')).waitFor();
    expect(await main()).toMatch(/\d dokumenter, \d+ endret/);
    nothingWrong();
  }, 90_000);

  it('7: Jira at an address of its own; two statuses wait for a supplier and for a decision', async () => {
    await visitor.open('/sources/new');
    await visitor.page.getByLabel('Jira', { exact: true }).check();
    await visitor.page.getByLabel(visitor.words('sources-page.fieldKind')).selectOption('dataCenter');
    await visitor.page.getByLabel(/^Adresse/).fill(jira.baseUrl);
    await visitor.fill('sources-page.fieldKey', jiraAccount(jira.truth.world).token);
    await visitor.press('sources-page.test');
    await visitor.page.getByLabel('Product 1').check();
    await visitor.page.getByLabel('Product 2').check();
    await visitor.press('sources-page.save');
    await visitor.page.waitForURL('**/sources');
    await settled(new Date(0));
    await visitor.page.reload();
    await row('Jira').getByRole('link').first().click();
    await visitor.page.getByRole('link', { name: visitor.words('sources-page.stages') }).click();
    await visitor.page.waitForURL('**/stages');
    const { statuses } = jira.truth.world;
    for (const { name } of statuses)
      await visitor.page.getByLabel(visitor.words('sources-page.stageFor', { status: name })).waitFor();
    for (const [status, cause] of [
      ['Venter', 'supplier'],
      ['Gjennomgang', 'decision'],
    ] as const) {
      await visitor.page.getByLabel(visitor.words('sources-page.kindFor', { status })).selectOption('queue');
      await visitor.page.getByLabel(visitor.words('sources-page.causeFor', { status })).selectOption(cause);
    }
    await visitor.press('app.save');
    await visitor.page.waitForURL((at) => !at.pathname.endsWith('/stages'));
    const causes = `select string_agg(distinct wait_cause, ',' order by wait_cause) as answer from stage_rule where wait_cause is not null`;
    expect(await one(causes)).toContain('decision');
    expect(await one(causes)).toContain('supplier');
    nothingWrong();
  }, 90_000);

  it('8: two products in an area, one service over both; a product without a why is refused', async () => {
    await visitor.open('/products/new');
    await visitor.fill('products-page.name', 'Byggesak');
    await visitor.press('products-page.create');
    await visitor.page.locator('#product-why-fault').waitFor();
    await visitor.page.locator('#product-group-fault').waitFor();
    expect(await one('select count(*)::int as answer from product')).toBe(0);
    for (const [index, name] of ['Byggesak', 'Kart'].entries()) {
      await visitor.open('/products/new');
      await visitor.fill('products-page.name', name);
      await visitor.fill('products-page.why', 'Et svar uten å vente.');
      await visitor.fill('products-page.group', 'de som skal bygge');
      await visitor.page.locator('#product-area').fill('Plan og bygg');
      await visitor.press('products-page.create');
      await visitor.page.waitForURL(/\/products\/(byggesak|kart)/);
      await visitor.open(`/products/${name.toLowerCase()}/links`);
      await visitor.page.getByLabel(new RegExp(`product-${index + 1}$`)).check();
      await visitor.page.getByLabel(`Product ${index + 1}`, { exact: true }).check();
      await visitor.press('app.save');
      await visitor.page.waitForURL(`**/products/${name.toLowerCase()}`);
    }
    await visitor.open('/services/new');
    await visitor.fill('areas-page.name', 'Bygge hus');
    await visitor.page.getByLabel('Byggesak', { exact: true }).check();
    await visitor.page.getByLabel('Kart', { exact: true }).check();
    await visitor.press('app.save');
    await visitor.page.waitForURL('**/services/bygge-hus');
    nothingWrong();
  }, 60_000);

  const bringFile = async (): Promise<void> => {
    await visitor.open('/products/byggesak/effect/import');
    const make = visitor.page.getByRole('button', { name: visitor.words('import-page.make'), exact: true });
    await visitor.page.locator('input[type=file]').or(make).first().waitFor();
    if (await make.isVisible()) await make.click();
    await visitor.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'brukere.csv', mimeType: 'text/csv', buffer: Buffer.from(survey.text) });
  };
  const experience = async (): Promise<string> => {
    await settled();
    await visitor.open('/products/byggesak');
    return visitor.page.locator('dl').first().locator('.figure').nth(3).innerText();
  };

  it('9: a file of answers is looked at: people stay behind, the scale is asked for, bad rows say why', async () => {
    await bringFile();
    await visitor.page.getByText(visitor.words('import-page.nothingSaved')).waitFor();
    const preview = await main();
    expect(preview).toContain('Blir liggende igjen, og lagres ingen steder: E-postadresse, Navn');
    for (const person of survey.people) expect(preview).not.toContain(person);
    const save = visitor.page.getByRole('button', { name: visitor.words('import-page.save', { n: survey.good }) });
    expect(await save.isDisabled()).toBe(true);
    await visitor.page.getByLabel(visitor.words('import-page.highBest', { score: 5 })).check();
    await visitor.page.locator('details table').first().locator('tbody tr').first().waitFor();
    expect(await visitor.page.locator('details table').first().locator('tbody tr').count()).toBe(survey.bad);
    nothingWrong();
  }, 30_000);

  it('10: saved, and the same file again brings nothing', async () => {
    await visitor.press('import-page.save', { n: survey.good });
    await visitor.sees(visitor.words('import-page.saved', { n: survey.good }));
    expect(await experience()).toContain(`${Math.round(satisfiedShare * 100)}\u00a0%`);
    await bringFile();
    await visitor.press('import-page.save', { n: survey.good });
    await visitor.sees(visitor.words('import-page.nothingNew', { n: survey.good }));
    nothingWrong();
  }, 60_000);

  it('11: taken back, and brought again: the same number as before', async () => {
    await visitor.open('/products/byggesak/effect/import');
    await visitor.press('import-page.undo');
    await visitor.page
      .getByRole('dialog')
      .getByRole('button', { name: visitor.words('import-page.undo') })
      .click();
    await visitor.page.getByText(visitor.words('import-page.undone'), { exact: true }).waitFor();
    expect(await experience()).toContain(visitor.words('app.unknown'));
    await bringFile();
    await visitor.press('import-page.save', { n: survey.good });
    await visitor.sees(visitor.words('import-page.saved', { n: survey.good }));
    expect(await experience()).toContain(`${Math.round(satisfiedShare * 100)}\u00a0%`);
    nothingWrong();
  }, 60_000);

  it('12: pressed twice it reads once at a time; killed in the middle of a run, it ends with the truth', async () => {
    await visitor.open('/sources');
    await row('GitHub').getByRole('button', { name: 'Kjør nå' }).dblclick();
    await settled();
    const sideBySide = `select count(*)::int as answer from sync_run a join sync_run b
      on a.connection_id = b.connection_id and a.id < b.id and a.state <> 'queued' and b.state <> 'queued'
      where a.started_at < coalesce(b.ended_at, b.progress_at) and b.started_at < coalesce(a.ended_at, a.progress_at)`;
    expect(await one(sideBySide)).toBe(0);
    const before = await one<number>('select count(*)::int as answer from work_item');
    const { truth } = jira;
    const to = statusIds(truth.world);
    const moved = [...truth.world.issues.values()].filter(({ statusId }) => statusId === to.done).slice(0, 100);
    for (const { id } of moved) truth.transition({ issue: id, to: to.active });
    const running = `select count(*)::int as answer from sync_run join connection on connection.id = connection_id
      where connector = 'jira' and state = 'running'`;
    await until(async () => (await one<number>(running)) > 0);
    // A page that looked again while nobody answers would be told so, and rightly.
    await visitor.page.goto('about:blank');
    await started.press('SIGKILL');
    await start();
    await settled();
    const kept = await pool.query<{ key: string; status: string }>('select key, status_id as status from work_item');
    const wanted = [...truth.world.issues.values()].map(({ key, statusId }) => `${key} ${statusId}`);
    expect(kept.rows.map(({ key, status }) => `${key} ${status}`).sort()).toEqual(wanted.sort());
    expect(kept.rows.length).toBe(before);
    nothingWrong();
  }, 120_000);

  it('13: a source that is down comes first, says since when and what next; no figure falls to nought', async () => {
    const { port: itsPort } = new URL(github.url);
    await visitor.open('/products/byggesak');
    const facts = (): Promise<string[]> => visitor.page.locator('dl').first().locator('.figure').allInnerTexts();
    const before = await facts();
    await github.stop();
    await visitor.open('/sources');
    await visitor.page
      .getByText(/Sist oppdatert uten feil/)
      .first()
      .waitFor({ timeout: 120_000 });
    expect(await visitor.page.locator('table tbody tr').first().innerText()).toContain('GitHub');
    await visitor.open('/products/byggesak');
    expect(await facts()).toEqual(before);
    github = await startFakeGithub({
      ...{ seed: 'ops', world: organisationGithub(size), now: Date.now(), running: true, port: Number(itsPort) },
    });
    await visitor.open('/sources');
    await row('GitHub').getByRole('button', { name: 'Kjør nå' }).click();
    await settled();
    nothingWrong();
  }, 120_000);

  it('14: a repository moves from a day on: what changes is told before, the history stays, the ledger says why', async () => {
    const longAgo = monday(8);
    await visitor.open('/products/byggesak/links');
    await visitor.page.getByText(visitor.words('rehearsal.move'), { exact: true }).click();
    await visitor.page.locator('#move-what').selectOption({ label: 'Product 1' });
    await visitor.page.locator('#move-to').selectOption({ label: 'Kart' });
    await visitor.page.locator('#move-from').fill(longAgo);
    await visitor.page.locator('#move-reason').fill('Teamet for kart tok over.');
    await visitor.page
      .locator('details')
      .filter({ has: visitor.page.locator('#move-to') })
      .getByRole('button', { name: visitor.words('rehearsal.seeFirst') })
      .click();
    const told = visitor.page.getByText(/Dette endrer \d+ målinger\./);
    await told.waitFor();
    expect(await told.locator('..').innerText()).toContain('Vis hvilke.');
    await told.click();
    const rows = told.locator('xpath=ancestor::details[1]').locator('tbody tr');
    await rows.first().waitFor();
    expect(await rows.count()).toBeGreaterThan(1);
    const early = `select coalesce(string_agg(bucket || ' ' || n, ',' order by bucket), '') as answer from reading
      join product on product.id = subject_id where slug = 'byggesak' and metric = 'throughput' and known_to is null
        and bucket < to_char('${monday(9)}'::date, 'IYYY"-W"IW')`;
    const history = await one<string>(early);
    expect(history.length).toBeGreaterThan(20);
    await visitor.press('rehearsal.moveNow');
    await settled();
    expect(await one<string>(early)).toBe(history);
    await visitor.open('/products/byggesak/items?metric=throughput');
    const ledger = visitor.page.getByRole('region', { name: 'Hvorfor endret dette tallet seg?' });
    await ledger.getByText(visitor.words('product-page.causeLink')).first().click();
    expect(await ledger.locator('tbody tr').count()).toBeGreaterThan(1);
    nothingWrong();
  }, 60_000);

  it('15: what is kept is told from what runs, and nobody is in it', async () => {
    await visitor.open('/privacy');
    await visitor.page.getByRole('heading', { name: 'Hva vi lagrer, og hva vi ikke lagrer' }).waitFor();
    const told = await visitor.page.locator('main').textContent();
    for (const name of ['GitHub', 'Jira', 'issue_keys', 'import_batch']) expect(told).toContain(name);
    const { rows: tables } = await pool.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
    );
    const named: string[] = [];
    for (const { name } of tables) {
      const { rows } = await pool.query<{ row: string }>(`select t::text as row from ${name} t`);
      const names = (row: string): boolean =>
        personMark.test(row) || survey.people.some((person) => row.includes(person));
      if (rows.some(({ row }) => names(row))) named.push(name);
    }
    expect(named).toEqual([]);
    await expect(readFile(outgoing(), 'utf8')).rejects.toThrow('ENOENT');
    nothingWrong();
  }, 60_000);
});
