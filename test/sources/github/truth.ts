import { PullTruth } from './pull-truth.js';
import type * as W from './world.js';

/** The world and every way it may change. Each change stamps the times GitHub would stamp. */
export class GithubTruth extends PullTruth {
  /** A deployment of the default branch's tip unless a sha is given; its statuses come one call each. */
  deploy(wanted: {
    repository: W.RepositoryName;
    sha?: string;
    ref?: string;
    environment?: string;
    production?: boolean;
    transient?: boolean;
    task?: string;
  }): W.Deployment {
    const repository = this.repository(wanted.repository);
    const environment = wanted.environment ?? 'production';
    const deployment: W.Deployment = {
      id: this.id(),
      sha: wanted.sha ?? repository.branches.get(repository.defaultBranch) ?? '',
      ref: wanted.ref ?? repository.defaultBranch,
      task: wanted.task ?? 'deploy',
      environment,
      production: wanted.production ?? environment === 'production',
      transient: wanted.transient ?? false,
      createdAt: this.now(),
      updatedAt: this.now(),
      creator: this.someone(),
      statuses: [],
    };
    repository.deployments.set(deployment.id, deployment);
    this.addEnvironment({ repository: repository.id, name: environment });
    return deployment;
  }

  /** By hand, or by the first deployment to it. Its name stays its own, however its letters are written. */
  addEnvironment(wanted: { repository: W.RepositoryName; name: string; reviewed?: boolean }): W.Environment {
    const repository = this.repository(wanted.repository);
    const known = environmentOf(repository, wanted.name);
    if (known !== undefined) return known;
    repository.environmentsMade += 1;
    const environment: W.Environment = {
      ...{ id: repository.id * 1000 + repository.environmentsMade, name: wanted.name },
      ...{ createdAt: this.now(), updatedAt: this.now() },
      reviewer: wanted.reviewed === true ? (this.world.people[0] ?? null) : null,
    };
    repository.environments.set(environment.id, environment);
    return environment;
  }

  /** One of its rules was changed. */
  editEnvironment(wanted: { repository: W.RepositoryName; name: string }): void {
    const environment = environmentOf(this.repository(wanted.repository), wanted.name);
    if (environment === undefined) throw new Error(`No environment ${wanted.name}`);
    environment.updatedAt = this.now();
  }

  /** What was deployed to it stays. */
  removeEnvironment(wanted: { repository: W.RepositoryName; name: string }): void {
    const repository = this.repository(wanted.repository);
    repository.environments.delete(environmentOf(repository, wanted.name)?.id ?? 0);
  }

  deploymentStatus(wanted: {
    repository: W.RepositoryName;
    deployment: number;
    state: W.DeploymentState;
    environment?: string;
  }): void {
    const repository = this.repository(wanted.repository);
    const deployment = repository.deployments.get(wanted.deployment);
    if (deployment === undefined) throw new Error(`No deployment ${wanted.deployment}`);
    this.#status(deployment, wanted.state, wanted.environment);
    if (wanted.state !== 'success') return;
    // GitHub puts what was there before out of use, and its own time of change moves with it.
    for (const other of repository.deployments.values()) {
      const replaced = other !== deployment && other.environment === deployment.environment && !other.transient;
      if (replaced && other.statuses.at(-1)?.state === 'success') this.#status(other, 'inactive');
    }
  }

  removeDeployment(wanted: { repository: W.RepositoryName; id: number }): void {
    this.repository(wanted.repository).deployments.delete(wanted.id);
  }

  tag(wanted: { repository: W.RepositoryName; name: string; sha?: string; annotated?: boolean }): void {
    const repository = this.repository(wanted.repository);
    const sha = wanted.sha ?? repository.branches.get(repository.defaultBranch) ?? '';
    const annotation =
      wanted.annotated === true ? { sha: this.random.hex(40), at: this.now(), tagger: this.someone() } : null;
    repository.tags.set(wanted.name, { name: wanted.name, sha, annotation });
    repository.pushedAt = this.now();
  }

  removeTag(wanted: { repository: W.RepositoryName; name: string }): void {
    const repository = this.repository(wanted.repository);
    repository.tags.delete(wanted.name);
    repository.pushedAt = this.now();
  }

  publishRelease(wanted: {
    repository: W.RepositoryName;
    tag: string;
    sha?: string;
    draft?: boolean;
    prerelease?: boolean;
    annotated?: boolean;
  }): W.Release {
    const repository = this.repository(wanted.repository);
    const draft = wanted.draft ?? false;
    // A draft's tag is made when it is published.
    if (!draft && !repository.tags.has(wanted.tag)) this.tag({ ...wanted, name: wanted.tag });
    const release: W.Release = {
      id: this.id(),
      tagName: wanted.tag,
      target: repository.defaultBranch,
      name: wanted.tag,
      draft,
      prerelease: wanted.prerelease ?? false,
      createdAt: repository.commits.get(repository.tags.get(wanted.tag)?.sha ?? '')?.committedAt ?? this.now(),
      publishedAt: draft ? null : this.now(),
      updatedAt: this.now(),
      author: this.someone(),
    };
    repository.releases.set(release.id, release);
    return release;
  }

