import type { GitHubClient } from './client.js';
import type { Repositories } from './repository.js';

/** What every stream of one session reads with. */
export interface GitHub {
  readonly client: GitHubClient;
  readonly repositories: Repositories;
  readonly baseUrl: string;
}
