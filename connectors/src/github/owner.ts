import { SourceError } from '../contract.js';
import type { GitHubClient, ListPage, Row } from './client.js';

/** Pages of the owner's repositories, by name: an order by activity changes while it is read (source-apis.md 1.1). */
export async function* repositoriesOf(
  client: GitHubClient,
  owner: string,
  signal: AbortSignal,
): AsyncIterable<readonly Row[]> {
  let page = await firstPage(client, owner, signal);
  yield page.rows;
  while (page.next !== undefined) {
    page = await client.pageAt(page.next, signal);
    yield page.rows;
  }
}

/** An owner is an organisation or a user, and only asking tells. */
const firstPage = async (client: GitHubClient, owner: string, signal: AbortSignal): Promise<ListPage> => {
  const order = { sort: 'full_name', direction: 'asc' };
  try {
    return await client.page(`/orgs/${owner}/repos`, { type: 'all', ...order }, signal);
  } catch (error) {
    if (!(error instanceof SourceError) || error.fault.code !== 'notFound') throw error;
    // Of a person's repositories the public list holds those anybody sees; the private ones only the owner's own.
    return (await isOwn(client, owner, signal))
      ? client.page('/user/repos', { affiliation: 'owner', ...order }, signal)
      : client.page(`/users/${owner}/repos`, { type: 'owner', ...order }, signal);
  }
};

/** Whether the key is this person's. The name is compared and forgotten. */
const isOwn = async (client: GitHubClient, owner: string, signal: AbortSignal): Promise<boolean> => {
  const { login } = await client.one('/user', {}, signal);
  return typeof login === 'string' && login.toLowerCase() === owner.toLowerCase();
};