  /** An edited release stays where it is in the list. */
  editRelease(wanted: { repository: W.RepositoryName; id: number; prerelease: boolean }): void {
    const release = this.repository(wanted.repository).releases.get(wanted.id);
    if (release === undefined) throw new Error(`No release ${wanted.id}`);
    release.prerelease = wanted.prerelease;
    release.updatedAt = this.now();
  }

  removeRelease(wanted: { repository: W.RepositoryName; id: number }): void {
    this.repository(wanted.repository).releases.delete(wanted.id);
  }

  /** A run of a workflow, going on; of the default branch's tip unless another branch and a sha are given. */
  startRun(wanted: {
    repository: W.RepositoryName;
    path?: string;
    name?: string | null;
    event?: string;
    branch?: string | null;
    sha?: string;
  }): W.WorkflowRun {
    const repository = this.repository(wanted.repository);
    const path = wanted.path ?? '.github/workflows/deploy.yml';
    const run: W.WorkflowRun = {
      id: this.id(),
      workflow: { id: workflowId(path), path, name: wanted.name === undefined ? 'Deploy' : wanted.name },
      event: wanted.event ?? 'push',
      sha: wanted.sha ?? repository.branches.get(repository.defaultBranch) ?? '',
      branch: wanted.branch === undefined ? repository.defaultBranch : wanted.branch,
      createdAt: this.now(),
      updatedAt: this.now(),
      actor: this.someone(),
      attempts: [],
    };
    repository.runs.set(run.id, run);
    this.rerun({ repository: repository.id, run: run.id });
    return run;
  }

  /** Another go at a run that is over; of `failedOnly` what succeeded is told as part of the new go too, as it was. */
  rerun(wanted: { repository: W.RepositoryName; run: number; failedOnly?: boolean }): void {
    const run = this.#run(wanted);
    const at = this.now();
    const number = run.attempts.length + 1;
    const before = wanted.failedOnly === true ? (run.attempts.at(-1)?.jobs ?? []) : [];
    const jobs = before.filter(({ conclusion }) => conclusion === 'success').map((job) => ({ ...job, id: this.id() }));
    run.attempts.push({ number, status: 'in_progress', conclusion: null, startedAt: at, updatedAt: at, jobs });
    run.updatedAt = at;
  }

  /** A job of the last go, going on unless told how it ended. One that goes on under this name ends. */
  runJob(wanted: { repository: W.RepositoryName; run: number; name: string; conclusion?: string }): void {
    const { name, conclusion = null } = wanted;
    const attempt = this.#run(wanted).attempts.at(-1);
    if (attempt === undefined) throw new Error(`No go at run ${wanted.run}`);
    const going = attempt.jobs.find((job) => job.name === name && job.status === 'in_progress');
    const job: W.RunJob = going ?? {
      ...{ id: this.id(), name, status: 'in_progress', conclusion: null },
      ...{ startedAt: attempt.startedAt, completedAt: null },
    };
    if (going === undefined) attempt.jobs.push(job);
    if (conclusion !== null) Object.assign(job, { status: 'completed', conclusion, completedAt: this.now() });
  }

  finishRun(wanted: { repository: W.RepositoryName; run: number; conclusion?: string }): void {
    const run = this.#run(wanted);
    const at = this.now();
    Object.assign(run.attempts.at(-1) ?? {}, {
      status: 'completed',
      conclusion: wanted.conclusion ?? 'success',
      updatedAt: at,
    });
    run.updatedAt = at;
  }

  /** GitHub throws runs away with age, and people do it by hand. */
  removeRun(wanted: { repository: W.RepositoryName; run: number }): void {
    this.repository(wanted.repository).runs.delete(wanted.run);
  }

  #run({ repository, run }: { repository: W.RepositoryName; run: number }): W.WorkflowRun {
    const found = this.repository(repository).runs.get(run);
    if (found === undefined) throw new Error(`No run ${run}`);
    return found;
  }

  #status(deployment: W.Deployment, state: W.DeploymentState, environment = deployment.environment): void {
    const at = this.now();
    deployment.statuses.push({ id: this.id(), state, createdAt: at, environment, creator: deployment.creator });
    deployment.updatedAt = at;
  }
}

const environmentOf = ({ environments }: W.Repository, name: string): W.Environment | undefined =>
  [...environments.values()].find((one) => one.name.toLowerCase() === name.toLowerCase());

/** One number for each file. */
const workflowId = (path: string): number =>
  5_000 + path.split('').reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
