import type { Scope, Stream } from './contract.js';

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
  /** The stream was read to its end: moves the cursor and forgets the resume token and the signpost. */
  complete(scopeId: string, stream: string, cursor: string): Promise<void>;
}

export interface Checkpoint {
  /** Everything the source changed before this instant is stored; null = the first read has not ended yet. */
  readonly cursor: string | null;
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
