import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  areaPage,
  comparison,
  contactList,
  effectDebtAnswer,
  effectPage,
  hypothesisCreated,
  hypothesisList,
  hypothesisPage,
  organisationLearning,
  overview,
  productCreated,
  productList,
  productPage,
  serviceList,
  servicePage,
  session,
  surveyList,
  surveyTextList,
  type ProductSummary,
} from 'shared/contracts';
import { render } from 'shared/language';
import { addDays } from 'shared/time';
import { RunningProduct } from '../product/running-product.js';

/** Each story of the sample must come true under the same rules that judge anyone's numbers. */
describe('the sample organisation', () => {
  let product: RunningProduct;
  let all: ProductSummary[];
  const told = (slug: string): ProductSummary => all.find((one) => one.slug === slug) as ProductSummary;
  const changes = (slug: string, fact: 'stability' | 'experience') => {
    const { shape } = told(slug).facts[fact];
    return shape.kind === 'series' ? shape.signals.filter(({ rule, current }) => rule === 'run' && current) : [];
  };

  beforeAll(async () => {
    product = await RunningProduct.start({ variables: { FLOW_SAMPLE: 'on' } });
    await product.until(
      () => product.ask('GET', 'products', productList),
      ({ products }) => products.length === 7,
      60,
    );
    await product.settled(120);
    all = (await product.ask('GET', 'products', productList)).products;
  }, 200_000);
  afterAll(() => product.stop());

  it('is marked as what it is', async () => {
    expect(all.every(({ sample }) => sample)).toBe(true);
    expect((await product.ask('GET', 'session', session)).organisation).toMatchObject({ sample: true, own: false });
  });

  it('grew faster and its users more satisfied: Foreldrepenger', () => {
    expect(changes('foreldrepenger', 'stability')).toMatchObject([{ direction: 'lower', better: true }]);
    expect(changes('foreldrepenger', 'experience')).toMatchObject([{ direction: 'higher', better: true }]);
  });

  it('grew faster while its users noticed nothing: Sykepenger', () => {
    expect(changes('sykepenger', 'stability')).toMatchObject([{ direction: 'lower', better: true }]);
    expect(changes('sykepenger', 'experience')).toEqual([]);
  });

  it('grew slower: Bolig', () => {
    expect(changes('bolig', 'stability')).toMatchObject([{ direction: 'higher', better: false }]);
  });

  it('grew faster while its users became worse off: Min side, which is measured by its changes alone', () => {
    expect(changes('min-side', 'stability')).toMatchObject([{ direction: 'lower', better: true }]);
    expect(changes('min-side', 'experience')).toMatchObject([{ direction: 'lower', better: false }]);
    expect(told('min-side').facts.leadTime.metric).toBe('change-lead-time');
  });

  it('became worse on the web alone, where answers by channel can be compared: Min side', async () => {
    const address = 'products/min-side/effect/comparison?segment=each';
    const { panels, segments } = await product.ask('GET', address, comparison);
    expect(segments).toEqual(expect.arrayContaining(['web', 'app']));
    const turns = panels.map(({ segment, reading: { n, shape } }) => {
      const current =
        shape.kind === 'series' ? shape.signals.filter(({ rule, current }) => rule === 'run' && current) : [];
      return [segment, n > 100, current.map(({ direction }) => direction)];
    });
    expect(turns).toEqual([
      [null, true, ['lower']],
      ['web', true, ['lower']],
      ['app', true, []],
    ]);
  });

  it('tells how long single cases take, and who comes back once four weeks are over: Bolig, Min side', async () => {
    const found = async (slug: string, key: string) =>
      (await product.ask('GET', `products/${slug}/effect`, effectPage)).indicators.find((one) => one.key === key);
    const cases = await found('bolig', 'saksbehandlingstid');
    expect(cases?.reading.value).toBeGreaterThan(30);
    expect(cases?.reading.value).toBeLessThan(38);
    const figure = (of: string) => cases?.reading.figures.find(({ name }) => name === of)?.value ?? 0;
    expect(figure('within85')).toBeGreaterThan(45);
    expect(figure('within95')).toBeGreaterThan(figure('within85'));
    const back = await found('min-side', 'kommer-tilbake');
    expect(back?.reading).toMatchObject({ value: expect.closeTo(0.41, 1), missing: null });
  });

  it('is as it was: Arkiv', () => {
    expect(changes('arkiv', 'stability')).toEqual([]);
    expect(told('arkiv').deployments.n).toBeGreaterThan(20);
  });

  it('meets users every other week in Foreldrepenger, has gone quiet in Sykepenger, and one insight waits', async () => {
    const quiet = async (slug: string) =>
      (await product.ask('GET', `products/${slug}/contacts`, contactList)).silence.quiet.contacts;
    expect([await quiet('foreldrepenger'), await quiet('sykepenger')]).toEqual([false, true]);
    const { insights, quiet: told } = await product.ask('GET', 'learning', organisationLearning);
    expect(insights.unowned.map((one) => one.product.slug)).toEqual(['pensjon']);
    expect(told.map(({ links }) => links?.['product'] ?? null)).toEqual(['/products/sykepenger', null]);
  });

  it('says where flow and effect part ways: on the overview, the product’s page and its area’s', async () => {
    const { notices } = await product.ask('GET', 'overview', overview);
    expect(notices).toMatchObject([
      { kind: 'fasterButWorse', product: { slug: 'min-side' } },
      { kind: 'fasterNotBetter', product: { slug: 'sykepenger' } },
    ]);
    const area = await product.ask('GET', `areas/${told('sykepenger').area?.slug}`, areaPage);
    expect(area.notices).toEqual(notices.slice(1));
    expect((await product.ask('GET', 'products/sykepenger', productPage)).notice).toEqual(notices[1]);
    expect((await product.ask('GET', 'products/foreldrepenger', productPage)).notice).toBeNull();
  });

  it('stands on the map where flow and effect stand, with the way there; who lacks one stands beside it', async () => {
    const { map } = await product.ask('GET', 'overview', overview);
    const place = (slug: string) => map.find((one) => one.slug === slug);
    const moved = (slug: string) => {
      const found = place(slug);
      const side = (size: number) => (Math.abs(size) <= 1 ? 0 : Math.sign(size));
      return found?.known ? [...found.trail, found].map(({ x, y }) => `${side(x)} ${side(y)}`) : null;
    };
    expect(moved('foreldrepenger')?.at(-1)).toBe('1 1');
    expect(moved('sykepenger')?.at(-1)).toBe('1 0');
    expect(moved('bolig')?.at(-1)).toBe('-1 0');
    expect(moved('min-side')?.at(-1)).toBe('1 -1');
    expect(new Set(moved('arkiv'))).toEqual(new Set(['0 0']));
    for (const slug of ['foreldrepenger', 'sykepenger', 'bolig']) expect(moved(slug)?.[0]).toBe('0 0');
    for (const slug of ['pensjon', 'adopsjon']) expect(place(slug)).toMatchObject({ known: false });
  });

  it('asks at the ends of its own pages, counts who answered, and has read one of the texts: Arkiv', async () => {
    const { surveys } = await product.ask('GET', 'products/arkiv/surveys', surveyList);
    expect(surveys).toMatchObject([{ questions: ['ease', 'open'], indicators: ['ease'], open: true }]);
    const [{ id, counts } = { id: '', counts: [] }] = surveys;
    expect(counts.map(({ endPoint }) => endPoint)).toEqual(['done', 'failed']);
    for (const { shown, answered } of counts) expect([answered >= 10, shown >= answered]).toEqual([true, true]);
    const texts = (which: string) => product.ask('GET', `products/arkiv/surveys/${id}/texts${which}`, surveyTextList);
    expect((await texts('')).texts).toMatchObject([{ about: 'open', text: expect.stringContaining('fant brevet') }]);
    expect((await texts('/waiting')).texts.length).toBeGreaterThan(2);
    const { indicators } = await product.ask('GET', 'products/arkiv/effect', effectPage);
    const answered = counts.reduce((sum, one) => sum + one.answered, 0);
    const [headline, ease] = indicators;
    expect([headline?.key, ease?.key]).toEqual(['digital-andel', 'ease']);
    expect(ease?.reading.n).toBeGreaterThan(answered / 2);
    expect(ease?.reading.value).toBeGreaterThan(0.4);
  });

  it('cannot tell: Pensjon has few answers, Adopsjon is quiet and asks nobody', () => {
    expect(told('pensjon').facts.experience.n).toBeLessThan(20);
    expect(told('adopsjon').facts.experience).toMatchObject({ value: null, missing: { key: 'reasons.noIndicator' } });
    expect(told('adopsjon').facts.stability).toMatchObject({ value: null, missing: { key: 'reasons.tooThin' } });
  });

  it('fails often and is slow to mend: Arkiv; seldom and soon: Foreldrepenger; nobody knows of how many: Min side', async () => {
    const page = (slug: string) => product.ask('GET', `products/${slug}`, productPage);
    const [unstable, steady, between, unknown] = await Promise.all(
      ['arkiv', 'foreldrepenger', 'sykepenger', 'min-side'].map(page),
    );
    expect(unstable?.failedShare).toMatchObject({ missing: null });
    expect(unstable?.failedShare.value).toBeGreaterThan(0.15);
    expect(unstable?.failedShare.value).toBeLessThan(0.45);
    expect(steady?.failedShare.value).toBeLessThan(0.12);
    expect(between?.failedShare.value).toBeLessThan(0.2);
    expect(unknown?.failedShare).toMatchObject({ value: null, n: 0 });
    expect(unknown?.failedShare.missing?.key).toMatch(/^failures\.(someKnown|notMeasured)$/);
    // Half of what failed took the one a day or more; each of what failed with the other was over within the day.
    expect(unstable?.recoveryTime.value).toBeGreaterThan(0.5);
    const { shape } = steady?.recoveryTime ?? {};
    const times = shape?.kind === 'dots' ? shape.dots.map(({ value }) => value) : [];
    expect(Math.max(0, ...times)).toBeLessThan(0.5);
  });

  it('is more than two weeks from end to end, for two products that take little more than one: Få barn', async () => {
    const { endToEnd, parts } = await product.ask('GET', 'services/fa-barn', servicePage);
    expect(parts.map(({ productSlug }) => productSlug)).toEqual([
      'adopsjon',
      'foreldrepenger',
      'min-side',
      'sykepenger',
    ]);
    expect(endToEnd).toMatchObject({ metric: 'service-end-to-end', missing: null });
    expect(endToEnd.n).toBeGreaterThanOrEqual(10);
    expect(endToEnd.value).toBeGreaterThan(16);
    for (const slug of ['foreldrepenger', 'sykepenger']) expect(told(slug).facts.leadTime.value).toBeLessThan(11);
  });

  it('has no work in common that anybody wrote down: Bli pensjonist', async () => {
    const { endToEnd, products, facts } = await product.ask('GET', 'services/bli-pensjonist', servicePage);
    // Its users are asked of it as a whole; of Få barn nobody asks them.
    expect(facts.experience).toMatchObject({ value: expect.closeTo(0.63, 1), missing: null });
    const other = await product.ask('GET', 'services/fa-barn', servicePage);
    expect(other.facts.experience).toMatchObject({ value: null, missing: { key: 'reasons.experienceByProduct' } });
    expect(endToEnd).toMatchObject({ value: null, missing: { key: 'reasons.noJointItems' } });
    expect(products.map(({ slug }) => slug).sort()).toEqual(['bolig', 'pensjon']);
    const { services } = await product.ask('GET', 'services', serviceList);
    expect(services.map(({ name, sample }) => [name, sample])).toEqual([
      ['Bli pensjonist', true],
      ['Få barn', true],
    ]);
  });

  const hypotheses = (slug: string) => product.ask('GET', `products/${slug}/hypotheses`, hypothesisList);
  const owed = async (slug: string): Promise<number | undefined> =>
    (await product.ask('GET', `products/${slug}/effect-debt`, effectDebtAnswer)).counts?.owed;

  it('believed, tried and learned: what helped, did nothing, did harm, cannot be told, and what nobody has judged', async () => {
    const slugs = ['foreldrepenger', 'sykepenger', 'min-side', 'bolig', 'pensjon'];
    const lists = new Map(await Promise.all(slugs.map(async (slug) => [slug, await hypotheses(slug)] as const)));
    const brief = (slug: string) => {
      const { open = [], past = [] } = lists.get(slug) ?? {};
      return [...open, ...past].map(({ state, analysis, verdict, delivered: { n } }) => {
        return [state, analysis?.words.verdict.key.split('.').at(-1) ?? null, verdict?.conclusion ?? null, n];
      });
    };
    expect(Object.fromEntries(slugs.map((slug) => [slug, brief(slug)]))).toEqual({
      foreldrepenger: [['judged', 'clearImprovement', 'supported', 2]],
      sykepenger: [
        ['toJudge', 'noChangeThatMatters', null, 2],
        ['judged', 'noChangeThatMatters', 'refuted', 2],
      ],
      'min-side': [['judged', 'likelyWorse', 'refuted', 0]],
      bolig: [
        ['planned', null, null, 0],
        ['judged', 'cannotTell', 'cannotTell', 1],
      ],
      pensjon: [],
    });
    expect(await owed('sykepenger')).toBe(2);
    expect(await owed('foreldrepenger')).toBe(0);
    const { learnings, calibration } = await product.ask('GET', 'learning', organisationLearning);
    expect(learnings.map((one) => [one.product.sample, one.verdict.learning !== null])).toEqual(
      Array.from({ length: 4 }, () => [true, true]),
    );
    expect(calibration).toMatchObject({ n: 5, within: 1 });
  });

  it('wrote each plan down before its start, and judged it by what was known on the day', async () => {
    const [first] = (await hypotheses('foreldrepenger')).past;
    const page = await product.ask('GET', `products/foreldrepenger/hypotheses/${first?.key}`, hypothesisPage);
    const [version] = page.versions;
    expect(version?.registeredOn.localeCompare(page.startsOn)).toBe(-1);
    expect(version?.baseline.to.localeCompare(page.startsOn)).not.toBe(1);
    expect(version?.baseline).toMatchObject({ value: expect.closeTo(0.62, 1) });
    expect(page).toMatchObject({ exploratory: false, drawn: { evidence: 'A', controlled: true, early: false } });
    expect(page.drawn?.computedOn).toBe(addDays(page.evaluateOn, 2));
    expect(page.verdict?.decidedOn).toBe(page.drawn?.computedOn);
  });

  // Requirements.md 7.2, steps 9 to 12.
  it('has a labelled item of Pensjon waiting for somebody to write down what is believed of it', async () => {
    const { drafts, open, past } = await product.ask('GET', 'products/pensjon/hypotheses', hypothesisList);
    expect([drafts.n, open, past]).toEqual([1, [], []]);
    expect(drafts.waiting).toMatchObject([
      { kind: 'workItems', label: expect.stringMatching(/^PEN-/), carries: 'hypothesis' },
    ]);
  });

  it('lets a team go from work to learning', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const plan = {
      ...{ what: 'status i klartekst', leadsTo: 'færre som ringer', forWhom: 'sykmeldte', kind: 'tactical' },
      ...{ indicator: 'fornoydhet', expected: 0.05, smallestChange: 0.03, startsOn: addDays(today, 7), windowWeeks: 8 },
    };
    const { key } = await product.ask('POST', 'products/sykepenger/hypotheses', hypothesisCreated, plan);
    const path = `products/sykepenger/hypotheses/${key}`;
    const page = () => product.ask('GET', path, hypothesisPage);
    const place = { zone: 'Europe/Oslo', today };
    const { statement, versions } = await page();
    expect(render(statement, 'nb', place)).toBe(
      'Vi tror at status i klartekst fører til færre som ringer for sykmeldte.',
    );
    expect(versions[0]?.baseline.n).toBeGreaterThan(100);

    const refuted = { conclusion: 'refuted', nextStep: 'adjust' };
    await expect(product.send('POST', `${path}/verdicts`, refuted)).rejects.toThrow(/422.*hypotheses\.tooEarly/);
    await product.send('POST', `${path}/versions`, { ...plan, expected: 0.08, basedOn: 1 });
    expect((await page()).versions.map(({ version, expected }) => [version, expected])).toEqual([
      [2, 0.08],
      [1, 0.05],
    ]);

    const before = (await owed('sykepenger')) ?? 0;
    await product.send('PUT', `${path}/links`, { links: [await finishedItem(product, 'SYK-')] });
    const { words } = (await page()).delivered;
    expect(words && render(words, 'nb', place)).toBe('Levert – effekt ikke kjent');
    expect(await owed('sykepenger')).toBe(before + 1);

    const example = (await hypotheses('sykepenger')).open.find(({ state }) => state === 'toJudge');
    const learning = 'Færre spørsmål var ikke det som manglet.';
    await product.send('POST', `products/sykepenger/hypotheses/${example?.key}/verdicts`, { ...refuted, learning });
    expect(await owed('sykepenger')).toBe(before + 1 - 2);
    const [newest] = (await product.ask('GET', 'learning', organisationLearning)).learnings;
    expect(newest).toMatchObject({ key: example?.key, product: { slug: 'sykepenger' }, verdict: { learning } });
    const said = newest && [newest.verdict.words.conclusion, newest.verdict.words.nextStep];
    expect(said?.map((one) => render(one, 'nb', place))).toEqual(['Avkreftet', 'Justere']);
  });

  const countAll = (): Promise<number[]> => {
    const tables = ['product', 'service', 'setting', 'import_batch', 'survey', 'hypothesis', 'hypothesis_plan'];
    const written = ['analysis', 'evidence', 'link', 'verdict'].map((part) => `hypothesis_${part}`);
    return Promise.all([...tables, ...written].map((table) => rowsOf(product, table)));
  };

  it('loaded once more is as it was: rules stay as they are, and what was taken away stays away', async () => {
    await product.send('DELETE', 'services/bli-pensjonist');
    const [judged] = (await hypotheses('foreldrepenger')).past;
    await product.send('PUT', `products/foreldrepenger/hypotheses/${judged?.key}/links`, { links: [] });
    await product.send('PUT', 'products/arkiv/failures', { followed: false });
    await product.settled();
    const counts = await countAll();
    await product.database.dataSource.query(`select from queue.add_job('load-sample', '{}'::json)`);
    await product.settled();
    expect(await countAll()).toEqual(counts);
  });

  it('is gone after one click, to the last row', async () => {
    const own = { name: 'Eget', why: 'To be tested', userGroup: 'testers', areaName: 'Egne' };
    const { slug } = await product.ask('POST', 'products', productCreated, own);
    const counted = { key: 'days', kind: 'serviceSpeed', measurement: 'counted', summary: 'value', better: 'lower' };
    await product.send('POST', `products/${slug}/indicators`, { ...counted, unit: 'days', scale: null });
    await product.send('PUT', `products/${slug}/indicators/days/observations/2026-03-16`, { value: 12.5, n: 40 });
    await product.send('POST', 'services', { name: 'Egen', parts: [{ productSlug: slug, from: null, to: null }] });
    const plan = { what: 'færre ledd', leadsTo: 'raskere svar', forWhom: 'alle', kind: 'tactical', windowWeeks: 8 };
    const change = { indicator: 'days', expected: -0.2, smallestChange: 0.1 };
    const startsOn = addDays(new Date().toISOString().slice(0, 10), 7);
    await product.send('POST', `products/${slug}/hypotheses`, { ...plan, ...change, startsOn });
    await product.settled();
    const before = await ownReadings(product);
    expect(before.length).toBeGreaterThan(2);
    await product.send('DELETE', 'sample');
    const { organisation } = await product.ask('GET', 'session', session);
    expect(organisation).toMatchObject({ sample: false, own: true });
    await product.settled();
    await product.until(
      () => rowsLeft(product),
      (left) => left.length === 0,
      10,
    );
    expect(await ownReadings(product)).toEqual(before);
    expect((await product.ask('GET', 'overview', overview)).products.map(({ name }) => name)).toEqual(['Eget']);
    const { services } = await product.ask('GET', 'services', serviceList);
    expect(services.map(({ name }) => name)).toEqual(['Egen']);
    expect((await hypotheses(slug)).open).toHaveLength(1);
    expect((await product.ask('GET', 'learning', organisationLearning)).learnings).toEqual([]);
  });
});

