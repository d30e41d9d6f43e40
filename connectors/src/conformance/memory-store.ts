import type { SourceFact } from 'shared/domain';
import type { Checkpoint, DocumentToSave, PageToSave, SetAside, Store } from '../store.js';

export interface KeptDocument extends DocumentToSave {
  readonly stream: string;
  readonly scopeId: string;
  readonly fact: SourceFact | undefined;
}

/** A store by the rules of store.ts that forgets when it ends: for tests of the loop and of connectors. */
export class MemoryStore implements Store {
  readonly documents = new Map<string, KeptDocument>();
  readonly setAside: SetAside[] = [];
  readonly checkpoints = new Map<string, Checkpoint>();

  checkpoint(scopeId: string, stream: string): Promise<Checkpoint | null> {
    return Promise.resolve(this.checkpoints.get(`${scopeId} ${stream}`) ?? null);
  }

  savePage({ scope, stream, documents, setAside, resume, until }: PageToSave): Promise<{ changed: readonly string[] }> {
    const changed = documents.filter((document) => {
      const key = `${stream.name} ${document.sourceId}`;
      const was = this.documents.get(key);
      if (was !== undefined && (was.hash === document.hash || isOlder(document, was))) return false;
      const fact = stream.normalise(document.record, scope);
      this.documents.set(key, { ...document, stream: stream.name, scopeId: scope.id, fact });
      return true;
    });
    this.setAside.push(...setAside);
    const key = `${scope.id} ${stream.name}`;
    this.checkpoints.set(key, { cursor: this.checkpoints.get(key)?.cursor ?? null, resume, until });
    return Promise.resolve({ changed: changed.map(({ sourceId }) => sourceId) });
  }

  complete(scopeId: string, stream: string, cursor: string): Promise<void> {
    this.checkpoints.set(`${scopeId} ${stream}`, { cursor, resume: null, until: null });
    return Promise.resolve();
  }

  /** Content by key, to compare two stores with. */
  contents(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.documents].map(([key, { hash }]) => [key, hash] as const).sort());
  }
}

const isOlder = (a: DocumentToSave, b: DocumentToSave): boolean =>
  a.updatedAt !== null && b.updatedAt !== null && Date.parse(a.updatedAt) < Date.parse(b.updatedAt);
