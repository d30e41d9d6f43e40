import { comesLate } from '../../comes-late.js';
import { HookReceiver } from '../../hook-receiver.js';
import { troubled } from '../../kit/deliveries.js';
import type { Bend, Fault, FaultRule } from '../../kit/faults.js';
import { Random } from '../../kit/random.js';
import * as bend from './bends.js';
import type { FaultCase, Kind, Planting } from './case.js';
import { jiraVoice, toldByJira } from '../hooks.js';
import { changes } from './world.js';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Strikes ids and issues now and then, so that a reading under it still comes to an end. */
const now = [1, 4, 9] as const;

/** Addresses below the interface of a kind. Data Center asks for ids and for issues at one address. */
const routesOf = (kind: Kind) =>
  kind === 'cloud'
    ? { ids: '/search/jql', issues: '/issue/bulkfetch', logs: '/changelog/bulkfetch', any: '/search/jql|/bulkfetch' }
    : { ids: '/search', issues: '/search', logs: '/search', any: '/search' };

const rules =
  (...wanted: FaultRule[]): FaultCase['plant'] =>
  ({ fake }) => {
    for (const rule of wanted) fake.faults.add(rule);
  };

const anything = ({ fake }: Planting): void => changes(fake.truth, new Random(`${fake.seed} ${fake.log().length}`));

/** A change of the world in the middle of a reading. */
const meanwhile = (id: string, title: string, route: string, change: (planting: Planting) => void): FaultCase => ({
  id,
  title,
  plant: (planting) => {
    planting.fake.faults.add({ route, nth: [1, 3], fault: { kind: 'mutate', change: () => change(planting) } });
  },
});

/** What the attempt's own timer would do, without its half minute. */
const stalled = (title: string, route: string, fault: Fault): FaultCase => ({
  id: 'F8',
  title,
  plant: ({ fake, run }) => {
    const giveUp = (): void => void setTimeout(() => run.timeOut(), 30);
    fake.faults.add({ route, nth: [1], fault: { kind: 'hook', when: 'before', run: giveUp } });
    fake.faults.add({ route, nth: [1], fault });
  },
});

/** A node that has heard the first reading and tells of nothing since, for the first run after the change. */
const behind = (title: string, of: 'issues' | 'logs' | 'both', route: string): FaultCase => {
  const node = new bend.LaggingNode(of);
  return {
    id: 'F12',
    title,
    lags: true,
    plant: ({ fake, phase }) => {
      node.behind = phase === 'next';
      fake.faults.add({ route, fault: { kind: 'bent', name: 'F12', bend: node.bend } });
    },
  };
};

/** The index lags while it is read: the mark of the fault is set on what it struck. */
const lagging = (title: string, route: string, lagMs: number, idleMs: number): FaultCase => ({
  id: 'F19',
  title,
  idleMs,
  plant: ({ fake, phase }) => {
    if (phase === 'next') fake.truth.lag(({ id }) => (Number(id) % 2) * lagMs);
    fake.faults.add({ route, fault: { kind: 'bent', name: 'F19', bend: (answer) => answer } });
  },
});

/** What Jira says of itself comes before the run that would find it, and is asked for at once (hook-receiver.ts). */
const told = (title: string, kind: Kind, lags = false): FaultCase => ({
  id: 'F23',
  title,
  plant: async ({ fake, run, phase, scopes }) => {
    if (lags && phase === 'next') fake.truth.lag(({ id }) => (Number(id) % 2) * hour);
    const coming = troubled(
      jiraVoice(kind),
      toldByJira(fake, run.store),
      new Random(`${fake.seed} ${fake.log().length}`),
    );
    const rule = fake.faults.add({ fault: { kind: 'bent', name: 'F23', bend: (answer) => answer } });
    await new HookReceiver(run, scopes).take(coming);
    rule.remove();
  },
});

export const late = (kind: Kind): FaultCase => ({
  id: 'F23',
  title: 'deliveries that come after a newer state was read, and answers from before it',
  alone: true,
  plant: (planting) => {
    const { fake, run, scopes } = planting;
    const told = toldByJira(fake, run.store);
    const change = (): void => anything(planting);
    return comesLate(run, scopes, { voice: jiraVoice(kind), told, change, replica: new bend.LaggingNode('both') });
  },
});

const cut = (when: 'before' | 'after', route: string): FaultCase => ({
  id: 'F27',
  title: `the process ends ${when} an answer is made`,
  plant: ({ fake, run }) => {
    fake.faults.add({ route, nth: [2, 5, 7], fault: { kind: 'hook', when, run: () => run.cut() } });
  },
});