/** Key of an item whose work is over and that was done for no hypothesis yet. */
async function finishedItem({ database: { dataSource } }: RunningProduct, prefix: string): Promise<string> {
  const [row] = await dataSource.query<{ key: string }[]>(
    `select key from work_item join item_flow on item_id = work_item.id
     where key like $1 || '%' and level = 0 and finished_at is not null
       and id not in (select fact_id from hypothesis_link) order by finished_at desc limit 1`,
    [prefix],
  );
  return row?.key ?? '';
}

async function rowsOf({ database: { dataSource } }: RunningProduct, table: string): Promise<number> {
  const [row] = await dataSource.query<{ n: number }[]>(`select count(*)::int as n from "${table}"`);
  return row?.n ?? 0;
}

/** Readings of what is one's own, as they are stored. */
async function ownReadings({ database: { dataSource } }: RunningProduct): Promise<string[]> {
  const rows = await dataSource.query<{ row: string }[]>(
    `with own as (select id from product where not sample union all select id from service where not sample)
     select reading::text as row from reading where subject_id in (select id from own)
     union all select reading_view::text from reading_view where subject_id in (select id from own)
     order by 1`,
  );
  return rows.map(({ row }) => row);
}

/** Tables that still hold rows of anything but one's own product, service and area, and of the installation itself. */
async function rowsLeft({ database: { dataSource } }: RunningProduct): Promise<string[]> {
  const installation = ['account', 'account_grant', 'session', 'sign_in_link', 'sign_in_attempt', 'schema_step'];
  const tables = await dataSource.query<{ name: string }[]>(
    `select table_name as name from information_schema.tables
      where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name <> all($1) order by 1`,
    [installation],
  );
  const own = await dataSource.query<{ word: string }[]>(
    `select '%' || id || '%' as word from
       (select id from product where name = 'Eget' union all select id from service where name = 'Egen'
        union all select id from area where name = 'Egne'
        union all select hypothesis.id from hypothesis join product on product.id = product_id where not sample) as own
     union all select '(sample,%'`,
  );
  const left: string[] = [];
  for (const { name } of tables) {
    const [row] = await dataSource.query<{ n: number }[]>(
      `select count(*)::int as n from "${name}" as held where not held::text like any($1)`,
      [own.map(({ word }) => word)],
    );
    if (row && row.n > 0) left.push(`${name}: ${row.n}`);
  }
  return left;
}
