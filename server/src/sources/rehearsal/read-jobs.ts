import { preparePage, SourceError, type NamedRun, type Session } from 'connectors';
import { mayShipAmong } from '../../facts/rehearsed-facts.service.js';
import type { Sample, SampleAsk } from './read-sample.js';

/** Runs of each workflow: enough to know how its jobs are called. */
const runsEach = 2;

export interface JobsRead {
  /** In the order of the alphabet. */
  readonly jobs: readonly string[];
  /** Of so many of the newest runs. */
  readonly jobsOf: number;
}

/**
 * How the jobs of these workflows are called, by their files, asked of a few of their newest runs and kept nowhere. Names to
 * choose from are all they are for, so what cannot be read leaves them out and is no fault.
 */
export async function readJobs(
  session: Session,
  { facts }: Sample,
  workflows: readonly string[],
  { scope, from, until, signal }: SampleAsk,
): Promise<ReadonlyMap<string, JobsRead>> {
  const stream = session.streams.find(({ within }) => within === 'runs');
  const read = new Map<string, JobsRead>();
  if (stream === undefined) return read;
  const ask = { scope, since: undefined, backfillFrom: from, until, resume: undefined, signal };
  try {
    for (const workflow of workflows) {
      const names = new Set<string>();
      let jobsOf = 0;
      for await (const { records } of stream.read({ ...ask, runs: newestOf(facts, workflow) })) {
        for (const { record } of preparePage(stream, records).documents) {
          const fact = stream.normalise(record, scope);
          if (fact?.kind !== 'workflowJobs') continue;
          jobsOf += 1;
          for (const { name } of fact.jobs) names.add(name);
        }
      }
      read.set(workflow, { jobs: [...names].sort(), jobsOf });
    }
  } catch (error) {
    if (!signal.aborted && !(error instanceof SourceError)) throw error;
  }
  return read;
}

/** Those that are over, for one that goes on has not begun all of its jobs; on other branches there may be others. */
const newestOf = (facts: Sample['facts'], workflow: string): NamedRun[] => {
  const mayShip = mayShipAmong(facts);
  return facts
    .flatMap(({ sourceId: id, fact }): NamedRun[] => {
      if (fact.kind !== 'workflowRun' || fact.workflowPath !== workflow || !mayShip(fact)) return [];
      const isOver = typeof fact.attempts.at(-1)?.endedAt === 'string';
      return isOver ? [{ id, createdAt: fact.createdAt, attempts: fact.attempts.length, isOver }] : [];
    })
    .sort((a, b) => (a.createdAt > b.createdAt ? -1 : 1))
    .slice(0, runsEach);
};
