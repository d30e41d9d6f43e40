import type { NamedRun, Scope, Stream } from './contract.js';

/**
 * What the shared loop (sync.ts) asks of whoever remembers. One store serves one run of one connection.
 * The server's implementation is `server/src/sync/`; tests of the loop may keep it in memory.
 *
 * Scope ids: a stream with `per: 'connection'` is kept under the pseudo-scope `*`.
 */
export interface Store {
  /** Where the last run stopped; null = this stream was never read in this scope. */
  checkpoint(scopeId: string, stream: string): Promise<Checkpoint | null>;
  /**
   * Writes documents, source facts, records set aside and the resume token in one transaction.
   * Answers with the ids of documents that are new or different; unchanged and outdated ones are skipped.
   */
  savePage(page: PageToSave): Promise<{ readonly changed: readonly string[] }>;
  /**
   * The stream was read to its end: moves the cursor, keeps the mark (null = there is none) and forgets the resume token
   * and the signpost. All rows of the run are stored by then.
   */
  complete(scopeId: string, stream: string, cursor: string, mark: string | null): Promise<void>;
  /**
   * Commits of a scope that may have been put into production since the first day of history, by what deployments, releases
   * and chosen runs say, and about which nothing is stored: oldest first, not more than can be asked for in one run.
   * Absent = none is ever asked for.
   * @param withLost those too that the source did not know when it was asked, after the others
   */
  namedCommits?(scopeId: string, withLost: boolean): Promise<readonly string[]>;
  /**
   * Runs of the workflow of which somebody chose a job as what puts a scope into production, and whose jobs are not known, or
   * not to their end: newest first, not more than can be asked for in one run. Absent = none is ever asked for.
   */
  namedRuns?(scopeId: string): Promise<readonly NamedRun[]>;
  /** Absent = nothing is ever taken for gone. */
  readonly census?: CensusStore;
}

/** What is remembered of counting what is there. */
export interface CensusStore {
  /** Of every stream and scope that was ever to be counted. */
  states(): Promise<readonly CensusState[]>;
  keepState(state: CensusState): Promise<void>;
  /** Whom the key signed in as when it was last asked; null = never asked. */
  identity(): Promise<string | null>;
  keepIdentity(identity: string): Promise<void>;
  /** What all scopes that the key sees are called now: names change hands, ids do not. Absent = nobody wants to know. */
  keepNames?(scopes: readonly Scope[]): Promise<void>;
  /** Ids of documents that are stored under this scope and not gone. */
  livingIds(scopeId: string, stream: string): Promise<readonly string[]>;
  /** Documents met by id, under the scope they are in; one that was gone lives again. Answers as `savePage`. */
  saveFound(page: FoundToSave): Promise<{ readonly changed: readonly string[] }>;
  /**
   * In one transaction: these documents are gone, with all facts made of them, and the census has this state. The
   * documents themselves stay, so that one that is seen again lives again.
   */
  remove(state: CensusState, sourceIds: readonly string[]): Promise<void>;
}

export interface CensusState {
  readonly scopeId: string;
  readonly stream: string;
  /** ISO instant of the source's clock: not counted before. */
  readonly dueAt: string;
  /** When so much was missing that it was not believed; null = the last census was believed, or there was none. */
  readonly suspectSince: string | null;
  /** Of the last census: how many ids were stored, and how many of them the source did not have. Zero before the first. */
  readonly known: number;
  readonly missing: number;
  /** So many have people said are truly gone; as many and fewer are believed the next time. Null = nobody was asked. */
  readonly confirmed?: number | null;
}

export type FoundToSave = Pick<PageToSave, 'scope' | 'stream' | 'documents' | 'setAside'>;

export interface Checkpoint {
  /** Everything the source changed before this instant is stored; null = the first read has not ended yet. */
  readonly cursor: string | null;
  /** `Page.mark` of the last run that was whole. */
  readonly mark: string | null;
  /** Token of the last stored page of a run that was cut; null = start the stream anew. */
  readonly resume: string | null;
  /** Signpost of the run that was cut; a resumed run keeps it (decisions.md 27). */
  readonly until: string | null;
}

export interface PageToSave {
  readonly scope: Scope;
  readonly stream: Stream;
  readonly documents: readonly DocumentToSave[];
  readonly setAside: readonly SetAside[];
  readonly resume: string | null;
  readonly until: string;
}

export interface DocumentToSave {
  readonly sourceId: string;
  /** As the stream's `record` schema returned it. */
  readonly record: unknown;
  /** Of the record's content, stable over key order: an equal hash means nothing to do. */
  readonly hash: string;
  readonly updatedAt: string | null;
}

/** A record that its schema refused: the failing path and type are kept, never the value (decisions.md 28). */
export interface SetAside {
  readonly sourceId: string | null;
  readonly path: string;
  readonly type: string;
}
