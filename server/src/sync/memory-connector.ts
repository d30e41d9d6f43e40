import {
  SourceError,
  type Ask,
  type Connector,
  type Found,
  type Page,
  type SourceFault,
  type Stream,
} from 'connectors';
import type { SourceFact } from 'shared/domain';
import { z } from 'zod';

/** What a source in memory holds of one stream: facts as they are, with the time of their last change. */
export interface MemoryRecord {
  readonly id: string;
  readonly updatedAt: string;
  readonly scopeId: string;
  readonly fact: SourceFact;
}

const record = z.object({
  id: z.string(),
  updatedAt: z.string(),
  fact: z.record(z.string(), z.unknown()),
});
type Rec = z.infer<typeof record>;

/** A source for tests: what it holds can be changed, it can be asked to fail, and it counts its pages. */
export class MemorySource {
  /** By stream. */
  readonly records = new Map<string, MemoryRecord[]>();
  pageSize = 2;
  pagesServed = 0;
  /** Thrown instead of the next page. */
  fault: SourceFault | null = null;
  /** Thrown instead of what is asked for by id. */
  findFault: SourceFault | null = null;
  /** Called before each page: the place to cut, to change something, or to wait. The signal says that the run is to stop. */
  beforePage: (page: number, signal: AbortSignal) => void | Promise<void> = () => undefined;
  version = 1;
  /** Whom the key signs in as. */
  account = 'one';

  /** As if it had never been. */
  take(stream: string, ...ids: string[]): this {
    this.records.set(
      stream,
      (this.records.get(stream) ?? []).filter(({ id }) => !ids.includes(id)),
    );
    return this;
  }

  put(stream: string, ...records: MemoryRecord[]): this {
    const kept = (this.records.get(stream) ?? []).filter(({ id }) => records.every((other) => other.id !== id));
    this.records.set(stream, [...kept, ...records]);
    return this;
  }

  clear(): void {
    this.records.clear();
    Object.assign(this, {
      pageSize: 2,
      pagesServed: 0,
      fault: null,
      findFault: null,
      version: 1,
      account: 'one',
      beforePage: () => undefined,
    });
  }

  get connector(): Connector {
    return {
      id: 'memory',
      name: 'Memory',
      config: z.object({}),
      example: {},
      open: () => ({
        check: async () => ({ ok: true, fault: null, remainingCalls: null, expiresAt: null }),
        scopes: async function* () {
          for (const id of ['A', 'B']) yield { id, name: id, detail: null };
        },
        serverNow: async () => null,
        identity: async () => this.account,
        streams: [...this.records.keys()].map((name) => this.stream(name) as Stream),
      }),
    };
  }

  private stream(name: string): Stream<Rec> {
    return {
      name,
      per: name === 'statuses' ? 'connection' : 'scope',
      record,
      version: this.version,
      order: 'unordered',
      overlap: 60_000,
      read: (ask) => this.pages(name, ask),
      sourceId: ({ id }) => id,
      updatedAt: ({ updatedAt }) => updatedAt,
      normalise: ({ fact }) => fact as unknown as SourceFact,
      census: {
        ids: async ({ scope }) =>
          (this.records.get(name) ?? []).flatMap(({ id, scopeId }) => (scopeId === scope.id ? id : [])),
        find: ({ ids }) => this.found(name, ids),
      },
    };
  }

  private async *found(name: string, ids: readonly string[]): AsyncIterable<Found> {
    if (this.findFault) throw new SourceError(this.findFault);
    for (const one of (this.records.get(name) ?? []).filter(({ id }) => ids.includes(id))) {
      yield { scope: { id: one.scopeId, name: one.scopeId, detail: null }, records: [one] };
    }
  }

  private async *pages(name: string, { scope, since, resume: place, signal }: Ask): AsyncIterable<Page> {
    const from = Number(place ?? 0);
    const here = (this.records.get(name) ?? [])
      .filter(({ scopeId, updatedAt }) => scopeId === scope.id && (since === undefined || updatedAt >= since))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    for (let start = from; start === from || start < here.length; start += this.pageSize) {
      await this.beforePage(this.pagesServed, signal);
      if (this.fault) throw new SourceError(this.fault);
      this.pagesServed += 1;
      const resume = String(start + this.pageSize);
      yield { records: here.slice(start, start + this.pageSize), resume, total: here.length };
    }
  }
}
