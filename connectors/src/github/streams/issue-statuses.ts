import type { StatusCategory, StatusChange } from 'shared/domain';
import type { IssueRecord } from './issue-record.js';

/** Where an issue stands: the status of its card on a board, or open and closed where it is on none. */
export interface IssueStatus {
  readonly id: string;
  readonly name: string;
  readonly category: StatusCategory;
}

const open: IssueStatus = { id: 'open', name: 'Open', category: 'new' };
const closed: IssueStatus = { id: 'closed', name: 'Closed', category: 'done' };
const notPlanned: IssueStatus = { id: 'not-planned', name: 'Closed as not planned', category: 'done' };
const duplicate: IssueStatus = { id: 'duplicate', name: 'Closed as duplicate', category: 'done' };

const closedAs = (reason: string | null): IssueStatus =>
  reason === 'NOT_PLANNED' ? notPlanned : reason === 'DUPLICATE' ? duplicate : closed;

/**
 * By name: histories tell no other mark of a column (source-apis.md 1.3), so columns of one name are one status wherever
 * they stand. GitHub knows no categories of them: what they count as follows from their names until somebody says.
 */
const column = (name: string): IssueStatus => ({
  id: `board:${name.trim().toLowerCase()}`,
  name: name.trim(),
  category: 'undefined',
});

type Event = IssueRecord['events'][number];

/**
 * One line through what GitHub tells on two: the issue is opened and closed, its card is moved. Closed is closed, whatever
 * becomes of the card; opened again it is open, until the card is moved. Of several boards the one counts on which most has
 * happened. A move from elsewhere than the last one led to shows that something is missing: it is told as it is, and the
 * times of such an item are not known.
 */
export const statusHistory = (
  record: Pick<IssueRecord, 'state' | 'stateReason' | 'closedAt' | 'events'>,
): { readonly status: IssueStatus; readonly changes: readonly StatusChange[] } => {
  const board = busiest(record.events);
  const changes: StatusChange[] = [];
  let status = open;
  let isClosed = false;
  let card = '';
  const go = (sourceId: string, at: string, to: IssueStatus, from = status): void => {
    if (from.id !== to.id) {
      changes.push({ sourceId, at, fromStatusId: from.id, toStatusId: to.id, fromName: from.name, toName: to.name });
    }
    status = to;
  };
  const stay = (sourceId: string, at: string): void => {
    const { id, name } = status;
    changes.push({ sourceId, at, fromStatusId: id, toStatusId: id, fromName: name, toName: name });
  };
  for (const { id, type, at, reason, project, from, to } of record.events) {
    if (type === 'ClosedEvent') {
      isClosed = true;
      go(id, at, closedAs(reason));
    } else if (type === 'ReopenedEvent') {
      isClosed = false;
      go(id, at, open);
    } else if (isMove(type) && project === board) {
      const before = (from ?? '').trim();
      const after = type === removed ? '' : (to ?? '').trim();
      const isWhole = type === removed || before === card;
      card = after;
      if (isClosed) continue;
      // Of the first line alone nobody could tell that something went before it.
      if (!isWhole && changes.length === 0) stay(`${id}.before`, at);
      go(id, at, after === '' ? open : column(after), isWhole ? status : column(before));
    }
  }
  // Closed before GitHub noted such things, or by an import.
  if (record.state === 'closed' && !isClosed && record.closedAt !== null) {
    go('closed', record.closedAt, closedAs(record.stateReason));
  }
  if (record.state === 'open' && isClosed) status = open;
  return { status, changes };
};

const moved = 'ProjectV2ItemStatusChangedEvent';
const removed = 'RemovedFromProjectV2Event';
const isMove = (type: string): boolean => type === moved || type === removed;

/** Null = on no board, or on one that is gone or that this key may not see. */
const busiest = (events: readonly Event[]): string | null => {
  const moves = new Map<string | null, number>();
  for (const { type, project } of events) if (type === moved) moves.set(project, (moves.get(project) ?? 0) + 1);
  // The first of equals: sorting keeps their order.
  return [...moves].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
};
