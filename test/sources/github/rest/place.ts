import type { GithubWorld, Repository } from '../world.js';
import type { Api } from './people-shapes.js';

/** Where an answer is about: shapes need it for their links. */
export interface Place {
  readonly api: Api;
  readonly world: GithubWorld;
  readonly repository: Repository;
}

export const urlOf = ({ api, repository }: Place): string => `${api}/repos/${repository.owner}/${repository.name}`;
