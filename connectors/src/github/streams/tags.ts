import { z } from 'zod';
import type { ReleaseFact } from 'shared/domain';
import { SourceError, type Ask, type Page, type Scope, type Stream } from '../../contract.js';
import { fault } from '../../http.js';
import type { Row } from '../client.js';
import type { GitHub } from '../github.js';
import { tagsOf } from '../queries.js';
import type { Repository } from '../repository.js';
import { id, instant, instantFrom, isBefore, isFirstOfDay, rowsOf, tagId } from '../values.js';
import { endsWith } from '../walk.js';

const overlap = 3_600_000;
/** Two pushes of one second look like one: half a minute later both are in. */
const half = 30_000;
const mostRounds = 3;

const tagRecord = z.object({
  id,
  name: z.string().min(1),
  /** Null where it names something that is no commit. */
  sha: z.string().nullable(),
  /** When it was made, where somebody wrote that into it; otherwise its commit's own time, which is earlier. */
  at: instant.nullable(),
  url: z.url(),
});
export type TagRecord = z.infer<typeof tagRecord>;

/** Tags by name: one that is moved is the same tag, elsewhere. Which of them are a release's too, is for derive to see. */
export const tags = (github: GitHub): Stream<TagRecord> => ({
  name: 'tags',
  per: 'scope',
  record: tagRecord,
  version: 1,
  order: 'unordered',
  overlap,
  read: (ask) => read(github, ask),
  sourceId: (record) => record.id,
  // A tag says nothing of its own changes.
  updatedAt: () => null,
  normalise: ({ name, sha, at, url }): ReleaseFact | undefined =>
    at === null
      ? undefined
      : {
          ...{ kind: 'release', tag: name, sha, isDraft: false, isPrerelease: isTrial(name) },
          ...{ createdAt: at, publishedAt: at, url, isTag: true },
        },
  census: {
    async ids({ scope, signal }) {
      const repository = await github.repositories.of(scope, signal);
      const ids: string[] = [];
      for await (const { records } of all(github, { scope, repository, signal, resume: undefined })) {
        ids.push(...records.map((record) => String((record as Row)['id'])));
      }
      return ids;
    },
    async *find({ scope, ids, signal }) {
      const repository = await github.repositories.of(scope, signal);
      const wanted = new Set(ids);
      for await (const { records } of all(github, { scope, repository, signal, resume: undefined })) {
        const found = records.filter((record) => wanted.has(String((record as Row)['id'])));
        if (found.length > 0) yield { scope, records: found };
      }
    },
  },
});

/** As semantic versioning writes what is not for everybody yet: `v1.2.0-rc.1`. */
const isTrial = (name: string): boolean => /^v?\d+\.\d+\.\d+-/.test(name);

/** No list of tags tells what is new, so all are read: when there was a push, and once a day. */
async function* read(github: GitHub, ask: Ask): AsyncIterable<Page> {
  const { scope, signal, since, resume } = ask;
  const repository = await github.repositories.of(scope, signal);
  const mark = repository.pushedAt ?? 'never';
  const isDaily = since !== undefined && isFirstOfDay({ since, until: ask.until }, overlap);
  const isOld = repository.pushedAt === null || isBefore(mark, Date.parse(since ?? ask.until) + overlap - half);
  if (since === undefined || isDaily || !isOld || ask.mark !== mark)
    yield* all(github, { scope, repository, signal, resume });
  yield endsWith(mark);
}

interface Listing {
  readonly scope: Scope;
  readonly repository: Repository;
  readonly signal: AbortSignal;
  readonly resume: string | undefined;
}

/** From the first to the last; again, when GitHub counts more than it told. */
async function* all({ client }: GitHub, { scope, repository, signal, resume }: Listing): AsyncGenerator<Page> {
  for (let round = 1; round <= mostRounds; round++) {
    const names = new Set<unknown>();
    let after = round === 1 ? resume : undefined;
    for (;;) {
      const { node } = await client.ask(tagsOf, { id: repository.nodeId, after }, signal);
      const { nodes, total, next } = pageOf(node);
      for (const { name } of nodes) names.add(name);
      yield { records: nodes.map((row) => assembleTag(row, scope, repository.url)), resume: next, total: null };
      if (next === undefined) {
        if (resume !== undefined || names.size >= total) return;
        break;
      }
      if (next === after) throw broken('tags do not go on');
      after = next;
    }
  }
  throw broken('the list of tags ends before its end');
}

const pageOf = (node: unknown): { nodes: readonly Row[]; total: number; next: string | undefined } => {
  const { refs } = (node ?? {}) as { refs?: { nodes?: unknown; totalCount?: unknown; pageInfo?: Row } };
  if (!Array.isArray(refs?.nodes) || typeof refs.pageInfo?.['hasNextPage'] !== 'boolean') throw broken('no tags');
  const next = refs.pageInfo['hasNextPage'] ? refs.pageInfo['endCursor'] : undefined;
  return {
    nodes: rowsOf(refs.nodes),
    total: typeof refs.totalCount === 'number' ? refs.totalCount : 0,
    next: typeof next === 'string' ? next : undefined,
  };
};

const broken = (detail: string): SourceError => new SourceError(fault('brokenAnswer', detail));

/** A tag may be made of a tag. */
const behindTags = (object: Row): Row =>
  object['__typename'] === 'Tag' ? behindTags((object['target'] ?? {}) as Row) : object;

/** Pure and forgiving, as for pull requests. */
export const assembleTag = ({ name, target }: Row, scope: Scope, repositoryUrl: string): unknown => {
  const object = (target ?? {}) as Row;
  const inner = behindTags(object);
  const isCommit = inner['__typename'] === 'Commit';
  const written = (object['tagger'] as Row | null | undefined)?.['date'];
  return {
    id: typeof name === 'string' ? tagId(scope.id, name) : name,
    name,
    sha: isCommit ? inner['oid'] : null,
    at: instantFrom(written ?? (isCommit ? inner['committedDate'] : null) ?? null),
    url: `${repositoryUrl}/releases/tag/${encodeURIComponent(String(name))}`,
  };
};
