import { z } from 'zod';
import type { ReleaseFact } from 'shared/domain';
import type { Ask, Page, Stream } from '../../contract.js';
import type { Row } from '../client.js';
import { listCensus } from '../census.js';
import { countIn } from '../count.js';
import type { GitHub } from '../github.js';
import { histories, nodeIds } from '../histories.js';
import { releaseTags } from '../queries.js';
import { id, idFrom, instant, instantFrom, isBefore, isFirstOfDay } from '../values.js';
import { endsWith, walk } from '../walk.js';

const overlap = 86_400_000;
const stamps = ['created_at', 'published_at', 'updated_at'];

const releaseRecord = z.object({
  id,
  tag: z.string(),
  sha: z.string().nullable(),
  isDraft: z.boolean(),
  isPrerelease: z.boolean(),
  createdAt: instant,
  publishedAt: instant.nullable(),
  updatedAt: instant.nullable(),
  url: z.url(),
});
export type ReleaseRecord = z.infer<typeof releaseRecord>;

const query = { document: releaseTags, connections: [], atOnce: 50 } as const;

export const releases = (github: GitHub): Stream<ReleaseRecord> => ({
  name: 'releases',
  per: 'scope',
  record: releaseRecord,
  version: 1,
  order: 'unordered',
  overlap,
  read: (ask) => github.repositories.seen(ask, 'contents', read(github, ask)),
  sourceId: (record) => record.id,
  updatedAt: (record) => record.updatedAt,
  normalise: releaseFrom,
  census: listCensus(github, {
    ...{ list: 'releases', stamps },
    records: async (rows, _repository, signal) =>
      recordsOf(rows, await histories(github.client, query, nodeIds(rows), signal)),
  }),
});

const releaseFrom = (record: ReleaseRecord): ReleaseFact => {
  const { tag, sha, isDraft, isPrerelease, createdAt, publishedAt, url } = record;
  return { kind: 'release', tag, sha, isDraft, isPrerelease, createdAt, publishedAt, url };
};

/**
 * An edited release stays where it is in the list, so once a day all of them are read; in between, those on top are:
 * until a whole page holds nothing younger than the last run.
 */
async function* read({ client, repositories, baseUrl }: GitHub, ask: Ask): AsyncIterable<Page> {
  const { signal, resume, since } = ask;
  const repository = await repositories.of(ask.scope, signal);
  const readAll = since === undefined || isFirstOfDay({ since, until: ask.until }, overlap);
  const bound = Date.parse(readAll ? ask.backfillFrom : since);
  const path = `${repository.path}/releases`;
  const pages = walk(client, {
    ...{ path, parameters: {}, resume, baseUrl, signal },
    mark: readAll ? undefined : ask.mark,
    count: countIn(client, repository, 'releases', signal),
    isBeyond: (row) => !readAll && isOlder(row, bound),
  });
  let mark: string | undefined;
  for await (const { rows, next, atMost, unchanged, ...page } of pages) {
    mark = page.mark ?? mark;
    if (unchanged) break;
    const wanted = rows.filter((row) => !isOlder(row, bound));
    if (!readAll && rows.length > 0 && wanted.length === 0) break;
    const found = await histories(client, query, nodeIds(wanted), signal);
    yield { records: recordsOf(wanted, found), resume: next, total: since === undefined ? atMost : null };
  }
  if (mark !== undefined) yield endsWith(mark);
}

const recordsOf = (rows: readonly Row[], found: ReadonlyMap<string, Row>): unknown[] =>
  rows
    .filter((row) => typeof row['node_id'] !== 'string' || found.has(row['node_id']))
    .map((row) => assembleRelease(row, found.get(String(row['node_id']))));

/** By every date it has: `created_at` is the commit's, and a tag of an old commit may be released today. */
const isOlder = (row: Row, bound: number): boolean =>
  stamps.every((name) => typeof row[name] !== 'string' || isBefore(row[name], bound));

export const assembleRelease = (row: Row, history: Row | undefined): unknown => ({
  id: idFrom(row['id']),
  tag: row['tag_name'],
  sha: (history?.['tagCommit'] as Row | null | undefined)?.['oid'] ?? null,
  isDraft: row['draft'],
  isPrerelease: row['prerelease'],
  createdAt: instantFrom(row['created_at']),
  publishedAt: instantFrom(row['published_at'] ?? null),
  updatedAt: instantFrom(row['updated_at'] ?? null),
  url: row['html_url'],
});
