/** How far a run has come, for whoever watches it. */
export interface Progress {
  readonly scopeId: string | null;
  readonly stream: string | null;
  readonly pages: number;
  readonly documentsRead: number;
  readonly documentsChanged: number;
  readonly setAside: number;
  /** Share of the run's streams that are read, 0 to 1. */
  readonly done: number;
}

/** Counts a run; tells it after every page and every finished stream. */
export class ProgressCount {
  #progress: Progress = { ...nothingYet };
  #finished = 0;
  #readHere = 0;

  constructor(
    private readonly streams: number,
    private readonly tell: (progress: Progress) => void,
  ) {}

  current(): Progress {
    return this.#progress;
  }

  begin(scopeId: string, stream: string): void {
    this.#readHere = 0;
    this.#step({ scopeId, stream });
  }

  page(read: number, changed: number, setAside: number, total: number | null): void {
    const was = this.#progress;
    this.#readHere += read + setAside;
    const here = total === null || total === 0 ? 0 : Math.min(1, this.#readHere / total);
    this.#step({
      pages: was.pages + 1,
      documentsRead: was.documentsRead + read,
      documentsChanged: was.documentsChanged + changed,
      setAside: was.setAside + setAside,
      done: this.#share(here),
    });
  }

  finish(): void {
    this.#finished += 1;
    this.#step({ done: this.#share(0) });
  }

  #share(here: number): number {
    return this.streams === 0 ? 1 : Math.min(1, (this.#finished + here) / this.streams);
  }

  #step(change: Partial<Progress>): void {
    this.#progress = { ...this.#progress, ...change };
    this.tell(this.#progress);
  }
}

const nothingYet: Progress = {
  scopeId: null,
  stream: null,
  pages: 0,
  documentsRead: 0,
  documentsChanged: 0,
  setAside: 0,
  done: 0,
};
