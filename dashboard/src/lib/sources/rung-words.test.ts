import { describe, expect, it } from '@jest/globals';
import { chosenFrom, heldOf } from './rung-words.js';

type Delivery = Parameters<typeof heldOf>[0];
type Option = Delivery['rungs'][number];

const option = (rung: Option['rung'], path?: string): Option => ({
  rung,
  workflow:
    path === undefined
      ? null
      : {
          ...{ path, name: null, runs: 1, succeeded: 1, from: '2026-01-01', proposed: true },
          ...{ jobs: ['deploy'], jobsOf: 1 },
        },
  deployments: 1,
  reading: { metric: 'change-lead-time', unit: 'days', n: 0, figures: [], missing: null },
  records: [],
});
const rungs = [option('deployment'), option('workflow', 'a.yml'), option('workflow', 'b.yml'), option('merge')];
const delivery: Delivery = { read: 1, bots: 0, found: 'merge', rungs };

describe('What counts as reaching production in a preview', () => {
  it('is what was found until somebody chooses, and of workflows the one that was chosen', () => {
    expect(heldOf(delivery, null)).toBe(rungs[3]);
    for (const one of rungs) expect(heldOf(delivery, chosenFrom(one))).toBe(one);
    expect(heldOf(delivery, { rung: 'workflow', workflow: 'gone.yml' })).toBeUndefined();
  });

  it('is sent with its workflow, and without one elsewhere', () => {
    expect(rungs.map((one) => chosenFrom(one))).toEqual([
      { rung: 'deployment' },
      { rung: 'workflow', workflow: 'a.yml' },
      { rung: 'workflow', workflow: 'b.yml' },
      { rung: 'merge' },
    ]);
    expect(rungs.map((one) => chosenFrom(one, 'deploy').job)).toEqual([undefined, 'deploy', 'deploy', undefined]);
    for (const one of rungs) expect(heldOf(delivery, chosenFrom(one, 'deploy'))).toBe(one);
  });
});
