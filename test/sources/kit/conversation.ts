import type { IncomingMessage, ServerResponse } from 'node:http';
import type { VirtualClock } from './clock.js';
import type { Dialect } from './dialect.js';
import { mutateByName } from './mutate-by-name.js';
import type { Answer, Call, LogEntry, Violation, ViolationKind } from './exchange.js';
import type { Fault, FaultEngine } from './faults.js';
import type { Limited, LimitFault, Limits } from './limits.js';
import { send } from './send.js';

interface Parts<Truth> {
  readonly clock: VirtualClock;
  readonly dialect: Dialect<Truth>;
  readonly faults: FaultEngine;
  readonly limits: Limits;
  readonly latencyMs: number;
  readonly maxConcurrent: number;
}

/** From a request to its answer, with everything that may happen on the way. */
export class Conversation<Truth> {
  readonly log: LogEntry[] = [];
  readonly violations: Violation[] = [];
  readonly dialect: Dialect<Truth>;
  readonly faults: FaultEngine;
  readonly #parts: Parts<Truth>;
  readonly #revoked = new Set<string>();
  readonly #running = new Map<string, number>();
  readonly #lastRow = new Map<string, unknown>();
  /** By the number of the call that is being answered with it. */
  readonly #limited = new Map<number, Limited>();
  /** Limits whose client has been told of them. */
  readonly #told = new WeakSet<Limited>();

  constructor(parts: Parts<Truth>) {
    this.#parts = parts;
    this.dialect = parts.dialect;
    this.faults = parts.faults;
  }

