import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FailureRule } from 'shared/domain';
import {
  deploymentOutcomes,
  type CarriedChange,
  type JudgedDeployment,
  type OutcomeInput,
} from './deployment-outcomes.js';
import { datedFailureRules } from './failure-rules.js';
import { incidentsOf, type IncidentFact, type PossibleIncident } from './incidents.js';

const hour = 3_600_000;
const day = 24 * hour;

const rule = (more: Partial<FailureRule> = {}): FailureRule => ({
  from: null,
  followed: true,
  types: ['Incident'],
  labels: [],
  windowHours: 24,
  ...more,
});
const deployment = (id: string, at: number, more: Partial<JudgedDeployment> = {}): JudgedDeployment => ({
  id,
  scope: 'web',
  at,
  sha: `sha of ${id}`,
  outcome: 'deployment',
  rolledBack: false,
  ...more,
});
const carries = (deploymentId: string, number: number, more: Partial<CarriedChange> = {}): CarriedChange => ({
  ...{ deploymentId, number, revertsNumber: null, issueKeys: [], labels: [] },
  ...more,
});
const incident = (key: string, from: number, to: number | null = null): IncidentFact => ({
  itemId: key,
  key,
  from,
  to,
});

/** Three deployments, ten days apart, of one repository. */
const three = [deployment('a', 10 * day), deployment('b', 20 * day), deployment('c', 30 * day)];
const outcomes = (input: Partial<OutcomeInput> & { followed?: readonly FailureRule[] }) =>
  deploymentOutcomes({
    deployments: three,
    changes: [],
    incidents: [],
    marks: new Map(),
    rules: datedFailureRules(input.followed ?? [rule()], 'UTC'),
    ...input,
  });
const failed = (input: Parameters<typeof outcomes>[0]) =>
  outcomes(input)
    .filter((one) => one.failed)
    .map(({ deploymentId, cause, recoveredAt }) => [deploymentId, cause, recoveredAt]);

