import { checkAnswer, connectionCreated, productCreated, scopeLinkList } from 'shared/contracts';
import type { Fakes } from './fakes.js';
import type { BenchProduct } from './product.js';

export interface Organisation {
  readonly connectionIds: readonly string[];
  readonly slugs: readonly string[];
}

/** One product for every project and its repository, linked to both. Reading begins at once. */
export async function connectOrganisation(
  product: BenchProduct,
  { jira, github }: Fakes,
  backfillFrom = '2022-01-03',
): Promise<Organisation> {
  const sources = [
    { connector: 'jira', config: jira.config },
    { connector: 'github', config: github.config },
  ];
  const opened = await Promise.all(sources.map((source) => connect(product, source, backfillFrom)));
  const slugs: string[] = [];
  for (const [index, { name }] of (opened[0]?.scopes ?? []).entries()) {
    const input = { name, why: 'To be measured', userGroup: 'Everyone', areaName: null };
    const { slug } = productCreated.parse(JSON.parse(await product.ask('POST', 'products', input)));
    const links = opened.flatMap(({ id, scopes }) => {
      const scope = scopes[index];
      return scope ? [{ connectionId: id, scopeId: scope.id }] : [];
    });
    scopeLinkList.parse(JSON.parse(await product.ask('PUT', `products/${slug}/links`, { links, basedOn: [] })));
    slugs.push(slug);
  }
  return { connectionIds: opened.map(({ id }) => id), slugs };
}

async function connect(
  product: BenchProduct,
  { connector, config }: { connector: string; config: object },
  backfillFrom: string,
): Promise<{ id: string; scopes: { id: string; name: string }[] }> {
  const found = checkAnswer.parse(JSON.parse(await product.ask('POST', 'sources/check', { connector, config })));
  // `Product 2` before `Product 10`, and project beside repository.
  const scopes = found.scopes.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  const input = { connector, name: connector, config, scopeIds: scopes.map(({ id }) => id), backfillFrom };
  const { id } = connectionCreated.parse(JSON.parse(await product.ask('POST', 'sources', input)));
  return { id, scopes };
}
