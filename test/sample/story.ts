import { effectDebtAnswer, hypothesisList, productList, type ProductSummary } from 'shared/contracts';
import { RunningProduct } from '../product/running-product.js';

/** A product with the sample organisation in it, and what was told of its products at first. */
export class SampleStory {
  product: RunningProduct;
  all: readonly ProductSummary[];

  async begin(): Promise<void> {
    this.product = await RunningProduct.start({ variables: { FLOW_SAMPLE: 'on' } });
    await this.product.until(
      () => this.product.ask('GET', 'products', productList),
      (list) => list.products.length === 7,
      60,
    );
    await this.product.settled(120);
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
