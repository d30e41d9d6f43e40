import { itemList, type ItemList } from 'shared/contracts';
import { load as ask } from '../loading.js';

/** What lies behind a figure, as the address asks for it. */
export function loadItems(place: string, event: { fetch: typeof fetch; url: URL }): Promise<ItemList> {
  const query = new URLSearchParams();
  for (const name of ['metric', 'window', 'bucket']) {
    const value = event.url.searchParams.get(name);
    if (value !== null) query.set(name, value);
  }
  return ask(`/api${place}/items?${query.toString()}`, itemList, event);
}
