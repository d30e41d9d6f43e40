import { SourceError } from '../contract.js';
import type { GitHubClient, Parameters, Row } from './client.js';
import { walk } from './walk.js';

interface Place {
  readonly client: GitHubClient;
  readonly baseUrl: string;
  readonly signal: AbortSignal;
}

/** Pages of the owner's repositories, by name: an order by activity changes while it is read (source-apis.md 1.1). */
export async function* repositoriesOf(place: Place, owner: string): AsyncIterable<readonly Row[]> {
  const order = { sort: 'full_name', direction: 'asc' };
  let begun = false;
  try {
    for await (const rows of repositoriesAt(place, `/orgs/${owner}/repos`, { type: 'all', ...order })) {
      begun = true;
      yield rows;
    }
    return;
  } catch (error) {
    // An owner is an organisation or a user, and only asking tells.
    if (begun || !(error instanceof SourceError) || error.fault.code !== 'notFound') throw error;
  }
  // Of a person's repositories the public list holds those anybody sees; the private ones only the owner's own.
  yield* (await isOwn(place, owner))
    ? repositoriesAt(place, '/user/repos', { affiliation: 'owner', ...order })
    : repositoriesAt(place, `/users/${owner}/repos`, { type: 'owner', ...order });
}

/** What is to be chosen from is wanted as it is each time, so no mark is kept of it: "not modified" would offer nothing. */
export async function* repositoriesAt(
  { client, baseUrl, signal }: Place,
  path: string,
  parameters: Parameters = {},
  rowsIn?: string,
): AsyncIterable<readonly Row[]> {
  const asked = { path, parameters, rowsIn, resume: undefined, mayBePartial: true, baseUrl, signal } as const;
  for await (const { rows } of walk(client, asked)) yield rows;
}

/** Whether the key is this person's. The name is compared and forgotten. */
const isOwn = async ({ client, signal }: Place, owner: string): Promise<boolean> => {
  const { login } = await client.one('/user', {}, signal);
  return typeof login === 'string' && login.toLowerCase() === owner.toLowerCase();
};
