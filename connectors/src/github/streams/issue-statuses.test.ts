import { describe, expect, it } from '@jest/globals';
import { statusHistory } from './issue-statuses.js';

const nothing = { reason: null, project: null, from: null, to: null, fromRepository: null };
const closed = (at: string, reason = 'COMPLETED') => ({ ...nothing, id: at, at, type: 'ClosedEvent', reason });
const reopened = (at: string) => ({ ...nothing, id: at, at, type: 'ReopenedEvent' });
const moved = (at: string, from: string, to: string, project = 'A') => ({
  ...nothing,
  ...{ id: at, at, type: 'ProjectV2ItemStatusChangedEvent', from, to, project },
});
const removed = (at: string) => ({ ...nothing, id: at, at, type: 'RemovedFromProjectV2Event', project: 'A' });

type Told = Parameters<typeof statusHistory>[0];
const told = (events: Told['events'], more: Partial<Told> = {}) => {
  const { status, changes } = statusHistory({ state: 'open', stateReason: null, closedAt: null, events, ...more });
  return [...changes.map(({ at, fromName, toName }) => `${at} ${fromName} > ${toName}`), status.name];
};

describe('The statuses of an issue', () => {
  it('are open and closed where there is no board, with the reason', () => {
    expect(told([])).toEqual(['Open']);
    const done = { state: 'closed', closedAt: '4' } as const;
    expect(told([closed('1', 'NOT_PLANNED'), reopened('2'), closed('4')], done)).toEqual([
      '1 Open > Closed as not planned',
      '2 Closed as not planned > Open',
      '4 Open > Closed',
      'Closed',
    ]);
  });

  it('follow the card, and closed is closed whatever becomes of it', () => {
    const events = [
      moved('1', '', 'Todo'),
      moved('2', 'Todo', 'In progress'),
      closed('3'),
      moved('4', 'In progress', 'Done'),
      moved('5', 'Done', 'In progress'),
    ];
    const line = ['1 Open > Todo', '2 Todo > In progress', '3 In progress > Closed'];
    expect(told(events, { state: 'closed' })).toEqual([...line, 'Closed']);
    expect(told([...events, reopened('6'), moved('7', 'In progress', 'Review')])).toEqual([
      ...line,
      '6 Closed > Open',
      '7 Open > Review',
      'Review',
    ]);
  });

  it('are those of the board on which most happened, the first of equals', () => {
    const two = [
      moved('1', '', 'Inbox', 'B'),
      moved('2', '', 'Todo'),
      moved('3', 'Todo', 'Doing'),
      moved('4', 'Inbox', 'Out', 'B'),
    ];
    expect(told(two)).toEqual(['1 Open > Inbox', '4 Inbox > Out', 'Out']);
    expect(told([...two, moved('5', 'Doing', 'Review')])).toEqual([
      '2 Open > Todo',
      '3 Todo > Doing',
      '5 Doing > Review',
      'Review',
    ]);
  });

  it('go back to open when the card is taken away', () => {
    expect(told([moved('1', '', 'Doing'), removed('2'), moved('3', '', 'Todo')])).toEqual([
      '1 Open > Doing',
      '2 Doing > Open',
      '3 Open > Todo',
      'Todo',
    ]);
  });

  it('show where something of the history is missing, so that no time is made of it', () => {
    // From a column nobody saw it enter: the line does not hang together.
    expect(told([moved('2', 'Doing', 'Review')])).toEqual(['2 Open > Open', '2 Doing > Review', 'Review']);
    expect(told([moved('1', '', 'Todo'), moved('3', 'Doing', 'Review')])).toEqual([
      '1 Open > Todo',
      '3 Doing > Review',
      'Review',
    ]);
  });

  it('know that it is closed where no event says so', () => {
    expect(told([], { state: 'closed', stateReason: 'NOT_PLANNED', closedAt: '9' })).toEqual([
      '9 Open > Closed as not planned',
      'Closed as not planned',
    ]);
  });

  it('are the same for columns of one name, however they are written', () => {
    const { changes } = statusHistory({
      ...{ state: 'open', stateReason: null, closedAt: null },
      events: [moved('1', '', 'In Progress'), moved('2', 'In Progress', 'in progress ')],
    });
    expect(changes.map(({ toStatusId }) => toStatusId)).toEqual(['board:in progress']);
  });
});