  async hold(request: IncomingMessage, text: string, response: ServerResponse): Promise<void> {
    const call = this.#callFrom(request, text);
    const faults = this.faults.strike(call);
    const entry = this.#note(call, faults);
    const leave = this.#enter(call, faults, response);
    for (const { kind, detail } of this.dialect.manners(call)) this.#violate(call, kind, detail);
    for (const fault of faults) if (fault.kind === 'hook' && fault.when === 'before') await fault.run(call);
    const answer = await this.#answer(call, faults, entry);
    entry.cost = answer.cost;
    const limited = this.#limited.get(call.nr);
    this.#limited.delete(call.nr);
    response.sendDate = false;
    // The request counts as over once its answer leaves: a client may send its next one at that moment.
    leave();
    entry.status = await send(response, { ...answer, headers: this.#dated(answer) }, faults);
    if (limited !== undefined) this.#tell(limited);
    for (const fault of faults) if (fault.kind === 'hook' && fault.when === 'after') await fault.run(call);
  }

  async #answer(call: Call, faults: readonly Fault[], entry: LogEntry): Promise<Answer> {
    const { limits, dialect } = this.#parts;
    const already = limits.hit(call.credential, dialect.bucket(call), call.at);
    if (already !== undefined) {
      const welcome = `welcome again at ${new Date(already.notBefore).toISOString()}`;
      if (this.#told.has(already)) this.#violate(call, 'calledWhileLimited', welcome);
      this.#limited.set(call.nr, already);
      return dialect.limited(call, already);
    }
    for (const fault of faults) {
      if (fault.kind === 'badToken' && fault.lasting === true) this.#revoked.add(call.credential);
      if (fault.kind === 'badToken') return dialect.badToken(call);
      if (isLimit(fault)) return this.#limit(call, fault);
      if (fault.kind === 'unavailable') return unavailable(dialect.unavailable(call, fault.status), fault);
      if (fault.kind === 'mutate') this.#mutate(fault);
    }
    if (this.#revoked.has(call.credential)) return dialect.badToken(call);
    const answer = await dialect.answer(call);
    if (answer.ranInto === undefined) return bent(this.#repeat(call, faults, answer), call, faults, entry);
    const { violation, kind, seconds } = answer.ranInto;
    this.#violate(call, violation, `one too many for ${kind}`);
    return this.#limit(call, { kind, seconds });
  }

  #limit(call: Call, fault: LimitFault): Answer {
    const { limits, clock, dialect } = this.#parts;
    const bucket = fault.kind === 'secondaryLimit' ? '*' : dialect.bucket(call);
    const limited = limits.start(call.credential, bucket, fault, clock.now());
    this.#limited.set(call.nr, limited);
    return dialect.limited(call, limited);
  }

  /**
   * A call that was under way when the answer left could not know of it: what was sent by then has come in by the end of
   * the next turn of the event loop, and what is sent because of the answer comes in later.
   */
  #tell(limited: Limited): void {
    setImmediate(() => setImmediate(() => this.#told.add(limited)));
  }

  #mutate({ change, with: value }: Extract<Fault, { kind: 'mutate' }>): void {
    if (typeof change === 'string') mutateByName(this.dialect.truth, change, value);
    else change();
  }

  #repeat(call: Call, faults: readonly Fault[], answer: Answer): Answer {
    const wanted = faults.find((fault) => fault.kind === 'repeated');
    const key = `${call.credential} ${call.method} ${call.path} ${call.operation ?? ''}`;
    const before = this.#lastRow.get(key);
    const last = this.dialect.rows(answer.body)[0]?.at(-1);
    if (last !== undefined) this.#lastRow.set(key, structuredClone(last));
    if (wanted === undefined || answer.body === undefined) return answer;
    const body: unknown = structuredClone(answer.body);
    const rows = this.dialect.rows(body)[0];
    if (wanted.where === 'withinPage' && rows?.[0] !== undefined) rows.push(structuredClone(rows[0]));
    if (wanted.where === 'acrossPages' && before !== undefined) rows?.unshift(before);
    return { ...answer, body };
  }

  /** Stalled and cut calls are left out: the client gives up on them when it likes. */
  #enter(call: Call, faults: readonly Fault[], response: ServerResponse): () => void {
    if (faults.some(({ kind }) => ['silence', 'slow', 'reset'].includes(kind))) return () => undefined;
    const now = (this.#running.get(call.credential) ?? 0) + 1;
    this.#running.set(call.credential, now);
    if (now > this.#parts.maxConcurrent) this.#violate(call, 'tooConcurrent', `${now} at once`);
    let inside = true;
    const leave = (): void => {
      if (inside) this.#running.set(call.credential, (this.#running.get(call.credential) ?? 1) - 1);
      inside = false;
    };
    response.once('close', leave);
    return leave;
  }

  #callFrom(request: IncomingMessage, text: string): Call {
    const { clock, latencyMs } = this.#parts;
    if (!clock.running) clock.advance(latencyMs);
    const target = request.url ?? '/';
    const url = new URL(target, 'http://fake');
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    return {
      nr: this.log.length + 1,
      at: clock.now(),
      method: request.method ?? 'GET',
      path: this.dialect.route(url.pathname) ?? '/nowhere',
      query: url.searchParams,
      target,
      headers,
      text,
      credential: this.dialect.credential(headers),
      operation:
        /"operationName"\s*:\s*"(\w+)"|\b(?:query|mutation)\s+(\w+)/.exec(text)?.slice(1).find(Boolean) ?? null,
    };
  }

  #note(call: Call, faults: readonly Fault[]): LogEntry {
    const { nr, at, method, target, operation, credential } = call;
    // A bent answer is noted once it is one.
    const struck = faults.filter(({ kind }) => kind !== 'bent').map(({ kind }) => kind);
    const fault = struck.join('+') || null;
    const carries = faults.length === 0 ? [] : (this.dialect.carries?.(call) ?? []);
    const entry: LogEntry = { nr, at, method, target, operation, credential, fault, carries, status: null, cost: 0 };
    this.log.push(entry);
    return entry;
  }

  #violate(call: Call, kind: ViolationKind, detail: string): void {
    this.violations.push({ nr: call.nr, at: call.at, kind, detail: `${call.method} ${call.target}: ${detail}` });
  }

  #dated(answer: Answer): Record<string, string> {
    return { date: new Date(this.#parts.clock.now()).toUTCString(), ...answer.headers };
  }
}

function bent(answer: Answer, call: Call, faults: readonly Fault[], entry: LogEntry): Answer {
  let sent = answer;
  for (const fault of faults) {
    const other = fault.kind === 'bent' ? fault.bend(sent, call) : undefined;
    if (fault.kind !== 'bent' || other === undefined) continue;
    entry.fault = [entry.fault, fault.name].filter((name) => name !== null).join('+');
    sent = other;
  }
  return sent;
}

const isLimit = (fault: Fault): fault is LimitFault => /Limit$/.test(fault.kind);

function unavailable(answer: Answer, fault: Extract<Fault, { kind: 'unavailable' }>): Answer {
  const retry = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
  if (fault.body === 'empty') return { ...answer, body: undefined, headers: retry };
  if (fault.body === 'html') {
    const headers = { ...answer.headers, ...retry, 'content-type': 'text/html; charset=utf-8' };
    return { ...answer, raw: '<html><body><h1>Unicorn!</h1></body></html>', headers };
  }
  return { ...answer, headers: { ...answer.headers, ...retry } };
}
