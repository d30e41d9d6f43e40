import { comesLate } from '../../comes-late.js';
import { HookReceiver } from '../../hook-receiver.js';
import { troubled } from '../../kit/deliveries.js';
import type { Bend, Fault, FaultRule } from '../../kit/faults.js';
import { Random } from '../../kit/random.js';
import * as bend from './bends.js';
import type { FaultCase, Planting } from './case.js';
import { githubVoice, toldByGithub } from '../hooks.js';
import { changes } from './world.js';

const lists = '/repositories/\\d+/(pulls|issues|deployments|environments|releases|commits|compare|actions)\\b';
const histories = '#(PullHistories|IssueHistories|DeploymentHistories|Tags)';
const minute = 60_000;

/** Strikes lists and histories now and then, so that a reading under it still comes to an end. */
const now = [1, 4, 9] as const;

const rules =
  (...wanted: FaultRule[]): FaultCase['plant'] =>
  ({ fake }) => {
    for (const rule of wanted) fake.faults.add(rule);
  };

const plain = (id: string, title: string, fault: Fault, route = `${lists}|${histories}`): FaultCase => ({
  id,
  title,
  names: [fault.kind],
  plant: rules({ route, nth: now, fault }),
});

const bent = (
  id: string,
  title: string,
  how: Bend,
  more: Partial<FaultCase> & { route?: string; always?: true } = {},
): FaultCase => {
  const { route = lists, always, ...rest } = more;
  const fault = { kind: 'bent', name: id, bend: how } as const;
  return { id, title, names: [id], plant: rules(always ? { route, fault } : { route, nth: now, fault }), ...rest };
};

/** A change of the world in the middle of a reading. */
const meanwhile = (id: string, title: string, route: string, change: (planting: Planting) => void): FaultCase => ({
  id,
  title,
  names: ['mutate'],
  plant: (planting) => {
    planting.fake.faults.add({ route, nth: [1, 3], fault: { kind: 'mutate', change: () => change(planting) } });
  },
});

const anything = ({ fake }: Planting): void => changes(fake.truth, new Random(`${fake.seed} ${fake.log().length}`));

/** What the attempt's own timer would do, without its half minute. */
const stalled = (title: string, fault: Fault): FaultCase => ({
  id: 'F8',
  title,
  names: [fault.kind],
  plant: ({ fake, run }) => {
    const giveUp = (): void => void setTimeout(() => run.timeOut(), 30);
    fake.faults.add({ route: lists, nth: [2], fault: { kind: 'hook', when: 'before', run: giveUp } });
    fake.faults.add({ route: lists, nth: [2], fault });
  },
});

/** A replica that has heard the first reading and tells of nothing since, for the first run after the change. */
const lagging = (id: string, title: string, route: string, idleMs = minute): FaultCase => {
  const replica = new bend.Replica();
  return {
    id,
    title,
    names: [id],
    idleMs,
    plant: ({ fake, phase }) => {
      replica.behind = phase === 'next';
      fake.faults.add({ route, fault: { kind: 'bent', name: id, bend: replica.bend } });
    },
  };
};

/** What GitHub says of itself comes before the run that would find it, and is asked for at once (hook-receiver.ts). */
const told: FaultCase = {
  id: 'F23',
  title: 'deliveries that are lost, doubled, forged, of an unknown kind, and in any order',
  names: ['F23'],
  plant: async ({ fake, run, scopes }) => {
    const random = new Random(`${fake.seed} ${fake.log().length}`);
    const coming = troubled(githubVoice, toldByGithub(fake, run.store), random);
    const rule = fake.faults.add({ fault: { kind: 'bent', name: 'F23', bend: (answer) => answer } });
    await new HookReceiver(run, scopes).take(coming);
    rule.remove();
  },
};

export const late: FaultCase = {
  id: 'F23',
  title: 'deliveries that come after a newer state was read, and answers from before it',
  names: ['F23'],
  alone: true,
  plant: (planting) => {
    const { fake, run, scopes } = planting;
    const told = toldByGithub(fake, run.store);
    const change = (): void => anything(planting);
    return comesLate(run, scopes, { voice: githubVoice, told, change, replica: new bend.Replica() });
  },
};

const cut = (when: 'before' | 'after'): FaultCase => ({
  id: 'F27',
  title: `the process ends ${when} an answer is made`,
  names: ['hook'],
  plant: ({ fake, run }) => {
    fake.faults.add({
      route: `${lists}|${histories}`,
      nth: [2, 5, 7],
      fault: { kind: 'hook', when, run: () => run.cut() },
    });
  },
});

const secondary = { kind: 'secondaryLimit', seconds: 90 } as const;