describe('whether a deployment failed', () => {
  it('is not measured where nobody has said how that shows', () => {
    expect(outcomes({ followed: [] })).toEqual([]);
    expect(outcomes({ followed: [rule({ followed: false })] })).toEqual([]);
    expect(outcomes({}).map((one) => one.failed)).toEqual([false, false, false]);
  });

  it('is measured from the day a rule holds, and a failure that shows by itself is known before it', () => {
    const found = outcomes({
      followed: [rule({ from: '1970-01-21' })],
      deployments: [deployment('a', 10 * day, { rolledBack: true }), ...three.slice(1)],
    });
    expect(found.map(({ deploymentId, followed, failed: bad }) => [deploymentId, followed, bad])).toEqual([
      ['a', false, true],
      ['b', true, false],
      ['c', true, false],
    ]);
  });

  it('is told by a rollback, and it works again when the older content is back', () => {
    const back = deployment('back', 20 * day + 2 * hour, { outcome: 'rollback' });
    const [a, b, c] = three as [JudgedDeployment, JudgedDeployment, JudgedDeployment];
    expect(failed({ deployments: [a, { ...b, rolledBack: true }, back, c] })).toEqual([
      ['b', 'rollback', 20 * day + 2 * hour],
    ]);
  });

  it('is told by a rollback in a second region, whose deployment was only an attempt', () => {
    const second = deployment('b2', 20 * day + hour, { outcome: 'attempt', sha: 'sha of b', rolledBack: true });
    const back = deployment('back', 20 * day + 3 * hour, { outcome: 'rollback' });
    const [a, b, c] = three as [JudgedDeployment, JudgedDeployment, JudgedDeployment];
    expect(failed({ deployments: [a, b, second, back, c] })).toEqual([['b', 'rollback', 20 * day + 3 * hour]]);
  });

  it('is not told of the same content that goes out once more after it was taken back', () => {
    const [a, b, c] = three as [JudgedDeployment, JudgedDeployment, JudgedDeployment];
    const back = deployment('back', 20 * day + 2 * hour, { outcome: 'rollback' });
    const again = deployment('again', 20 * day + 15 * hour, { sha: 'sha of b' });
    const later = [{ ...c, rolledBack: true }, deployment('back 2', 31 * day, { outcome: 'rollback' })];
    expect(failed({ deployments: [a, { ...b, rolledBack: true }, back, again, ...later] })).toEqual([
      ['b', 'rollback', 20 * day + 2 * hour],
      ['c', 'rollback', 31 * day],
    ]);
  });

  it.each([
    ['within the window', 24 * hour, [['b', 'revert', 21 * day]]],
    ['a moment after it', 24 * hour + 1, []],
  ])('is told by a change taken back %s', (_, later, expected) => {
    const revert = deployment('r', 20 * day + later);
    const changes = [carries('b', 7), carries('r', 8, { revertsNumber: 7 })];
    expect(failed({ deployments: [...three.slice(0, 2), revert, ...three.slice(2)], changes })).toEqual(expected);
  });

  it('is no failure of what took a change back when that change comes again', () => {
    const deployments = [0, 1, 5, 6].map((hours, n) => deployment(`d${n}`, 20 * day + hours * hour));
    const changes = [
      carries('d0', 7),
      carries('d1', 8, { revertsNumber: 7 }),
      // "Reapply": by GitHub's button it says that it reverts the one that reverted.
      carries('d2', 9, { revertsNumber: 8 }),
    ];
    const once = ['d0', 'revert', 20 * day + hour];
    expect(failed({ deployments, changes })).toEqual([once]);
    // And what came again fails like any other.
    changes.push(carries('d3', 10, { revertsNumber: 9 }));
    expect(failed({ deployments, changes })).toEqual([once, ['d2', 'revert', 20 * day + 6 * hour]]);
  });

  it('is told by a repair that is the very next thing to go out, in the same repository', () => {
    const fix = deployment('fix', 20 * day + hour);
    const elsewhere = deployment('other', 20 * day - hour, { scope: 'api' });
    const all = [three[0] as JudgedDeployment, elsewhere, ...three.slice(1, 2), fix, ...three.slice(2)];
    expect(failed({ deployments: all, changes: [carries('fix', 9, { labels: ['Hotfix'] })] })).toEqual([
      ['b', 'repair', 20 * day + hour],
    ]);
    const named = [carries('fix', 9, { labels: ['prod-fix'] })];
    expect(failed({ deployments: all, changes: named })).toEqual([]);
    expect(failed({ deployments: all, changes: named, followed: [rule({ labels: ['Prod-Fix'] })] })).toHaveLength(1);
  });

  it.each([
    ['24 hours after', 20 * day + 24 * hour, [['b', 'incident', 22 * day]]],
    ['a moment later than that', 20 * day + 24 * hour + 1, []],
    ['at the same instant', 20 * day, [['b', 'incident', 22 * day]]],
    ['before the first one', 10 * day - 1, []],
  ])('is told by an incident that begins %s', (_, from, expected) => {
    expect(failed({ incidents: [incident('I-1', from, 22 * day)] })).toEqual(expected);
  });

  it('is told of the last deployment before the incident, unless the repair names another repository', () => {
    const deployments = [deployment('web', 20 * day), deployment('api', 20 * day + hour, { scope: 'api' })];
    const fix = deployment('fix', 20 * day + 5 * hour);
    const incidents = [incident('I-1', 20 * day + 2 * hour, 25 * day)];
    expect(failed({ deployments: [...deployments, fix], incidents })).toEqual([['api', 'incident', 25 * day]]);
    const changes = [carries('fix', 3, { issueKeys: ['I-1'] })];
    expect(failed({ deployments: [...deployments, fix], incidents, changes })).toEqual([
      ['web', 'incident', 20 * day + 5 * hour],
    ]);
  });

  it('ends with the last of its incidents, and has not ended while one is open', () => {
    const incidents = [incident('I-1', 20 * day + hour, 21 * day), incident('I-2', 20 * day + 2 * hour, 23 * day)];
    expect(failed({ incidents })).toEqual([['b', 'incident', 23 * day]]);
    expect(failed({ incidents: [...incidents, incident('I-3', 20 * day + 3 * hour)] })).toEqual([
      ['b', 'incident', null],
    ]);
  });

  it('is what somebody marks, until a deployment that did not fail', () => {
    const marks = new Map([
      ['a', 'failed'],
      ['b', 'failed'],
    ] as const);
    expect(failed({ marks, followed: [] })).toEqual([
      ['a', 'mark', 30 * day],
      ['b', 'mark', 30 * day],
    ]);
    const last = outcomes({ marks: new Map([['c', 'failed']]) }).at(-1);
    expect(last).toMatchObject({ failed: true, mark: 'failed', recoveredAt: null });
  });

  it('is not so where somebody says that it did not fail, whatever shows it', () => {
    const fix = deployment('fix', 20 * day + hour);
    const input = {
      deployments: [...three.slice(0, 2), fix, ...three.slice(2)],
      changes: [carries('fix', 9, { labels: ['hotfix'] })],
      incidents: [incident('I-1', 30 * day + hour, 31 * day)],
    };
    expect(failed(input).map(([id, cause]) => [id, cause])).toEqual([
      ['b', 'repair'],
      ['c', 'incident'],
    ]);
    const found = outcomes({
      ...input,
      marks: new Map([
        ['b', 'notFailed'],
        ['c', 'notFailed'],
      ]),
    });
    const held = { followed: true, failed: false, cause: null, mark: 'notFailed', incidentId: null, recoveredAt: null };
    expect(found.slice(1)).toEqual([
      { deploymentId: 'b', ...held, overruled: 'repair' },
      { ...held, deploymentId: 'fix', mark: null, overruled: null },
      { deploymentId: 'c', ...held, overruled: 'incident' },
    ]);
  });

  it('is known where somebody says that it did not fail and no rule holds, yet it is not followed', () => {
    expect(outcomes({ followed: [], marks: new Map([['b', 'notFailed']]) })).toMatchObject([
      { deploymentId: 'b', followed: false, failed: false, mark: 'notFailed', overruled: null },
    ]);
  });

  it('lets a failure that was marked end with a deployment of which somebody says that it did not fail', () => {
    const marks = new Map([
      ['a', 'failed'],
      ['b', 'notFailed'],
    ] as const);
    expect(failed({ marks, incidents: [incident('I-1', 20 * day + hour)] })).toEqual([['a', 'mark', 20 * day]]);
  });

  it('never counts an attempt, never says two things of one deployment, and never ends before it began', () => {
    const kinds = fc.constantFrom('deployment' as const, 'attempt' as const, 'rollback' as const);
    const world = fc.record({
      deployments: fc.array(
        fc.record({ at: fc.nat(100), scope: fc.constantFrom('web', 'api'), outcome: kinds, rolledBack: fc.boolean() }),
        { maxLength: 25 },
      ),
      incidents: fc.array(fc.record({ from: fc.nat(100), takes: fc.option(fc.nat(50)) }), { maxLength: 10 }),
      names: fc.array(fc.nat(24), { maxLength: 10 }),
      said: fc.dictionary(
        fc.nat(24).map((place) => `d${place}`),
        fc.constantFrom('failed' as const, 'notFailed' as const),
        {
          maxKeys: 8,
        },
      ),
    });
    fc.assert(
      fc.property(world, ({ deployments, incidents, names, said }) => {
        const all = deployments
          .map((one, index) => deployment(`d${index}`, one.at * hour, { ...one, at: one.at * hour }))
          .toSorted((a, b) => a.at - b.at);
        const changes = names.map((place, index) =>
          carries(`d${place}`, index, { issueKeys: [`I-${index}`], labels: ['hotfix'] }),
        );
        const told = incidents
          .map(({ from, takes }, index) =>
            incident(`I-${index}`, from * hour, takes === null ? null : (from + takes) * hour),
          )
          .toSorted((a, b) => a.from - b.from);
        const found = outcomes({ deployments: all, changes, incidents: told, marks: new Map(Object.entries(said)) });
        const real = all.filter(({ outcome }) => outcome !== 'attempt');
        expect(found.map(({ deploymentId }) => deploymentId)).toEqual(real.map(({ id }) => id));
        for (const { deploymentId, failed: bad, cause, mark, overruled, recoveredAt } of found) {
          expect(mark).toBe(said[deploymentId] ?? null);
          if (mark !== null) expect(bad).toBe(mark === 'failed');
          if (overruled !== null) expect(mark).toBe('notFailed');
          const at = all.find(({ id }) => id === deploymentId)?.at ?? Infinity;
          expect(bad).toBe(cause !== null);
          expect(recoveredAt ?? at).toBeGreaterThanOrEqual(at);
          if (!bad) expect(recoveredAt).toBeNull();
        }
      }),
    );
  });
});

