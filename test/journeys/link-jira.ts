import { checkAnswer, connectionCreated } from 'shared/contracts';
import type { RunningProduct } from '../product/running-product.js';
import type { FakeJira } from '../sources/jira/fake.js';
import { jiraAccount } from '../sources/jira/play.js';

/** Connects a Jira and links its first project to a product. */
export async function linkJira(product: RunningProduct, jira: FakeJira, slug: string, from: string): Promise<void> {
  const { kind } = jira.truth.world;
  const config = { baseUrl: jira.baseUrl, deployment: kind, ...jiraAccount(jira.truth.world) };
  const { scopes } = await product.ask('POST', 'sources/check', checkAnswer, { connector: 'jira', config });
  const scopeId = scopes[0]?.id ?? '';
  const { id } = await product.ask('POST', 'sources', connectionCreated, {
    ...{ connector: 'jira', name: 'Jira', config, scopeIds: [scopeId], backfillFrom: from },
  });
  await product.send('PUT', `products/${slug}/links`, { links: [{ connectionId: id, scopeId }], basedOn: [] });
}
