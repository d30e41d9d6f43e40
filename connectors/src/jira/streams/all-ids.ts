import { SourceError, type Io } from '../../contract.js';
import { fault } from '../../http.js';

/** A walk of more than this share short of the count is not taken for whole, however often it was repeated. */
const tolerance = 0.01;
/**
 * Of a few, so many may be short: the count can be ahead of the index, or behind what was deleted, and a project in which
 * there is always something new would never be read to its end. What an index lags is what look backs are for.
 */
const fewAhead = 2;
const rounds = 3;

/** Ids in ascending order, in portions: all that a query finds, or those behind one of them. */
export type Walk = (after?: string) => AsyncIterable<readonly string[]>;

export interface WalkOfIds {
  readonly walk: Walk;
  readonly count: () => Promise<number>;
  readonly log: Io['log'];
  /** Over what changed since it all began: that comes in behind the walk, and is counted. */
  readonly meanwhile?: Walk;
  /** Another walk will come by soon that is not content with nothing: where this one finds none, nobody counts. */
  readonly noneWillDo?: boolean;
}

/**
 * All ids a query finds, each once, in ascending order, so that "the last id stored" is a place to go on from.
 *
 * Walks over a tracker have been seen to end early without an error, to repeat a page for ever and to lose their token
 * (source-apis.md 6.1): what was found is held against the tracker's own count. A walk that falls short goes on behind the
 * highest id it met, slice by slice, for one that always breaks off would never get further; then all is walked again.
 *
 * @throws SourceError `brokenAnswer` when the walk stays short; the cursor then stays where it is.
 */
export async function allIds({ walk, count, log, meanwhile, noneWillDo = false }: WalkOfIds): Promise<string[]> {
  const found = new Set<string>();
  for (let round = 1; ; round++) {
    const failure = await collect(walk(), found);
    if (failure !== undefined && round === rounds) throw failure;
    if (failure !== undefined) continue;
    if (found.size === 0 && noneWillDo) return [];

    const expected = await count();
    if (found.size < expected && meanwhile !== undefined) await collect(meanwhile(), found);
    while (found.size < expected && (await grows(found, walk))) log('jira.walkWentOn', { found: found.size, expected });
    if (found.size >= expected) break;
    log('jira.walkFellShort', { round, found: found.size, expected });
    if (round < rounds) continue;
    if (expected - found.size <= Math.max(expected * tolerance, found.size === 0 ? 0 : fewAhead)) break;
    throw new SourceError(fault('brokenAnswer', `the walk met ${found.size} of ${expected} issues`));
  }
  return [...found].sort(byNumber);
}

/** @returns whether there was more behind the highest id. */
async function grows(found: Set<string>, walk: Walk): Promise<boolean> {
  const before = found.size;
  const highest = [...found].reduce((most, id) => (byNumber(id, most) > 0 ? id : most), '0');
  await collect(walk(highest), found);
  return found.size > before;
}

/** @returns what ended the walk, where walking again may help: a token refused or repeated, an anchor deleted. */
async function collect(walk: AsyncIterable<readonly string[]>, found: Set<string>): Promise<SourceError | undefined> {
  try {
    for await (const ids of walk) for (const id of ids) found.add(id);
    return undefined;
  } catch (error) {
    if (error instanceof SourceError && (error.fault.status === 400 || error.fault.code === 'brokenAnswer'))
      return error;
    throw error;
  }
}

/** Ids are decimal digits of any length: longer is larger. */
export function byNumber(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
