import { z } from 'zod';
import type { EnvironmentsFact } from 'shared/domain';
import { SourceError, type Ask, type Page, type Stream } from '../../contract.js';
import { fault } from '../../http.js';
import type { Row } from '../client.js';
import type { GitHub } from '../github.js';
import { id, idFrom, instant, instantFrom, isFirstOfDay } from '../values.js';
import { walk } from '../walk.js';

const overlap = 3_600_000;
const mostRounds = 4;

/**
 * What a repository has is one record: what was deleted is missing from the next. Who must agree to a deployment stands in
 * the rules of an environment, and of those none is kept.
 */
const environmentsRecord = z.object({
  /** The repository's. */
  id,
  environments: z.array(z.object({ id, name: z.string().min(1), createdAt: instant, updatedAt: instant })),
});
export type EnvironmentsRecord = z.infer<typeof environmentsRecord>;

/** Where a repository may be deployed to, also where it never was. */
export const environments = (github: GitHub): Stream<EnvironmentsRecord> => ({
  name: 'environments',
  per: 'scope',
  record: environmentsRecord,
  version: 1,
  order: 'unordered',
  overlap,
  read: (ask) => github.repositories.seen(ask, 'actions', read(github, ask)),
  sourceId: (record) => record.id,
  // The list says nothing of when it changed: what was heard last is what there is.
  updatedAt: () => null,
  normalise: (record): EnvironmentsFact => ({
    kind: 'environments',
    environments: record.environments.map(({ id: environmentId, name }) => ({ environmentId, name })),
  }),
});

/** All of them, unless the first page is as it was; once a day whatever it says, for it tells nothing of the others. */
async function* read(github: GitHub, ask: Ask): AsyncIterable<Page> {
  const { scope, since, until, signal } = ask;
  const { path } = await github.repositories.of(scope, signal);
  const isDaily = since !== undefined && isFirstOfDay({ since, until }, overlap);
  const { rows, mark } = await listed(github, { path, signal, mark: isDaily ? undefined : ask.mark }).catch(
    async (error: unknown): Promise<Listed> => {
      // Where it was read before, the server has it.
      if (!isNotFound(error) || ask.mark !== undefined) throw error;
      await seesRuns(github, { path, signal });
      return { rows: null, mark: undefined };
    },
  );
  const records = rows === null ? [] : [assembleEnvironments(scope.id, rows)];
  yield { records, resume: undefined, total: null, mark };
}

/**
 * An Enterprise Server may be older than the list of environments, and calls that "not found" as it does what a key may not
 * see. The same permission shows runs: a key that sees them would see environments, were there such a list.
 */
const seesRuns = async ({ client }: GitHub, { path, signal }: Pick<Listing, 'path' | 'signal'>): Promise<unknown> =>
  client.page(`${path}/actions/runs`, { per_page: 1 }, signal, 'workflow_runs');

const isNotFound = (error: unknown): boolean => error instanceof SourceError && error.fault.code === 'notFound';

interface Listed {
  /** Null = as when the mark was given, or there is no such list. */
  readonly rows: readonly Row[] | null;
  readonly mark: string | undefined;
}

interface Listing {
  readonly path: string;
  readonly mark: string | undefined;
  readonly signal: AbortSignal;
}

/**
 * From the first to the last, and again where that is not as many as GitHub counts, or it counts otherwise in between:
 * until it is, or ends twice at the same place.
 */
async function listed({ client, baseUrl }: GitHub, { path, mark: before, signal }: Listing): Promise<Listed> {
  let last: number | undefined;
  for (let round = 1; round <= mostRounds; round++) {
    const rows = new Map<unknown, Row>();
    const counts = new Set<unknown>();
    let mark: string | undefined;
    const pages = walk(client, {
      ...{ path: `${path}/environments`, parameters: {}, rowsIn: 'environments', resume: undefined, baseUrl, signal },
      mark: round === 1 ? before : undefined,
    });
    for await (const page of pages) {
      mark = page.mark ?? mark;
      if (page.unchanged) return { rows: null, mark };
      counts.add(page.about['total_count']);
      for (const row of page.rows) rows.set(row['id'], row);
    }
    const isWhole = counts.size === 1 && counts.has(rows.size);
    if (isWhole || rows.size === last) return { rows: [...rows.values()], mark };
    last = rows.size;
  }
  throw new SourceError(fault('brokenAnswer', 'the list of environments ends before its end, each time elsewhere'));
}

/** Pure and forgiving, as for pull requests. GitHub promises no order, and what is in another would be taken for changed. */
export const assembleEnvironments = (repositoryId: string, rows: readonly Row[]): unknown => ({
  id: repositoryId,
  environments: rows
    .map((row) => ({
      id: idFrom(row['id']),
      name: row['name'],
      createdAt: instantFrom(row['created_at']),
      updatedAt: instantFrom(row['updated_at']),
    }))
    .sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)),
});