describe('an incident', () => {
  const item = (id: string, createdAt: number, more: Partial<PossibleIncident> = {}): PossibleIncident => ({
    ...{ id, key: id, type: 'Bug', labels: [], createdAt, finishedAt: null, cancelledAt: null },
    ...more,
  });

  it('is an item of a chosen type or with a chosen label, whatever its letters, and not one that was cancelled', () => {
    const rules = datedFailureRules([rule({ types: ['Feil i produksjon'], labels: ['Incident'] })], 'UTC');
    const items = [
      item('type', 3, { type: 'feil i Produksjon', finishedAt: 9 }),
      item('label', 2, { labels: ['urgent', 'INCIDENT'] }),
      item('neither', 1),
      item('cancelled', 4, { labels: ['incident'], cancelledAt: 5 }),
    ];
    expect(incidentsOf(items, rules)).toEqual([
      { itemId: 'label', key: 'label', from: 2, to: null },
      { itemId: 'type', key: 'type', from: 3, to: 9 },
    ]);
  });

  it('is one by the rule that held when it was reported', () => {
    const dated = [rule({ types: ['Bug'] }), rule({ from: '1970-01-11', types: ['Incident'] })];
    const rules = datedFailureRules(dated, 'Europe/Oslo');
    // The day begins at 23:00 UTC of the day before.
    const change = 10 * day - hour;
    const items = [item('before', change - 1), item('after', change), item('right', change, { type: 'Incident' })];
    expect(incidentsOf(items, rules).map(({ key }) => key)).toEqual(['before', 'right']);
  });
});
