import type { WorkItemFact } from 'shared/domain';
import type { MemoryStore } from 'connectors/conformance';
import type { JiraTruth } from './jira/truth.js';
import type { Issue } from './jira/world.js';

/** What a store must hold of every issue and status: said by the fake's truth, and by the facts that were kept. */
type Said = Record<string, unknown>;

export const truthOf = (truth: JiraTruth): Said =>
  sorted([
    ...truth.world.statuses.map(({ id, name, category }): Entry => [`status ${id}`, `${name} ${category}`]),
    ...[...truth.world.issues.values()].map((issue): Entry => [`issue ${issue.id}`, ofIssue(truth, issue)]),
  ]);

export const keptIn = (store: MemoryStore): Said =>
  sorted(
    [...store.documents.values()].map(({ fact, sourceId, scopeId }): Entry => {
      const isThere = (id: string | null): boolean => store.documents.has(`issues ${id}`);
      if (fact?.kind === 'status') return [`status ${fact.statusId}`, `${fact.name} ${fact.category}`];
      return [`issue ${sourceId}`, ofFact(fact as WorkItemFact, scopeId, isThere)];
    }),
  );

type Entry = readonly [string, unknown];

const sorted = (entries: Entry[]): Said => Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));

/** What a database can hold of a text, and what of a megabyte helps anybody. */
const asKept = (text: string): string =>
  text
    .slice(0, 500)
    .replaceAll('\u0000', '')
    .replaceAll(/\p{Surrogate}/gu, '\uFFFD');

function ofIssue(truth: JiraTruth, issue: Issue): Said {
  const lines = issue.histories.flatMap(({ id, at, items }) =>
    items.map((item) => ({ id, at: new Date(at).toISOString(), ...item })),
  );
  const named = (name: string) => lines.filter(({ field }) => field.toLowerCase() === name);
  return {
    project: issue.projectId,
    key: issue.key,
    former: [...new Set(issue.formerKeys)].filter((key) => key !== issue.key),
    title: asKept(issue.summary),
    level: truth.type(issue.typeId).level,
    // A deleted parent is named no more, and its children are not touched.
    parent: truth.world.issues.has(issue.parentId ?? '') ? issue.parentId : null,
    status: issue.statusId,
    labels: issue.labels,
    created: new Date(issue.createdAt).toISOString(),
    updated: new Date(issue.updatedAt).toISOString(),
    statuses: named('status').map(({ id, at, from, to }) => `${id} ${at} ${from} ${to}`),
    flags: named('flagged').map(({ id, at, to }) => `${id} ${at} ${Boolean(to)}`),
    moves: named('project').map(({ id, at, from, to }) => `${id} ${at} ${from} ${to}`),
  };
}

function ofFact(fact: WorkItemFact, scopeId: string, isThere: (id: string | null) => boolean): Said {
  return {
    project: scopeId,
    key: fact.key,
    former: fact.formerKeys,
    title: fact.title,
    level: fact.level,
    parent: isThere(fact.parentSourceId) ? fact.parentSourceId : null,
    status: fact.statusId,
    labels: fact.labels,
    created: fact.createdAt,
    updated: fact.updatedAt,
    statuses: fact.statusChanges.map((c) => `${c.sourceId} ${c.at} ${c.fromStatusId} ${c.toStatusId}`),
    flags: fact.flagChanges.map((c) => `${c.sourceId} ${c.at} ${c.on}`),
    moves: fact.moves.map((c) => `${c.sourceId} ${c.at} ${c.fromScope} ${c.toScope}`),
  };
}
