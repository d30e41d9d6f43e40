import type { Reading } from 'shared/contracts';
import { defaultWindow } from 'shared/time';

/** Where the items behind a figure stand: those of its own window. */
export function itemsAddress(slug: string, { metric, window }: Pick<Reading, 'metric' | 'window'>): string {
  const query = new URLSearchParams({ metric });
  if (window.name !== defaultWindow) query.set('window', window.name);
  return `/products/${slug}/items?${query.toString()}`;
}
