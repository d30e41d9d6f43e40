import process from 'node:process';
import { effectDebtAnswer, hypothesisList, productList, type ProductSummary } from 'shared/contracts';
import { RunningProduct, SetClock } from '../product/running-product.js';

/** A Monday, when the week before is not told yet; `FLOW_SAMPLE_NOW` tries another moment. It stands still, also over midnight. */
const now = process.env['FLOW_SAMPLE_NOW'] ?? '2026-11-16T08:00:00Z';

/** A product with the sample organisation in it, and what was told of its products at first. */
export class SampleStory {
  readonly today = now.slice(0, 10);
  product: RunningProduct;
  all: readonly ProductSummary[];

  async begin(): Promise<void> {
    this.product = await RunningProduct.start({ clock: new SetClock(now), variables: { FLOW_SAMPLE: 'on' } });
    await this.product.until(
      () => this.product.ask('GET', 'products', productList),
      (list) => list.products.length === 7,
      300,
    );
    await this.product.settled(300);
    this.all = (await this.product.ask('GET', 'products', productList)).products;
  }

  told(slug: string): ProductSummary {
    return this.all.find((one) => one.slug === slug) as ProductSummary;
  }

  hypotheses(slug: string) {
    return this.product.ask('GET', `products/${slug}/hypotheses`, hypothesisList);
  }

  async owed(slug: string): Promise<number | undefined> {
    return (await this.product.ask('GET', `products/${slug}/effect-debt`, effectDebtAnswer)).counts?.owed;
  }
}