/** A project that is hidden from the key in the middle of a reading, and shown again. */
const hidden = (title: string, route: string, idleMs: number): FaultCase => ({
  id: 'F21',
  title,
  idleMs,
  plant: ({ fake }) => {
    const { accounts } = fake.truth.world;
    const project = fake.truth.project('LET').id;
    let left = 0;
    const hide = (): void => {
      left = 8;
      accounts[0]?.hidden.add(project);
    };
    const show: Bend = () => {
      left -= 1;
      if (left === 0) accounts[0]?.hidden.delete(project);
      return undefined;
    };
    fake.faults.add({ route, nth: [1, 7], fault: { kind: 'mutate', change: hide } });
    fake.faults.add({ fault: { kind: 'bent', name: 'shown again', bend: show } });
  },
});

/** Something is wrong with the tokens of the first few pages that are asked for by one. */
const token = (title: string, how: Bend, route: string): FaultCase => ({
  id: 'F14',
  title,
  plant: ({ fake }) => {
    fake.faults.add({ route, fault: { kind: 'bent', name: 'F14', bend: bend.few(how) } });
  },
});

const limits = (kind: Kind): readonly (readonly [string, Fault])[] => [
  ['a burst', { kind: 'jiraLimit', seconds: 3, reason: 'jira-burst-based', reset: 'none' }],
  ['a burst that a run does not sleep through', { kind: 'jiraLimit', seconds: 90, reason: 'jira-burst-based' }],
  ['the points of the hour, of all', { kind: 'jiraLimit', seconds: 900, reason: 'jira-quota-global-based' }],
  ['the points of the hour, of this site', { kind: 'jiraLimit', seconds: 90, reason: 'jira-quota-tenant-based' }],
  ...(kind === 'dataCenter'
    ? []
    : ([
        ['a cost that is not explained', { kind: 'jiraLimit', seconds: 20, reason: 'jira-cost-based' }],
        ['a gateway that names an instant only', { kind: 'jiraLimit', seconds: 90, retryAfter: false, reset: 'iso' }],
        [
          'a gateway that names a minute only',
          { kind: 'jiraLimit', seconds: 90, retryAfter: false, reset: 'isoWithoutSeconds' },
        ],
        ['a gateway that names nothing', { kind: 'jiraLimit', seconds: 55, retryAfter: false, reset: 'none' }],
      ] as const)),
];

