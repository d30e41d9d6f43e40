import {
  preparePage,
  SourceError,
  wholeConnection,
  type Ask,
  type Scope,
  type Session,
  type SourceFault,
  type Stream,
} from 'connectors';
import type { SourceFact } from 'shared/domain';

/** Records of one stream: enough for an 85th percentile, few enough to wait for. */
const mostRecords = 120;
/** Every push has its runs, of which few put anything into production; a page of them is one call. */
const mostRuns = 300;

/** The streams that figures are made of; what else a source has can wait. */
const needed = new Set(['statuses', 'issues', 'pulls', 'deployments', 'releases', 'commits', 'runs']);

/** What a little reading brought, in memory. */
export interface Sample {
  /** `sourceId`: the source's own. */
  readonly facts: readonly { readonly id: string; readonly sourceId: string; readonly fact: SourceFact }[];
  readonly documents: number;
  readonly setAside: number;
  /** False = there is more in the stretch than was read. */
  readonly whole: boolean;
  /**
   * Everything that happened from this instant on was read, as far as streams that go backwards in time tell, epoch
   * milliseconds: what ended before it may have had its beginning or its end left out.
   */
  readonly wholeFrom: number;
  /** The same of runs of workflows, which are many: only what is said by them begins here. */
  readonly runsFrom: number;
  readonly faults: readonly { readonly stream: string; readonly fault: SourceFault }[];
}

export interface SampleAsk {
  readonly scope: Scope;
  /** ISO instants. */
  readonly from: string;
  readonly until: string;
  /** Ends the reading where it is; what was read by then counts. */
  readonly signal: AbortSignal;
}

/**
 * Reads a little of every stream of one scope with the streams' own reading, and keeps it nowhere. A stream that may not be
 * read is told and stops no other. @throws SourceError where the whole connection cannot be read
 */
export async function readSample(session: Session, ask: SampleAsk): Promise<Sample> {
  const parts: Part[] = [];
  const faults: Sample['faults'][number][] = [];
  for (const stream of session.streams.filter(({ name }) => needed.has(name))) {
    try {
      parts.push(await readPart(stream, ask));
    } catch (error) {
      if (ask.signal.aborted) parts.push(nothingOf(stream, ask));
      else if (!(error instanceof SourceError) || ['badKey', 'consentOver'].includes(error.fault.code)) throw error;
      else faults.push({ stream: stream.name, fault: error.fault });
    }
  }
  const others = parts.filter(({ stream }) => stream !== 'runs');
  const from = (of: readonly Part[]): number => Math.max(...of.map(({ wholeFrom }) => wholeFrom), Date.parse(ask.from));
  return {
    facts: parts.flatMap(({ facts }) => facts),
    documents: parts.reduce((n, { documents }) => n + documents, 0),
    setAside: parts.reduce((n, { setAside }) => n + setAside, 0),
    whole: others.every(({ whole }) => whole),
    wholeFrom: from(others),
    runsFrom: from(parts),
    faults,
  };
}

interface Part extends Omit<Sample, 'faults' | 'runsFrom'> {
  readonly stream: string;
}

/** A stream that there was no time for tells nothing of any moment. */
const nothingOf = ({ name: stream }: Stream, { until }: SampleAsk): Part => ({
  ...{ stream, facts: [], documents: 0, setAside: 0, whole: false, wholeFrom: Date.parse(until) },
});

async function readPart(stream: Stream, ask: SampleAsk): Promise<Part> {
  const scope = stream.per === 'connection' ? wholeConnection : ask.scope;
  // Oldest first as a list of its first pages would be, a tracker's issues would show its oldest alone.
  const census = stream.name === 'issues' ? stream.census : undefined;
  const read = census ? await spread(census, ask) : await firstPages(stream, scope, ask);
  const { documents, setAside } = preparePage(stream, read.records);
  const facts = documents.flatMap(({ sourceId, record }) => {
    const fact = stream.normalise(record, scope);
    return fact ? [{ id: `${stream.name}/${sourceId}`, sourceId, fact }] : [];
  });
  const wholeFrom = read.whole || census ? Date.parse(ask.from) : oldest(facts, Date.parse(ask.until));
  const counts = { documents: documents.length, setAside: setAside.length };
  return { stream: stream.name, facts, ...counts, whole: read.whole, wholeFrom };
}

interface Read {
  readonly records: readonly unknown[];
  readonly whole: boolean;
}

/** Lists begin with what is newest: their first pages are the last weeks. */
async function firstPages(stream: Stream, scope: Scope, { from, until, signal }: SampleAsk): Promise<Read> {
  const records: unknown[] = [];
  const ask: Ask = { scope, since: undefined, backfillFrom: from, until, resume: undefined, signal };
  try {
    for await (const page of stream.read(ask)) {
      records.push(...page.records);
      const most = stream.name === 'runs' ? mostRuns : mostRecords;
      if (stream.per === 'scope' && records.length >= most) return { records, whole: false };
    }
  } catch (error) {
    if (!signal.aborted || records.length === 0) throw error;
    return { records, whole: false };
  }
  return { records, whole: true };
}

/** Evenly over all that changed: none of them is more likely to be there for being old, new or slow. */
async function spread(census: NonNullable<Stream['census']>, { scope, from, signal }: SampleAsk): Promise<Read> {
  const ids = await census.ids({ scope, since: from, signal });
  const chosen = evenly(ids, mostRecords);
  const records: unknown[] = [];
  for await (const found of census.find({ scope, ids: chosen, signal })) {
    if (found.scope.id === scope.id) records.push(...found.records);
  }
  return { records, whole: chosen.length === ids.length };
}

/** At most `most` of them, at equal distances, the last among them. */
export function evenly<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return Array.from({ length: most }, (_, i) => all[Math.ceil(((i + 1) * all.length) / most) - 1] as T);
}

/** When the oldest of them happened, as the lists they come from are ordered. */
const oldest = (facts: Sample['facts'], none: number): number =>
  facts.reduce((first, { fact }) => Math.min(first, happenedAt(fact) ?? first), none);

function happenedAt(fact: SourceFact): number | null {
  switch (fact.kind) {
    case 'change':
      return Date.parse(fact.updatedAt);
    case 'deployment':
    case 'release':
    case 'workflowRun':
      return Date.parse(fact.createdAt);
    case 'branchCommit':
      return Date.parse(fact.committedAt);
    default:
      return null;
  }
}
