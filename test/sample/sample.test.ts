import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { overview, productList, session, type ProductSummary } from 'shared/contracts';
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

  it('is as it was: Arkiv, and Min side, which is measured by its changes alone', () => {
    for (const slug of ['arkiv', 'min-side']) expect(changes(slug, 'stability')).toEqual([]);
    expect(told('min-side').facts.leadTime.metric).toBe('change-lead-time');
    expect(told('arkiv').deployments.n).toBeGreaterThan(20);
  });

  it('cannot tell: Pensjon has few answers, Adopsjon is quiet and asks nobody', () => {
    expect(told('pensjon').facts.experience.n).toBeLessThan(20);
    expect(told('adopsjon').facts.experience).toMatchObject({ value: null, missing: { key: 'reasons.noIndicator' } });
    expect(told('adopsjon').facts.stability).toMatchObject({ value: null, missing: { key: 'reasons.tooThin' } });
  });

  it('is gone after one click, to the last row', async () => {
    await product.send('DELETE', 'sample');
    const { organisation } = await product.ask('GET', 'session', session);
    expect(organisation).toMatchObject({ sample: false, own: false });
    await product.until(
      () => rowsLeft(product),
      (left) => left.length === 0,
      10,
    );
    expect((await product.ask('GET', 'overview', overview)).products).toEqual([]);
  });
});

/** Tables that still hold rows, but for those of the installation itself. */
async function rowsLeft({ database: { dataSource } }: RunningProduct): Promise<string[]> {
  const own = ['account', 'account_grant', 'session', 'sign_in_link', 'sign_in_attempt', 'setting', 'schema_step'];
  const tables = await dataSource.query<{ name: string }[]>(
    `select table_name as name from information_schema.tables
      where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name <> all($1) order by 1`,
    [own],
  );
  const left: string[] = [];
  for (const { name } of tables) {
    const [row] = await dataSource.query<{ n: number }[]>(`select count(*)::int as n from "${name}"`);
    if (row && row.n > 0) left.push(`${name}: ${row.n}`);
  }
  return left;
}
