import { describe, expect, it } from '@jest/globals';
import { runCase as runGithub } from '../sources/github/faults/case.js';
import { runCase as runJira } from '../sources/jira/faults/case.js';
import { chooseSeed, Random } from '../sources/kit/random.js';
import { Failpoints } from './failpoints.js';

const whole = { differs: [], doubles: [], setAside: [], strayed: [], violations: [] };

/** Some steps of each source in one life; `npm run soak` ends a run at every one of them, each in a life of its own. */
describe('A run that ends at an awaited step goes on and ends with the truth', () => {
  const random = new Random(chooseSeed(undefined, 'steps at which runs end'));
  const steps = (): number[] => [1, random.integer(2, 30), random.integer(2, 60), random.integer(20, 90)];
  let points: Failpoints[] = [];
  const dying = {
    ...{ id: 'F27', title: 'the process ends at an awaited step', names: [] },
    plant: ({ run }: { run: ConstructorParameters<typeof Failpoints>[0] }) =>
      void points.push(new Failpoints(run, steps())),
  };

  it.each([
    ['GitHub', () => runGithub(dying)],
    ['Jira Cloud', () => runJira('cloud', dying)],
    ['Jira Data Center', () => runJira('dataCenter', dying)],
  ])('%s', async (_name, read) => {
    points = [];
    expect(await read()).toMatchObject(whole);
    expect(points[0]?.deaths).toBeGreaterThan(2);
    expect(points[1]?.deaths).toBeGreaterThan(1);
  });
});
