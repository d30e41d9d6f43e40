import { z } from 'zod';
import { SourceError, type Ask, type Page, type Scope } from '../contract.js';
import { fault } from '../http.js';
import type { GitHubClient } from './client.js';

/** A repository is its number: names change hands (source-apis.md 1.6). */
const repositoryAnswer = z.object({
  id: z.union([z.number(), z.bigint()]),
  node_id: z.string().optional(),
  full_name: z.string(),
  html_url: z.string(),
  default_branch: z.string(),
  /** Null for a repository nobody has pushed to. */
  pushed_at: z.string().nullable().optional(),
});

export interface Repository {
  /** Its number. */
  readonly id: string;
  /** What GraphQL knows it by. */
  readonly nodeId: string | undefined;
  readonly path: string;
  readonly fullName: string;
  readonly url: string;
  readonly defaultBranch: string;
  readonly pushedAt: string | null;
}

/** Repositories of one session, asked for once each. */
export class Repositories {
  readonly #known = new Map<string, Promise<Repository>>();

  constructor(private readonly client: GitHubClient) {}

  of(scope: Scope, signal: AbortSignal): Promise<Repository> {
    const known = this.#known.get(scope.id) ?? this.#ask(scope, signal);
    this.#known.set(scope.id, known);
    // A failed question is asked again by the next stream.
    known.catch(() => this.#known.delete(scope.id));
    return known;
  }

  /**
   * Pages of a repository that is there. "Not found" is said as well of a list that a key may not see, or that a server does not
   * have (source-apis.md 1.6): that is a missing permission, and the other streams can be read all the same.
   * @param permission as GitHub names it
   */
  async *seen({ scope, signal }: Ask, permission: string, pages: AsyncIterable<Page>): AsyncIterable<Page> {
    try {
      yield* pages;
    } catch (error) {
      const isOfList = error instanceof SourceError && error.fault.code === 'notFound' && this.#known.has(scope.id);
      if (!isOfList) throw error;
      // It may have gone meanwhile: then this says so.
      this.#known.delete(scope.id);
      await this.of(scope, signal);
      throw new SourceError(fault('noPermission', `not to be seen (${permission}=read)`, { status: 404 }));
    }
  }

  async #ask(scope: Scope, signal: AbortSignal): Promise<Repository> {
    const path = `/repositories/${scope.id}`;
    const answer = repositoryAnswer.safeParse(await this.client.one(path, {}, signal));
    if (!answer.success || String(answer.data.id) !== scope.id) {
      throw new SourceError(fault('brokenAnswer', `repository ${scope.id} is not described as one`));
    }
    const { full_name, html_url, default_branch, pushed_at, node_id } = answer.data;
    return {
      id: scope.id,
      nodeId: node_id,
      path,
      fullName: full_name,
      url: html_url,
      defaultBranch: default_branch,
      pushedAt: pushed_at ?? null,
    };
  }
}
