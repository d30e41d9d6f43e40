import { SourceError, type Census } from '../contract.js';
import type { Row } from './client.js';
import { countIn } from './count.js';
import type { GitHub } from './github.js';
import type { Repository } from './repository.js';
import { idFrom, isBefore } from './values.js';
import { walk } from './walk.js';

interface Counted {
  /** Name of the list, and of the stream. */
  readonly list: 'deployments' | 'releases';
  /** Fields that say when a row was made or changed. */
  readonly stamps: readonly string[];
  /** Rows with what the list does not tell, as the stream has them. */
  readonly records: (rows: readonly Row[], repository: Repository, signal: AbortSignal) => Promise<readonly unknown[]>;
}

/** Deployments and releases can be deleted, and no list tells: all are walked, and who is missing is asked for by number. */
export const listCensus = (github: GitHub, { list, stamps, records }: Counted): Census => {
  const { client, repositories, baseUrl } = github;
  return {
    async ids({ scope, since, signal }) {
      const repository = await repositories.of(scope, signal);
      const ids: string[] = [];
      const from = since === undefined ? -Infinity : Date.parse(since);
      const pages = walk(client, {
        ...{ path: `${repository.path}/${list}`, parameters: {}, resume: undefined, baseUrl, signal },
        count: countIn(client, repository, list, signal),
      });
      for await (const { rows } of pages) {
        const wanted = rows.filter((row) =>
          stamps.some((name) => typeof row[name] === 'string' && !isBefore(row[name], from)),
        );
        ids.push(...wanted.map((row) => String(idFrom(row['id']))));
      }
      return ids;
    },

    async *find({ scope, ids, signal }) {
      const repository = await repositories.of(scope, signal);
      const rows: Row[] = [];
      for (const id of ids) rows.push(...(await oneOf(github, `${repository.path}/${list}/${id}`, signal)));
      if (rows.length > 0) yield { scope, records: await records(rows, repository, signal) };
    },
  };
};

/** Nothing where it is gone. */
const oneOf = async ({ client }: GitHub, path: string, signal: AbortSignal): Promise<readonly Row[]> => {
  try {
    return [await client.one(path, {}, signal)];
  } catch (error) {
    if (error instanceof SourceError && error.fault.code === 'notFound') return [];
    throw error;
  }
};
