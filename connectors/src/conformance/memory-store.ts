import type { SourceFact } from 'shared/domain';
import type { NamedRun } from '../contract.js';
import type {
  CensusState,
  CensusStore,
  Checkpoint,
  DocumentToSave,
  FoundToSave,
  PageToSave,
  SetAside,
  Store,
} from '../store.js';

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
  /** Keys of documents that a census took for gone; one that is seen again is there again. */
  readonly gone = new Set<string>();
  readonly censuses = new Map<string, CensusState>();
  whoever: string | null = null;
  /** File of the workflow of which a job was chosen; null = none was. */
  jobsOf: string | null = null;

  readonly census: CensusStore = {
    states: () => Promise.resolve([...this.censuses.values()]),
    keepState: (state) => {
      this.censuses.set(`${state.scopeId} ${state.stream}`, state);
      return Promise.resolve();
    },
    identity: () => Promise.resolve(this.whoever),
    keepIdentity: (identity) => {
      this.whoever = identity;
      return Promise.resolve();
    },
    livingIds: (scopeId, stream) =>
      Promise.resolve(
        [...this.documents.values()]
          .filter((document) => document.scopeId === scopeId && document.stream === stream)
          .map(({ sourceId }) => sourceId),
      ),
    saveFound: (page) => Promise.resolve({ changed: this.#keep(page) }),
    remove: (state, sourceIds) => {
      for (const id of sourceIds) {
        this.documents.delete(`${state.stream} ${id}`);
        this.gone.add(`${state.stream} ${id}`);
      }
      return this.census.keepState(state);
    },
  };

  namedCommits(scopeId: string, withLost: boolean): Promise<readonly string[]> {
    const facts = [...this.documents.values()]
      .filter((one) => one.scopeId === scopeId)
      .flatMap(({ fact }) => fact ?? []);
    const known = new Set(
      facts.flatMap((fact) => {
        const isLost = fact.kind === 'foreignHistory' && !fact.found;
        const isKnown = fact.kind === 'branchCommit' || fact.kind === 'foreignHistory';
        return isKnown && !(isLost && withLost) ? [fact.sha] : [];
      }),
    );
    const named = facts.flatMap((fact) => {
      if (fact.kind === 'deployment') {
        const wasOut = fact.isProduction && fact.statuses.some(({ state }) => state === 'success');
        return wasOut ? [{ sha: fact.sha, at: fact.createdAt }] : [];
      }
      const isOut = fact.kind === 'release' && !fact.isTag && !fact.isDraft && !fact.isPrerelease;
      return isOut && fact.sha !== null ? [{ sha: fact.sha, at: fact.createdAt }] : [];
    });
    const open = named.filter(({ sha }) => !known.has(sha)).sort((a, b) => (a.at < b.at ? -1 : 1));
    return Promise.resolve([...new Set(open.map(({ sha }) => sha))]);
  }

  namedRuns(scopeId: string): Promise<readonly NamedRun[]> {
    const here = [...this.documents.values()].filter((one) => one.scopeId === scopeId);
    const known = new Map(
      here.flatMap(({ fact }) => (fact?.kind === 'workflowJobs' ? [[fact.run, fact] as const] : [])),
    );
    const named = here.flatMap(({ sourceId: id, fact }): NamedRun[] => {
      if (fact?.kind !== 'workflowRun' || fact.workflowPath !== this.jobsOf) return [];
      if (fact.event.startsWith('pull_request')) return [];
      const last = fact.attempts.at(-1);
      const [attempts, isOver] = [last?.number ?? 1, typeof last?.endedAt === 'string'];
      const before = known.get(id);
      const isKnown = before !== undefined && before.attempts >= attempts && (before.isOver || !before.found);
      return isKnown ? [] : [{ id, createdAt: fact.createdAt, attempts, isOver }];
    });
    return Promise.resolve(named.sort((a, b) => (a.createdAt > b.createdAt ? -1 : 1)));
  }

  checkpoint(scopeId: string, stream: string): Promise<Checkpoint | null> {
    return Promise.resolve(this.checkpoints.get(`${scopeId} ${stream}`) ?? null);
  }

  savePage({ resume, until, ...page }: PageToSave): Promise<{ changed: readonly string[] }> {
    const changed = this.#keep(page);
    const key = `${page.scope.id} ${page.stream.name}`;
    const { cursor = null, mark = null } = this.checkpoints.get(key) ?? {};
    this.checkpoints.set(key, { cursor, mark, resume, until });
    return Promise.resolve({ changed });
  }

  #keep({ scope, stream, documents, setAside }: FoundToSave): readonly string[] {
    const changed = documents.filter((document) => {
      const key = `${stream.name} ${document.sourceId}`;
      const was = this.documents.get(key);
      const same = was?.hash === document.hash && was.scopeId === scope.id;
      if (was !== undefined && (same || isOlder(document, was))) return false;
      const fact = stream.normalise(document.record, scope);
      this.documents.set(key, { ...document, stream: stream.name, scopeId: scope.id, fact });
      return true;
    });
    this.setAside.push(...setAside);
    for (const { sourceId } of documents) this.gone.delete(`${stream.name} ${sourceId}`);
    return changed.map(({ sourceId }) => sourceId);
  }

  complete(scopeId: string, stream: string, cursor: string, mark: string | null): Promise<void> {
    this.checkpoints.set(`${scopeId} ${stream}`, { cursor, mark, resume: null, until: null });
    return Promise.resolve();
  }

  /** Content by key, to compare two stores with. */
  contents(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.documents].map(([key, { hash }]) => [key, hash] as const).sort());
  }
}

const isOlder = (a: DocumentToSave, b: DocumentToSave): boolean =>
  a.updatedAt !== null && b.updatedAt !== null && Date.parse(a.updatedAt) < Date.parse(b.updatedAt);
