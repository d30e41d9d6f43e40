import type { Random } from '../../kit/random.js';
import { JiraPlay, type JiraShape, statusIds } from '../play.js';
import type { JiraTruth } from '../truth.js';
import type { Issue, JiraWorld } from '../world.js';

const hour = 3_600_000;

/** Two projects, one of them team-managed, in which every list has several pages. */
export const smallJira =
  (shape: JiraShape) =>
  (random: Random): JiraWorld => {
    const pageSizes = { ids: 3, issues: 3, histories: 6 };
    const play = new JiraPlay(random, '2026-01-05T06:00:00Z', { pageSizes, ...shape });
    play.addProject('BEN', 'Benefits');
    play.addProject('LET', 'Letters', true);
    for (let n = 0; n < 14; n++)
      play.after(random.integer(1, 9) * hour).createIssue({ project: n % 3 === 0 ? 'LET' : 'BEN' });
    for (let n = 0; n < 18; n++) {
      play.after(random.integer(1, 90) * 60_000);
      move(play.truth, random);
    }
    play.after(hour);
    return play.end();
  };

/** Some issue goes to some status of its project. */
const move = (truth: JiraTruth, random: Random): void => {
  const { id: issue, projectId } = random.pick([...truth.world.issues.values()]);
  const own = truth.project(projectId).teamManaged ? projectId : null;
  truth.transition({ issue, to: random.pick(Object.values({ ...statusIds(truth.world, own) })) });
};

/** Something of every kind. */
export const changes = (truth: JiraTruth, random: Random): void => {
  const some = (): Issue => random.pick([...truth.world.issues.values()]);
  const { id: flagged, flagged: was } = some();
  truth.flag({ issue: flagged, on: !was });
  for (let n = 0; n < 3; n++) move(truth, random);
  truth.edit({ issue: some().id, summary: `Ord \u0000🦭 \ud83e ${random.hex(4)} ${'long '.repeat(200)}` });
  truth.comment({ issue: some().id });
  truth.createIssue({ project: random.pick(['BEN', 'LET']), parent: some().id, type: 'Sub-task' });
  truth.plan({ issue: some().id, sprint: truth.world.sprints[0]?.id ?? null });
  const [one, other] = [some(), some()];
  if (one !== other) truth.link({ from: one.id, to: other.id, type: 'Blocks' });
  const moved = some();
  truth.move({ issue: moved.id, project: truth.project(moved.projectId).key === 'BEN' ? 'LET' : 'BEN' });
};

/** One of the larger project, without a trace. */
export const removal = (truth: JiraTruth, random: Random): void => {
  const inLarger = [...truth.world.issues.values()].filter(({ projectId }) => truth.project(projectId).key === 'BEN');
  truth.remove({ issue: random.pick(inLarger).id });
};
