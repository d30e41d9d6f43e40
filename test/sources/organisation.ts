import { GithubPlay } from './github/play.js';
import type { GithubWorld } from './github/world.js';
import { JiraPlay, type JiraShape, type StatusIds, statusIds } from './jira/play.js';
import type { JiraTruth } from './jira/truth.js';
import type { JiraWorld } from './jira/world.js';
import type { Random } from './kit/random.js';

/** How large a generated organisation is. Each product has one project and one repository. */
export interface OrganisationSize {
  readonly products: number;
  /** Over all products. */
  readonly items: number;
  readonly changes: number;
  readonly from: string;
  readonly to: string;
}

export const smallOrganisation: OrganisationSize = {
  products: 4,
  items: 400,
  changes: 300,
  from: '2025-11-01T00:00:00Z',
  to: '2026-11-20T12:00:00Z',
};

/** What one machine is measured with. */
export const largeOrganisation: OrganisationSize = {
  ...smallOrganisation,
  products: 20,
  items: 100_000,
  changes: 20_000,
  from: '2022-01-03T00:00:00Z',
};

const day = 86_400_000;
const productKey = (index: number): string =>
  `P${String.fromCharCode(65 + (index % 26))}${Math.floor(index / 26) || ''}`;

/** Six transitions an item on the average: through the stages, back now and then, sometimes to the end and back again. */
export const organisationJira =
  (size: OrganisationSize, shape: JiraShape = {}) =>
  (random: Random): JiraWorld => {
    const play = new JiraPlay(random, size.from, shape);
    const projects = Array.from({ length: size.products }, (_, index) =>
      play.addProject(productKey(index), `Product ${index + 1}`),
    );
    const to = statusIds(play.world);
    const events = spread(random, size, size.items).map((at, index) => ({
      at,
      project: projects[index % projects.length] ?? '',
      random: random.fork(`item ${index}`),
    }));
    for (const { at, project, random: own } of events) live(play, at, Date.parse(size.to), project, to, own);
    return play.end(size.to);
  };

function live(play: JiraPlay, created: number, end: number, project: string, to: StatusIds, random: Random): void {
  const { id: issue } = play
    .at(new Date(created).toISOString())
    .createIssue({ project, summary: `Work ${random.hex(6)}` });
  let at = created;
  const step = (days: number, happen: (truth: JiraTruth) => void): boolean => {
    at += random.around(days, 0.9) * day;
    if (at >= end) return false;
    happen(play.at(new Date(at).toISOString()));
    return true;
  };
  const go = (days: number, status: string): boolean => step(days, (truth) => truth.transition({ issue, to: status }));
  if (!go(3, to.ready)) return;
  if (random.chance(0.05)) {
    step(5, (truth) => truth.transition({ issue, to: to.cancelled, resolution: "Won't Do" }));
    return;
  }
  if (!go(4, to.active)) return;
  if (random.chance(0.6) && !(go(2, to.waiting) && go(3, to.active))) return;
  if (
    random.chance(0.1) &&
    !(step(1, (truth) => truth.flag({ issue, on: true })) && step(2, (truth) => truth.flag({ issue, on: false })))
  )
    return;
  if (!go(2, to.review)) return;
  if (random.chance(0.5) && !(go(0.5, to.active) && go(1, to.review))) return;
  if (!go(1, to.done)) return;
  if (random.chance(0.04) && go(4, to.active)) go(2, to.done);
}

/** Changes from the first commit to production, one deployment for every one to three merges. */
export const organisationGithub =
  (size: OrganisationSize) =>
  (random: Random): GithubWorld => {
    const play = new GithubPlay(random, size.from);
    const repositories = Array.from(
      { length: size.products },
      (_, index) => play.truth.addRepository({ name: `product-${index + 1}` }).id,
    );
    const end = Date.parse(size.to);
    const counts = new Map<number, number>();
    const events = spread(random, size, size.changes).flatMap((at, index) => {
      const repository = repositories[index % repositories.length] ?? 0;
      const number = (counts.get(repository) ?? 0) + 1;
      counts.set(repository, number);
      const merged = at + random.around(1.5, 1) * day;
      const key = `${productKey(index % repositories.length)}-${number}`;
      return [
        { at, happen: () => opened(play, repository, number, key, at, random) },
        { at: at + (merged - at) * 0.8, happen: () => play.truth.review({ repository, number }) },
        { at: merged, happen: () => play.truth.mergePull({ repository, number }) },
        ...(random.chance(0.6) ? [{ at: merged + 3_600_000, happen: () => deployed(play, repository, random) }] : []),
      ];
    });
    for (const { at, happen } of events.sort((a, b) => a.at - b.at)) {
      if (at >= end) break;
      play.at(new Date(at).toISOString());
      happen();
    }
    return play.end(size.to);
  };

function opened(play: GithubPlay, repository: number, number: number, key: string, at: number, random: Random): void {
  const first = new Date(at - random.around(0.7, 1) * day).toISOString();
  play.truth.openPull({
    repository,
    number,
    headRef: `feature/${key.toLowerCase()}`,
    commits: [{ authoredAt: first }],
  });
}

function deployed(play: GithubPlay, repository: number, random: Random): void {
  const { id: deployment } = play.truth.deploy({ repository });
  play.truth.deploymentStatus({ repository, deployment, state: 'in_progress' });
  const state = random.chance(0.93) ? 'success' : 'failure';
  play.after(600_000).deploymentStatus({ repository, deployment, state });
}

/** Evenly over the time, in order. */
function spread(random: Random, { from, to }: OrganisationSize, count: number): number[] {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  return Array.from({ length: count }, () => start + random.next() * (end - start)).sort((a, b) => a - b);
}
