import { SourceError, type Connector, type Io, type Scope, type Session, type Stream } from './contract.js';
import type { Wanted } from './hook.js';
import type { CensusStore, Store } from './store.js';
import { preparePage } from './sync/prepare-page.js';
import { wholeConnection } from './sync.js';

export interface RefetchRequest<Config> {
  readonly connector: Connector<Config>;
  readonly config: Config;
  readonly scopes: readonly Scope[];
  readonly backfillFrom: string;
  readonly io: Io;
  /** It can keep what was found, and neither move a cursor nor take anything for gone. */
  readonly store: Pick<Store, 'checkpoint'> & { readonly census: Pick<CensusStore, 'saveFound'> };
  readonly wanted: readonly Wanted[];
  readonly signal: AbortSignal;
}

/**
 * Asks the source again for what a webhook named: by id where the stream can, otherwise for whatever is new in that stream
 * and scope. No cursor, mark or resume token moves, and nothing is taken for gone: the next run on schedule reads as if this
 * had never been. What is in the way is left to that run too.
 */
export const refetch = async <Config>(request: RefetchRequest<Config>): Promise<Refetched> => {
  const session = request.connector.open(request.config, request.io);
  const changed: string[] = [];
  const units = unitsOf(session, request);
  try {
    for (const unit of units) {
      changed.push(...(unit.ids === null ? await readNew(unit, request) : await readIds(unit, unit.ids, request)));
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    request.io.log('refetch.failed', { code: error.fault.code });
    return { changed, answered: [] };
  }
  const answered = units.flatMap(({ stream, ids }) => (ids ?? []).map((id) => ({ stream: stream.name, sourceId: id })));
  return { changed, answered };
};

export interface Refetched {
  /** Ids of documents that are new or different. */
  readonly changed: readonly string[];
  /** Whom the source was asked for by id, and answered of, be it that it has them no more; nobody where it was in the way. */
  readonly answered: readonly { readonly stream: string; readonly sourceId: string }[];
}

/** The request but for its key. */
type Asking = Omit<RefetchRequest<unknown>, 'connector' | 'config'>;

interface Unit {
  readonly stream: Stream;
  readonly scope: Scope;
  /** Null = whatever is new. */
  readonly ids: readonly string[] | null;
}

/** What is not read at all is not read because somebody outside says so. */
const unitsOf = (session: Session, { wanted, scopes }: Asking): Unit[] => {
  const units = new Map<string, Unit>();
  for (const { stream: name, scopeId, sourceId } of wanted) {
    const stream = session.streams.find((one) => one.name === name);
    const places = stream?.per === 'connection' ? [wholeConnection] : scopes;
    const scope =
      scopeId === null || places[0] === wholeConnection ? places[0] : places.find(({ id }) => id === scopeId);
    if (stream === undefined || scope === undefined) continue;
    const key = `${scope.id} ${name}`;
    const ids = units.get(key)?.ids;
    const isNamed = sourceId !== null && stream.census !== undefined && ids !== null;
    units.set(key, { stream, scope, ids: isNamed ? [...new Set([...(ids ?? []), sourceId])] : null });
  }
  return [...units.values()];
};

const readIds = async (
  { stream, scope }: Unit,
  ids: readonly string[],
  request: Asking,
): Promise<readonly string[]> => {
  const changed: string[] = [];
  for await (const found of stream.census?.find({ scope, ids, signal: request.signal }) ?? []) {
    const where = stream.per === 'connection' ? scope : request.scopes.find(({ id }) => id === found.scope.id);
    if (where !== undefined) changed.push(...(await keep(stream, where, found.records, request)));
  }
  return changed;
};

/** From its cursor on, as a run that ends at its cursor would: what is done once a day or an hour stays with the schedule. */
const readNew = async ({ stream, scope }: Unit, request: Asking): Promise<readonly string[]> => {
  const { store, backfillFrom, signal } = request;
  const { cursor = null, mark = null } = (await store.checkpoint(scope.id, stream.name)) ?? {};
  if (cursor === null) return [];
  const since = new Date(Math.max(Date.parse(cursor) - stream.overlap, Date.parse(backfillFrom))).toISOString();
  const ask = { scope, since, backfillFrom, until: cursor, mark: mark ?? undefined, resume: undefined, signal };
  const changed: string[] = [];
  for await (const page of stream.read(ask)) changed.push(...(await keep(stream, scope, page.records, request)));
  return changed;
};

/** One that its schema refuses is told of here too: it may be read again for that, and no run would come by it. */
const keep = async (
  stream: Stream,
  scope: Scope,
  records: readonly unknown[],
  { store, signal }: Asking,
): Promise<readonly string[]> => {
  signal.throwIfAborted();
  const { documents, setAside } = preparePage(stream, records);
  if (documents.length + setAside.length === 0) return [];
  return (await store.census.saveFound({ scope, stream, documents, setAside })).changed;
};
