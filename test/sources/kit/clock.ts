/**
 * The server's own clock: epoch milliseconds. It stands still until a test moves it, or, for a person
 * who tries the fakes by hand, runs along with the wall clock from where it was set.
 */
export class VirtualClock {
  #at: number;
  #runningSince: number | null;

  constructor(at: number, running = false) {
    this.#at = at;
    this.#runningSince = running ? Date.now() : null;
  }

  now(): number {
    return this.#runningSince === null ? this.#at : this.#at + Date.now() - this.#runningSince;
  }

  set(at: number | string): void {
    this.#at = typeof at === 'number' ? at : Date.parse(at);
    if (this.#runningSince !== null) this.#runningSince = Date.now();
  }

  advance(milliseconds: number): void {
    this.set(this.now() + milliseconds);
  }

  get running(): boolean {
    return this.#runningSince !== null;
  }
}
