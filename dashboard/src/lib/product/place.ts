import type { ProductPage } from 'shared/contracts';

/** What has figures and a page of its own: a product, or several of them told as one. */
export interface Placed {
  readonly slug: string;
  /** Path of its page; a product's where nothing else is said. */
  readonly place?: string;
}

export const placeOf = ({ slug, place }: Placed): string => place ?? `/products/${slug}`;

/** What the time axis draws. */
export type Timed = Placed & Pick<ProductPage, 'name' | 'lanes' | 'annotations' | 'holidays' | 'together' | 'asOf'>;

/** What stands behind four facts. */
export type Stated = Placed & Pick<ProductPage, 'facts' | 'indicators'>;
