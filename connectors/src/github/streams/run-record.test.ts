import { describe, expect, it } from '@jest/globals';
import { runs } from '../fixtures/answers.js';
import type { Row } from '../client.js';
import { assembleRun, runRecord } from './run-record.js';

describe('The record of a run', () => {
  const [first] = runs as Row[];
  const recorded = (more: Row) =>
    runRecord.parse(assembleRun({ id: '4711', defaultBranch: 'trunk' }, { ...first, ...more }, []));

  it.each([
    ['trunk', { id: 4711 }, true],
    ['trunk', undefined, true],
    ['trunk', null, false],
    ['trunk', { id: 12 }, false],
    ['main', { id: 4711 }, false],
    [null, { id: 4711 }, undefined],
    [undefined, undefined, undefined],
  ])('says of a branch %j of the repository %j whether it is the default one: %j', (branch, repository, expected) => {
    const record = recorded({ head_branch: branch, head_repository: repository });
    expect(record.onDefaultBranch).toBe(expected);
    expect(JSON.stringify(record)).not.toContain('"trunk"');
  });
});
