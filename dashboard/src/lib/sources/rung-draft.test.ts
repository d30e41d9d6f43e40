import { describe, expect, it } from '@jest/globals';
import { rungDraft, unreadJobs } from './rung-draft.js';

const held = { rung: 'workflow', workflow: 'ship.yml', job: 'deploy' } as const;

describe('What is about to be chosen as reaching production', () => {
  it('is nothing where it holds already', () => {
    expect(rungDraft(held, 'workflow', 'ship.yml', ' deploy ')).toBeNull();
    expect(rungDraft({ rung: 'merge' }, 'merge')).toBeNull();
    expect(rungDraft({ rung: 'workflow', workflow: 'ship.yml' }, 'workflow', 'ship.yml', ' ')).toBeNull();
  });

  it('is a job only of a workflow, and the whole run where no job is named', () => {
    expect(rungDraft(held, 'workflow', 'ship.yml', '')).toEqual({ rung: 'workflow', workflow: 'ship.yml' });
    expect(rungDraft(held, 'workflow', 'ship.yml', 'smoke')).toEqual({ ...held, job: 'smoke' });
    expect(rungDraft(held, 'merge')).toEqual({ rung: 'merge' });
    expect(rungDraft({ rung: null }, 'workflow')).toEqual({ rung: 'workflow' });
  });

  it('says of how many runs the jobs were never asked for', () => {
    const offered = [
      { scopeId: '1', path: 'ship.yml', name: null, runs: 9, succeeded: 7, jobs: ['deploy'], jobsRead: 4 },
    ];
    expect(unreadJobs(offered, 'ship.yml')).toBe(5);
    expect([unreadJobs(null, 'ship.yml'), unreadJobs(offered, 'other.yml')]).toEqual([0, 0]);
  });
});
