import { JiraPlay, type JiraShape, statusIds } from './jira/play.js';
import type { JiraTruth } from './jira/truth.js';
import type { JiraWorld } from './jira/world.js';
import type { Random } from './kit/random.js';

const hour = 3_600_000;

/** Three projects, one of them team-managed, with so many issues that every list has several pages. */
export const busyJira =
  (issues: number, shape: JiraShape = {}) =>
  (random: Random): JiraWorld => {
    const play = new JiraPlay(random, '2026-01-05T06:00:00Z', shape);
    play.addProject('BEN', 'Benefits');
    play.addProject('ARC', 'Archive');
    play.addProject('LET', 'Letters', true);
    const { truth } = play;
    for (let n = 0; n < issues; n++) {
      play.after(random.integer(1, 3) * hour).createIssue({ project: random.pick(['BEN', 'BEN', 'LET']) });
    }
    for (let n = 0; n < issues * 3; n++) {
      play.after(random.integer(1, 30) * 60_000);
      something(truth, random);
    }
    // A history longer than what one answer holds.
    for (let n = 0; n < 60; n++) {
      play.after(60_000).flag({ issue: 'BEN-1', on: n % 2 === 0 });
    }
    return play.end();
  };

const link = (truth: JiraTruth, random: Random, from: string): void => {
  const [known] = truth.world.links;
  if (known !== undefined && random.chance(0.4)) return truth.unlink({ link: known.id });
  const others = [...truth.world.issues.keys()].filter((id) => id !== from);
  const type = random.pick(['Blocks', 'Relates', 'Cloners', 'Duplicate', 'Depends'] as const);
  if (others.length > 0) truth.link({ from, to: random.pick(others), type });
};

/** Something happens, anywhere, to anything that is there; nothing is removed. */
export const something = (truth: JiraTruth, random: Random): void => {
  const issues = [...truth.world.issues.values()];
  const { id: issue, projectId, flagged, key } = random.pick(issues);
  const teamManaged = truth.project(projectId).teamManaged;
  const to = random.pick(Object.values({ ...statusIds(truth.world, teamManaged ? projectId : null) }));
  random.pick([
    () => truth.createIssue({ project: random.pick(['BEN', 'LET', 'ARC']), parent: key, type: 'Sub-task' }),
    () => truth.transition({ issue, to }),
    () => truth.transition({ issue, to }),
    () => truth.transition({ issue, to }),
    () => truth.flag({ issue, on: !flagged }),
    () => truth.edit({ issue, summary: `Words ${random.hex(4)}`, label: random.hex(3) }),
    () => truth.assign({ issue }),
    () => truth.comment({ issue }),
    () => truth.plan({ issue, sprint: random.pick([null, ...truth.world.sprints.map(({ id }) => id)]) }),
    () => link(truth, random, issue),
    () => truth.move({ issue, project: random.pick(['BEN', 'LET', 'ARC']) }),
  ])();
};
