import { checkAnswer, connectionCreated, productCreated, scopeLinkList } from 'shared/contracts';
import type { RunningProduct } from '../product/running-product.js';

export interface Connected {
  readonly slug: string;
  readonly connectionId: string;
  readonly scopeIds: readonly string[];
}

/** A product of one's own, linked to everything one source offers. Reading begins at once. */
export async function connect(
  product: RunningProduct,
  name: string,
  source: { connector: string; config: object; backfillFrom: string },
): Promise<Connected> {
  const { connector, config, backfillFrom } = source;
  const input = { name, why: 'To be measured', userGroup: 'Everyone', areaName: null };
  const { slug } = await product.ask('POST', 'products', productCreated, input);
  const { scopes } = await product.ask('POST', 'sources/check', checkAnswer, { connector, config });
  const scopeIds = scopes.map(({ id }) => id);
  const { id: connectionId } = await product.ask('POST', 'sources', connectionCreated, {
    ...{ connector, name, config, scopeIds, backfillFrom },
  });
  const links = scopeIds.map((scopeId) => ({ connectionId, scopeId }));
  await product.ask('PUT', `products/${slug}/links`, scopeLinkList, { links, basedOn: [] });
  return { slug, connectionId, scopeIds };
}
