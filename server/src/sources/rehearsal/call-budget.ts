/** So many calls and so long, and then no more: a rehearsal must not use up what the real reading needs. */
export class CallBudget {
  private readonly spent = new AbortController();
  private calls = 0;
  readonly signal: AbortSignal;

  constructor(
    private readonly most: number,
    patienceMs: number,
  ) {
    this.signal = AbortSignal.any([this.spent.signal, AbortSignal.timeout(patienceMs)]);
  }

  readonly fetch: typeof globalThis.fetch = (input, init) => {
    this.calls += 1;
    if (this.calls > this.most) this.spent.abort(new DOMException('No call is left of the rehearsal', 'AbortError'));
    this.signal.throwIfAborted();
    return globalThis.fetch(input, init);
  };
}
