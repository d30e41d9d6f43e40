import { expect, it } from '@jest/globals';
import { hypothesisPage, organisationLearning, overview, productCreated, serviceList, session } from 'shared/contracts';
import { addDays } from 'shared/time';
import type { RunningProduct } from '../product/running-product.js';
import type { SampleStory } from './story.js';

/** The sample loaded once more, and taken away. */
export function removal(story: SampleStory): void {
  const countAll = (): Promise<number[]> => {
    const tables = ['product', 'service', 'setting', 'import_batch', 'survey', 'hypothesis', 'hypothesis_plan'];
    const written = ['analysis', 'evidence', 'link', 'verdict'].map((part) => `hypothesis_${part}`);
    return Promise.all([...tables, ...written].map((table) => rowsOf(story.product, table)));
  };

  it('loaded once more is as it was: rules stay as they are, and what was taken away stays away', async () => {
    await story.product.send('DELETE', 'services/bli-pensjonist');
    const [judged] = (await story.hypotheses('foreldrepenger')).past;
    const path = `products/foreldrepenger/hypotheses/${judged?.key}`;
    const { links } = await story.product.ask('GET', path, hypothesisPage);
    const basedOn = links.filter(({ byHand }) => byHand).map(({ id }) => id);
    await story.product.send('PUT', `${path}/links`, { links: [], basedOn });
    await story.product.send('PUT', 'products/arkiv/failures', { followed: false });
    await story.product.settled();
    const counts = await countAll();
    await story.product.database.dataSource.query(`select from queue.add_job('load-sample', '{}'::json)`);
    await story.product.settled();
    expect(await countAll()).toEqual(counts);
  });

  it('is gone after one click, to the last row', async () => {
    const own = { name: 'Eget', why: 'To be tested', userGroup: 'testers', areaName: 'Egne' };
    const { slug } = await story.product.ask('POST', 'products', productCreated, own);
    const counted = { key: 'days', kind: 'serviceSpeed', measurement: 'counted', summary: 'value', better: 'lower' };
    await story.product.send('POST', `products/${slug}/indicators`, { ...counted, unit: 'days', scale: null });
    await story.product.send('PUT', `products/${slug}/indicators/days/observations/${addDays(story.today, -250)}`, {
      value: 12.5,
      n: 40,
    });
    await story.product.send('POST', 'services', {
      name: 'Egen',
      parts: [{ productSlug: slug, from: null, to: null }],
    });
    const plan = { what: 'færre ledd', leadsTo: 'raskere svar', forWhom: 'alle', kind: 'tactical', windowWeeks: 8 };
    const change = { indicator: 'days', expected: -0.2, smallestChange: 0.1 };
    const startsOn = addDays(story.today, 7);
    await story.product.send('POST', `products/${slug}/hypotheses`, { ...plan, ...change, startsOn });
    await story.product.settled();
    const before = await ownReadings(story.product);
    expect(before.length).toBeGreaterThan(2);
    await story.product.send('DELETE', 'sample');
    const { organisation } = await story.product.ask('GET', 'session', session);
    expect(organisation).toMatchObject({ sample: false, own: true });
    await story.product.settled();
    await story.product.until(
      () => rowsLeft(story.product),
      (left) => left.length === 0,
    );
    expect(await ownReadings(story.product)).toEqual(before);
    expect((await story.product.ask('GET', 'overview', overview)).products.map(({ name }) => name)).toEqual(['Eget']);
    const { services } = await story.product.ask('GET', 'services', serviceList);
    expect(services.map(({ name }) => name)).toEqual(['Egen']);
    expect((await story.hypotheses(slug)).open).toHaveLength(1);
    expect((await story.product.ask('GET', 'learning', organisationLearning)).learnings).toEqual([]);
  });
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