/** Every fault of source-apis.md 11.3 that GitHub can have, in the ways it comes in. The first of each is in `npm test`. */
export const cases: readonly FaultCase[] = [
  plain('F1', 'the key is refused for a moment', { kind: 'badToken' }),
  plain('F2', 'the calls of the hour are used up', { kind: 'primaryLimit', seconds: 1200 }),
  plain('F2', 'used up, and no word about when they renew', { kind: 'primaryLimit', seconds: 55, reset: false }),
  plain('F3', 'a secondary limit with seconds', { ...secondary, retryAfter: 'seconds' }),
  plain('F3', 'a secondary limit with a date', { ...secondary, retryAfter: 'date', status: 429 }),
  plain('F3', 'a secondary limit without an end', { ...secondary, seconds: 60, retryAfter: 'none' }),
  plain('F3', 'a secondary limit in other words', { ...secondary, retryAfter: 'seconds', wording: 'Not so often.' }),
  plain(
    'F3',
    'a secondary limit with status 200',
    { ...secondary, retryAfter: 'none', seconds: 60, status: 200 },
    histories,
  ),
  plain('F5', 'out of order, with a page', { kind: 'unavailable', status: 502, body: 'html' }),
  plain('F5', 'out of order, with nothing', { kind: 'unavailable', status: 500, body: 'empty' }),
  plain('F5', 'out of order, for two seconds', { kind: 'unavailable', status: 503, body: 'json', retryAfter: 2 }),
  plain('F5', 'out of order, for half a minute, with another status', {
    kind: 'unavailable',
    status: 502,
    body: 'json',
    retryAfter: 30,
  }),
  plain('F6', 'JSON cut short', { kind: 'truncated' }),
  plain('F7', 'the line is cut inside the body', { kind: 'reset', when: 'inBody', framing: 'chunked' }),
  plain('F7', 'the line is cut inside a body of known length', { kind: 'reset', when: 'inBody', framing: 'length' }),
  plain('F7', 'the line is cut inside a packed body', { kind: 'reset', when: 'inBody', framing: 'gzip' }),
  plain('F7', 'the line is cut before the answer', { kind: 'reset', when: 'beforeHeaders' }),
  stalled('no answer at all', { kind: 'silence' }),
  stalled('an answer that drips', { kind: 'slow' }),
  ...(['html', 'object', 'null', 'text', 'nothing'] as const).map((body) =>
    plain('F9', `status 200 and ${body}`, { kind: 'strange', body }),
  ),
  meanwhile('F10', 'the world changes between two pages', `${lists}.*[?&](page|after)=`, anything),
  plain('F11', 'a row twice in a page', { kind: 'repeated', where: 'withinPage' }, lists),
  plain('F11', 'the last row of a page once more on the next', { kind: 'repeated', where: 'acrossPages' }, lists),
  meanwhile('F12', 'a record changes between the list and its history', histories, anything),
  lagging('F12', 'a history from before the change, beside a list from after it', histories),
  lagging('F12', 'a list from before the change, beside histories from after it', lists),
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
  bent('F14', 'a page that links to itself', bend.circle),
  bent('F14', 'an address of a next page that is not known any more', bend.refused(422, 'Validation Failed'), {
    route: `${lists}.*[?&](page|after)=`,
    options: { links: 'opaque' },
  }),
  bent('F14', 'an empty page, and more after it', bend.emptyFirst),
  bent('F15', 'a list that ends early and says it is whole', bend.noMore),
  bent('F15', 'the same, where no last page is named', bend.noMore, { options: { links: 'withoutLast' } }),
  bent(
    'F16',
    'a version of the API that is gone',
    bend.refused(410, 'Version 2022-11-28 of the REST API is not supported.'),
  ),
  bent(
    'F16',
    'a word that an address will go',
    bend.told({ deprecation: '@1767225600', sunset: 'Fri, 01 Jan 2027 00:00:00 GMT' }),
    { always: true },
  ),
  bent('F17', 'there, not there, there again', bend.refused(404, 'Not Found')),
  bent('F17', 'closed for legal reasons', bend.refused(451, 'Repository access blocked')),
  bent(
    'F17',
    'single sign-on wanted',
    bend.refused(403, 'Resource protected by organization SAML enforcement.', {
      'x-github-sso': 'required; url=https://github.example/sso',
    }),
  ),
  bent('F17', 'half a list for a key that one organisation did not let in', bend.partial),
  meanwhile('F18', 'renamed while it is read, and its name given to another', lists, ({ fake, phase }) => {
    fake.truth.rename({
      repository: fake.truth.world.repositories[0]?.id ?? 0,
      name: `benefits-${phase}-${fake.log().length}`,
    });
  }),
  {
    id: 'F18',
    title: 'by way of two other addresses',
    names: ['F18'],
    plant: ({ fake }) =>
      void fake.faults.add({ route: lists, fault: { kind: 'bent', name: 'F18', bend: bend.roundabout(fake.url) } }),
  },
  lagging('F19', 'lists and histories that lag for three hours', `${lists}|${histories}`, 180 * minute),
  bent('F21', 'the repository is taken away and given back', bend.refused(404, 'Not Found'), {
    route: '/repositories/',
  }),
  bent(
    'F21',
    'one permission is taken away and given back',
    bend.refused(403, 'Resource not accessible by integration', {
      'x-accepted-github-permissions': 'deployments=read',
    }),
    { route: '/deployments' },
  ),
  told,
  late,
  bent('F24', 'the same as before, says a cache to somebody who did not ask', bend.unasked),
  bent('F25', 'no header but the usual ones, and links in capitals', bend.stripped, { always: true, route: '.' }),
  bent('F25', 'the same of an installation of their own', bend.stripped, {
    always: true,
    route: '.',
    options: { enterpriseServer: true },
  }),
  bent('F26', 'ids that no double holds', bend.bigIds, { always: true, bigIds: true }),
  bent('F26', 'NUL, half a character, a megabyte of title, nobody as author', bend.odd, { always: true }),
  cut('before'),
  cut('after'),
];

/** Faults that are another source's, or wait for a part that is not there yet. */
export const notOfGithub: Readonly<Record<string, string>> = {
  F4: "Jira's way of saying wait",
  F20: "Jira's way of refusing a key",
  F22: 'OAuth of Jira',
};
