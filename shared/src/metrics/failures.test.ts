import { describe, expect, it } from '@jest/globals';
import { failedShare } from './failed-share.js';
import { deployment, settings, window } from './fixtures/small-world.js';
import type { DeploymentInput } from './inputs.js';
import { recoveryTime } from './recovery-time.js';

const day = 86_400_000;
const start = Date.parse('2026-03-02T12:00:00Z');
/** Four weeks, from a Monday to a Sunday. */
const period = window('2026-03-02', '2026-03-29');

/** One that was followed and held, unless it says otherwise. */
const followed = (id: string, more: Partial<DeploymentInput> = {}): DeploymentInput =>
  deployment(id, start, { failed: false, followed: true, ...more });
const many = (n: number, more: (index: number) => Partial<DeploymentInput> = () => ({})) =>
  Array.from({ length: n }, (_, index) => followed(`d${index}`, { at: start + (index % 28) * day, ...more(index) }));
const bad = (recoveredAt: number | null, cause: DeploymentInput['cause'] = 'rollback') => ({
  failed: true,
  cause,
  recoveredAt,
});

const share = (deployments: DeploymentInput[]) => failedShare.measure({ deployments }, period, settings());
const recovery = (deployments: DeploymentInput[]) => recoveryTime.measure({ deployments }, period, settings());

describe('the share of deployments that failed', () => {
  it('is 3 of 12, with the interval that Wilson gives: 8.9 to 53.2 percent', () => {
    const found = share(many(12, (index) => (index < 3 ? bad(null, index === 0 ? 'mark' : 'incident') : {})));
    expect(found).toMatchObject({ metric: 'failed-share', unit: 'share', n: 12, value: 0.25, missing: null });
    const [value, positive] = found.figures;
    // Wilson by hand: (0.25 + 3.8415/24 ± 1.96·√(0.1875/12 + 3.8415/576)) / (1 + 3.8415/12)
    expect([value?.low?.toFixed(4), value?.high?.toFixed(4)]).toEqual(['0.0889', '0.5323']);
    expect(positive).toMatchObject({ name: 'positive', value: 3 });
    expect(found.shape).toEqual({
      kind: 'parts',
      parts: [
        { name: 'incident', value: 2 / 12, n: 2 },
        { name: 'mark', value: 1 / 12, n: 1 },
      ],
    });
  });

  it('is none of thirty where all were followed and held, and never a bare nought', () => {
    const found = share(many(30));
    expect(found).toMatchObject({ n: 30, value: 0, missing: null });
    expect(found.figures[0]?.high?.toFixed(4)).toBe('0.1135');
  });

  it('is not measured where nobody has said how a failure shows, also when one is known', () => {
    const none = share(many(12, () => ({ failed: null, followed: false })));
    expect(none).toMatchObject({
      value: null,
      n: 0,
      missing: { key: 'failures.notMeasured' },
      coverage: { used: 0, of: 12 },
    });
    const one = share(many(12, (index) => ({ failed: index === 0 ? true : null, followed: false })));
    expect(one).toMatchObject({ value: null, n: 0, missing: { key: 'failures.someKnown', values: { n: 1 } } });
    expect(share([])).toMatchObject({ value: null, missing: { key: 'reasons.noDeployments' } });
    expect(share([followed('old', { at: start - 90 * day })]).missing?.key).toBe('failures.nothingDeployed');
  });

  it('leaves out what went out before a rule held, and says so', () => {
    const found = share(many(20, (index) => (index < 5 ? { failed: index < 2 ? true : null, followed: false } : {})));
    expect(found).toMatchObject({ value: 0, n: 15, coverage: { used: 15, of: 20 } });
    expect(found.caveats).toEqual([{ key: 'failures.partFollowed', values: { n: 5, failed: 2 } }]);
  });
});

describe('the time to recover', () => {
  it('is the median by nearest rank of six and more', () => {
    const hours = [1, 2, 4, 8, 30, 100];
    const found = recovery(many(6, (index) => bad(start + index * day + (hours[index] ?? 0) * 3_600_000)));
    // Six values: the third of them, 4 hours.
    expect(found).toMatchObject({ metric: 'recovery-time', unit: 'days', n: 6, value: 4 / 24, missing: null });
    expect(found.figures.map(({ name, atLeast }) => [name, atLeast])).toEqual([
      ['p50', false],
      ['p85', true],
    ]);
  });

  it('lists every one where there are fewer, and does not make a median of them', () => {
    const found = recovery([
      followed('a', bad(start + day)),
      followed('b', bad(start + day / 4)),
      followed('c', bad(null)),
    ]);
    expect(found).toMatchObject({ value: null, n: 2, coverage: { used: 2, of: 3 } });
    expect(found.missing).toEqual({ key: 'failures.fewRecoveries', values: { n: 2, needed: 6 } });
    expect(found.caveats).toEqual([{ key: 'failures.stillFailing', values: { n: 1 } }]);
    expect(found.shape).toMatchObject({
      kind: 'dots',
      dots: [
        { id: 'b', label: 'b000000', value: 0.25 },
        { id: 'a', label: 'a000000', value: 1 },
      ],
    });
  });

  it.each([
    ['nothing failed and all were followed', [followed('a')], 'failures.noneFailed'],
    ['it is not followed', [followed('a', { failed: null, followed: false })], 'failures.notMeasured'],
    ['the only failure goes on', [followed('a', bad(null))], 'failures.stillFailing'],
    ['nothing was deployed in these weeks', [followed('a', { at: start - 90 * day })], 'failures.nothingDeployed'],
    ['nothing was ever deployed', [], 'reasons.noDeployments'],
  ])('says why it is missing when %s', (_, deployments, key) => {
    expect(recovery(deployments)).toMatchObject({ value: null, n: 0, missing: { key } });
  });
});
