import { type Clause, JqlError, type Query, compares, instantOf, parseJql } from './jql.js';
import type { JiraTruth } from './truth.js';
import type { Account, Issue } from './world.js';

export interface Found {
  readonly issue: Issue;
  /** What the order sorts by; ids break ties. */
  readonly place: readonly number[];
}

/** Runs a query over what the index holds, not over what is true: the two differ while the index lags. */
export function searchIssues(
  truth: JiraTruth,
  account: Account | undefined,
  jql: string,
  now: number,
  strict: boolean,
): Found[] {
  const query = parseJql(jql);
  const zone = account?.timeZone ?? 'UTC';
  const closed = new Set(truth.world.projects.filter(({ archived }) => archived).map(({ id }) => id));
  for (const id of account?.hidden ?? []) closed.add(id);
  for (const { field, values } of query.clauses) if (field === 'project') refuseHidden(truth, account, values);
  const tests = query.clauses.map((clause) => testOf(clause, truth, zone, now, strict));
  const rows: Found[] = [];
  if (account?.may !== 'browse') return rows;
  for (const issue of truth.candidates()) {
    const entry = truth.inIndex(issue);
    if (entry === undefined || closed.has(entry.projectId)) continue;
    const row = { issue, ...entry };
    if (tests.every((test) => test(row))) rows.push({ issue, place: placeOf(query, row) });
  }
  return rows.sort((a, b) => comparePlaces(a.place, b.place));
}

interface Row {
  readonly issue: Issue;
  readonly updatedAt: number;
  readonly projectId: string;
}

function testOf(clause: Clause, truth: JiraTruth, zone: string, now: number, strict: boolean): (row: Row) => boolean {
  const { field, operator, values } = clause;
  const first = values[0] ?? '';
  if (field === 'updated' || field === 'created') {
    const bound = instantOf(first, zone, now);
    return ({ issue, updatedAt }) => compares(operator, field === 'updated' ? updatedAt : issue.createdAt, bound);
  }
  if (['>', '>=', '<', '<='].includes(operator)) {
    const bound = Number(field === 'id' ? first : truth.find(first)?.id);
    return ({ issue }) => compares(operator, Number(issue.id), bound);
  }
  const wanted = new Set(
    values.map((value) => (field === 'project' ? projectId(truth, value) : issueId(truth, value, strict))),
  );
  const negative = operator === '!=' || operator === 'not in';
  return (row) => wanted.has(field === 'project' ? row.projectId : row.issue.id) !== negative;
}

/** As a project that never was. */
function refuseHidden(truth: JiraTruth, account: Account | undefined, values: readonly string[]): void {
  const hidden = values.find((value) => account?.hidden.has(projectId(truth, value)));
  if (hidden !== undefined) throw new JqlError(`The value '${hidden}' does not exist for the field 'project'.`);
}

function projectId(truth: JiraTruth, value: string): string {
  const found = truth.world.projects.find(({ id, key, name }) => [id, key, name].includes(value));
  if (found === undefined) throw new JqlError(`The value '${value}' does not exist for the field 'project'.`);
  return found.id;
}

/** A server that validates refuses the whole question for one issue that is gone. */
function issueId(truth: JiraTruth, value: string, strict: boolean): string {
  const found = truth.find(value)?.id;
  if (found !== undefined) return found;
  const words = /^\d+$/.test(value) ? `A value with ID '${value}'` : `An issue with key '${value}'`;
  if (strict) throw new JqlError(`${words} does not exist for the field 'issuekey'.`);
  return value;
}

function placeOf({ order }: Query, { issue, updatedAt }: Row): number[] {
  const by = order.length > 0 ? order : [{ field: 'created', falling: true }];
  const values: Record<string, number> = {
    updated: updatedAt,
    created: issue.createdAt,
    key: Number(issue.key.split('-')[1]),
    project: Number(issue.projectId),
    id: Number(issue.id),
  };
  return [...by.map(({ field, falling }) => (values[field] ?? 0) * (falling ? -1 : 1)), Number(issue.id)];
}

export function comparePlaces(a: readonly number[], b: readonly number[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? 0;
    if (left !== right) return left - right;
  }
  return 0;
}
