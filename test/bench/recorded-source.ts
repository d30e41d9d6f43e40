import path from 'node:path';
import { connectors, runSync, type Connector, type PageToSave, type Scope, type Store } from 'connectors';
import { startFakeGithub } from '../sources/github/fake.js';
import { githubTokens } from '../sources/github/play.js';
import { startFakeJira } from '../sources/jira/fake.js';
import { jiraAccount, statusIds } from '../sources/jira/play.js';
import type { JiraTruth } from '../sources/jira/truth.js';
import type { FakeSource } from '../sources/kit/fake-server.js';
import { largeOrganisation, organisationGithub, organisationJira } from '../sources/organisation.js';
import { RunAtFake } from '../sources/run-at-fake.js';
import { recordAnswers, type Answers } from './recorded-answers.js';

/** What was heard in one run, and when it was at the source. */
export interface RecordedRun {
  readonly answers: Answers;
  readonly now: number;
  readonly documents: number;
}

export interface RecordedSource {
  readonly connector: Connector;
  readonly config: unknown;
  readonly scopes: readonly Scope[];
  readonly first: RecordedRun;
  /** What the loop stored of the first run, page by page. */
  readonly pages: readonly PageToSave[];
  /** Runs after it, before each of which as many items had changed as `changedAtOnce` says. */
  readonly later: readonly RecordedRun[];
}

export const backfillFrom = '2022-01-03';
export const changedAtOnce = 1000;
export const never = new AbortController().signal;

const laterRuns = 5;
const minute = 60_000;
const hour = 60 * minute;
/** No limit is to be met here. */
const plenty = { perHour: 1e9, restPointsPerMinute: 1e9, graphqlPointsPerMinute: 1e9 };
/** As large as Jira gives them. */
const pageSizes = { ids: 5000, issues: 100, histories: 1000 };

export async function recordGithub(changes: number, seed: string, folder: string): Promise<RecordedSource> {
  const world = organisationGithub({ ...largeOrganisation, changes });
  const fake = await startFakeGithub({ seed, world, limits: plenty });
  const config = { baseUrl: fake.baseUrl, token: githubTokens.good, owner: 'nordic-etat' };
  const recorder = await Recorder.start(fake, 'github', config, folder);
  const first = await recorder.run('first');
  await fake.stop();
  return { ...recorder.source, first, later: [] };
}

/** With runs after the first, for what a sync costs when little is new. */
export async function recordJira(items: number, seed: string, folder: string): Promise<RecordedSource> {
  const world = organisationJira({ ...largeOrganisation, items }, { pageSizes });
  const fake = await startFakeJira({ seed, world });
  const config = { baseUrl: fake.baseUrl, deployment: 'cloud', ...jiraAccount(fake.truth.world) };
  const recorder = await Recorder.start(fake, 'jira', config, folder);
  const first = await recorder.run('first');
  // The first run of an hour looks back a day. Those that are measured lie within one hour, each beyond the reach of the last.
  fake.clock.set(Math.ceil(fake.clock.now() / hour) * hour);
  const later = [await recorder.run('at the full hour')];
  for (let nth = 1; nth <= laterRuns; nth++) {
    fake.clock.advance(minute / 2);
    changeItems(fake.truth, nth);
    fake.clock.advance(10.5 * minute);
    later.push(await recorder.run(`later ${nth}`));
  }
  await fake.stop();
  return { ...recorder.source, first, later };
}

/** The same number of each project's, others every time. */
function changeItems(truth: JiraTruth, nth: number): void {
  const all = [...truth.world.issues.values()];
  const every = Math.floor(all.length / changedAtOnce);
  const { active, review } = statusIds(truth.world);
  for (let index = 0; index < changedAtOnce; index++) {
    const issue = all[index * every + (nth % every)];
    if (issue) truth.transition({ issue: issue.id, to: issue.statusId === active ? review : active });
  }
}

class Recorder<Truth> {
  readonly #pages: PageToSave[] = [];

  private constructor(
    readonly at: RunAtFake<Truth>,
    readonly scopes: readonly Scope[],
    readonly folder: string,
  ) {}

  static async start<Truth>(
    fake: FakeSource<Truth>,
    id: string,
    given: object,
    folder: string,
  ): Promise<Recorder<Truth>> {
    const connector = connectors.find((one) => one.id === id);
    if (!connector) throw new Error(`No connector ${id}`);
    const run = new RunAtFake(fake, connector, connector.config.parse(given), backfillFrom);
    return new Recorder(run, await run.scopes(), folder);
  }

  get source(): Pick<RecordedSource, 'connector' | 'config' | 'scopes' | 'pages'> {
    const { connector, config } = this.at;
    return { connector, config, scopes: this.scopes, pages: this.#pages };
  }

  async run(name: string): Promise<RecordedRun> {
    const { connector, config, io, store, fake } = this.at;
    const answers = await recordAnswers(path.join(this.folder, connector.id, name));
    const now = fake.clock.now();
    let documents = 0;
    const listening: Store = {
      checkpoint: (scopeId, stream) => store.checkpoint(scopeId, stream),
      complete: (...whole) => store.complete(...whole),
      savePage: (page) => {
        if (name === 'first') this.#pages.push(page);
        documents += page.documents.length;
        return store.savePage(page);
      },
    };
    const { outcome } = await runSync({
      ...{ connector, config, scopes: this.scopes, backfillFrom, signal: never },
      io: { ...io, fetch: answers.recording },
      store: listening,
    });
    if (outcome !== 'done') throw new Error(`Recording ended as ${outcome}`);
    return { answers, now, documents };
  }
}