/** Every fault of source-apis.md 11.3 that a Jira of this kind can have, in the ways it comes in. */
export const casesOf = (kind: Kind): readonly FaultCase[] => {
  const { ids, issues, logs, any } = routesOf(kind);
  const plain = (id: string, title: string, fault: Fault, route = any): FaultCase => ({
    id,
    title,
    plant: rules({ route, nth: now, fault }),
  });
  const bent = (
    id: string,
    title: string,
    how: Bend,
    more: Partial<FaultCase> & { route?: string; always?: true } = {},
  ): FaultCase => {
    const { route = any, always, ...rest } = more;
    const fault = { kind: 'bent', name: id, bend: how } as const;
    return { id, title, plant: rules(always ? { route, fault } : { route, nth: now, fault }), ...rest };
  };
  const ofCloud = (...some: FaultCase[]): FaultCase[] => (kind === 'cloud' ? some : []);
  const counting = { idleMs: 8 * day } as const;
  const empty = new bend.EmptyPages();
  return [
    plain('F1', 'the key is refused for a moment', { kind: 'badToken' }),
    ...limits(kind).map(([title, fault]) => plain('F4', title, fault)),
    plain('F5', 'out of order, with a page', { kind: 'unavailable', status: 502, body: 'html' }),
    plain('F5', 'out of order, with nothing', { kind: 'unavailable', status: 500, body: 'empty' }),
    plain('F5', 'out of order, for half a minute', { kind: 'unavailable', status: 503, body: 'json', retryAfter: 30 }),
    plain('F6', 'JSON cut short', { kind: 'truncated' }),
    plain('F7', 'the line is cut inside the body', { kind: 'reset', when: 'inBody', framing: 'chunked' }),
    plain('F7', 'the line is cut inside a body of known length', { kind: 'reset', when: 'inBody', framing: 'length' }),
    plain('F7', 'the line is cut inside a packed body', { kind: 'reset', when: 'inBody', framing: 'gzip' }),
    plain('F7', 'the line is cut before the answer', { kind: 'reset', when: 'beforeHeaders' }),
    stalled('no answer at all', ids, { kind: 'silence' }),
    stalled('an answer that drips', ids, { kind: 'slow' }),
    ...(['html', 'object', 'null', 'text', 'nothing'] as const).map((body) =>
      plain('F9', `status 200 and ${body}`, { kind: 'strange', body }),
    ),
    meanwhile('F10', 'the world changes between two pages of ids', ids, anything),
    plain('F11', 'a row twice in a page', { kind: 'repeated', where: 'withinPage' }),
    {
      id: 'F11',
      title: 'the last row of a page once more on the next',
      plant: rules({ route: any, fault: { kind: 'bent', name: 'F11', bend: new bend.OnceMore().bend } }),
    },
    meanwhile('F12', 'issues change between their ids and themselves', issues, anything),
    behind('issues and change logs from before the change', 'both', any),
    ...ofCloud(
      behind('issues from before the change, beside change logs from after it', 'issues', issues),
      behind('change logs from before the change, beside issues from after it', 'logs', logs),
    ),
    meanwhile('F12', 'issues change between themselves and their change logs', logs, anything),
    bent('F13', 'the source says it is ten minutes later', bend.dated(10 * minute), {
      always: true,
      route: '.',
      datedAheadMs: 10 * minute,
    }),
    bent('F13', 'the source says it is ten minutes earlier', bend.dated(-10 * minute), {
      always: true,
      route: '.',
      datedAheadMs: -10 * minute,
    }),
    bent('F13', 'our clock is ten minutes ahead', bend.dated(0), { always: true, aheadMs: 10 * minute }),
    bent('F13', 'our clock is ten minutes behind', bend.dated(0), { always: true, aheadMs: -10 * minute }),
    ...ofCloud(
      token('a page token that is not known any more', bend.staleToken, ids),
      token('a page token that comes back', bend.sameToken, ids),
      bent('F14', 'a last page that is none, and one that is and says it is not', bend.wrongLast, { always: true }),
      bent('F14', 'an empty page, and more after it', empty.bend, { route: ids, always: true }),
      token('a page token of change logs that is not known any more', bend.staleToken, logs),
      token('a page token of change logs that comes back', bend.sameToken, logs),
    ),
    bent('F15', 'a walk that ends early and says it is whole', bend.noMore, { route: ids }),
    bent('F15', 'the same while it is counted', bend.noMore, { route: ids, ...counting }),
    bent('F16', 'an address that is gone', bend.refused(410, 'The requested API has been removed. CHANGE-2046')),
    bent(
      'F16',
      'a word that an address will go',
      bend.told({ deprecation: '@1767225600', sunset: 'Fri, 01 Jan 2027 00:00:00 GMT' }),
      { always: true },
    ),
    bent('F17', 'there, not there, there again', bend.refused(404, 'No project could be found')),
    bent('F17', 'closed for legal reasons', bend.refused(451, 'Unavailable')),
    bent('F17', 'forbidden for a moment, while it is counted', bend.refused(403, 'Forbidden'), counting),
    meanwhile('F18', 'issues move to another project while they are read, and to and fro', any, ({ fake }) => {
      for (const key of ['LET', 'BEN']) {
        const random = new Random(`${fake.seed} ${fake.log().length} ${key}`);
        fake.truth.move({ issue: random.pick([...fake.truth.world.issues.keys()]), project: key });
      }
    }),
    lagging('an index that is three hours behind', any, 3 * hour, minute),
    lagging('an index that is half a day behind, read after hours', any, 12 * hour, 5 * hour),
    lagging('an index that is two days behind, while it is counted', any, 2 * day, 8 * day),
    bent('F20', 'nothing, with a header that says why', bend.anonymous),
    bent('F20', 'nothing, with a header that says why, while it is counted', bend.anonymous, counting),
    hidden('a project is hidden while it is read', any, minute),
    hidden('a project is hidden while it is counted', any, 8 * day),
    told('deliveries that are lost, doubled, forged, of an unknown kind, and in any order', kind),
    told('the same before the index has it', kind, true),
    late(kind),
    bent('F25', 'no header but the usual ones', bend.stripped, { always: true, route: '.' }),
    bent('F26', 'NUL, half a character, a megabyte, nobody as author, numbers for ids', bend.odd, { always: true }),
    cut('before', any),
    cut('after', any),
    { ...cut('after', any), title: 'the process ends while it counts', ...counting },
  ];
};

/** Faults that are another source's, or wait for a part that is not there yet. */
export const notOfJira = (kind: Kind): Readonly<Record<string, string>> => ({
  F2: "GitHub's calls of the hour",
  F3: "GitHub's secondary limits",
  ...(kind === 'dataCenter' ? { F14: 'page tokens of Cloud' } : {}),
  F22: 'OAuth: jira.sign-in.test.ts',
  F24: 'conditional requests, which Jira does not have',
});
