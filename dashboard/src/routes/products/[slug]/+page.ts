import { contactList, hypothesisList, productPage, reading, type ProductPage, type Reading } from 'shared/contracts';
import { windowBefore } from 'shared/time';
import { load as ask, topics } from '$lib/loading.js';
import { reader } from '$lib/state/reader.svelte.js';
import type { PageLoad } from './$types';

export const load: PageLoad = async (event) => {
  event.depends(topics.readings);
  const { fetch, params, untrack } = event;
  // The rest of the address is the time axis's own, which needs nothing loaded.
  const compare = event.url.searchParams.get('compare') === '1';
  const from = { fetch, url: untrack(() => event.url) };
  // The figures do not wait for what is only told beside them, nor fall with it.
  const learning = ask(`/api/products/${params.slug}/hypotheses`, hypothesisList, from).catch(() => null);
  const contacts = ask(`/api/products/${params.slug}/contacts`, contactList, from).catch(() => null);
  const product = await ask(`/api/products/${params.slug}`, productPage, from);
  reader.asOf = product.asOf;
  return { product, learning, contacts, before: compare ? await before(product, from) : null };
};

/** Lead time and experience of the period before, each of its own length. */
async function before(
  { slug, facts }: ProductPage,
  from: Parameters<typeof ask>[2],
): Promise<{ leadTime: Reading; experience: Reading }> {
  const read = ({ metric, window }: Reading): Promise<Reading> =>
    ask(`/api/products/${slug}/readings/${metric}?window=${windowBefore(window.name) ?? window.name}`, reading, from);
  const [leadTime, experience] = await Promise.all([read(facts.leadTime), read(facts.experience)]);
  return { leadTime, experience };
}
