import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Answer } from './exchange.js';
import type { Fault } from './faults.js';
import { without } from './without.js';

const html =
  '<!doctype html><html><head><title>Sign in</title></head><body><form action="/login"></form></body></html>';

/** The answer as it left, or null when the line was cut first. */
type Sent = number | null;

/** Sends an answer, in the shape it takes after the faults of the transport have had their way with it. */
export async function send(response: ServerResponse, answer: Answer, faults: readonly Fault[]): Promise<Sent> {
  const fault = faults.find((one) => ['strange', 'truncated', 'reset', 'slow', 'silence'].includes(one.kind));
  const bytes = bytesOf(answer);
  if (fault?.kind === 'strange') return sendStrange(response, answer, fault.body);
  if (fault?.kind === 'truncated' && bytes !== null) {
    return whole(response, answer, bytes.subarray(0, Math.floor(bytes.length * (fault.keep ?? 0.6))));
  }
  if (fault?.kind === 'reset') return sendReset(response, answer, bytes, fault);
  if (fault?.kind === 'slow') return sendSlow(response, answer, bytes, fault.bytesPerSecond ?? 1);
  // The client gives up, or the fake is stopped: nothing else ends this.
  if (fault?.kind === 'silence') return null;
  return whole(response, answer, bytes);
}

function whole(response: ServerResponse, answer: Answer, bytes: Buffer | null): Sent {
  const length = bytes === null ? {} : { 'content-length': String(bytes.length) };
  response.writeHead(answer.status, { ...answer.headers, ...length });
  response.end(bytes ?? undefined);
  return answer.status;
}

function sendStrange(response: ServerResponse, answer: Answer, body: string): Sent {
  if (body === 'nothing') {
    response.writeHead(204, without(answer.headers, 'content-type')).end();
    return 204;
  }
  const texts: Record<string, string> = { html, object: '{}', null: 'null', text: '"not today"' };
  const type = body === 'html' ? { 'content-type': 'text/html; charset=utf-8' } : {};
  response.writeHead(200, { ...answer.headers, ...type }).end(texts[body] ?? '');
  return 200;
}

async function sendReset(
  response: ServerResponse,
  answer: Answer,
  bytes: Buffer | null,
  fault: Extract<Fault, { kind: 'reset' }>,
): Promise<Sent> {
  if (fault.when === 'inBody' && bytes !== null) {
    const gzip = fault.framing === 'gzip';
    const full = gzip ? gzipSync(bytes) : bytes;
    const length = (fault.framing ?? 'length') === 'length' ? { 'content-length': String(full.length) } : {};
    response.writeHead(answer.status, {
      ...answer.headers,
      ...length,
      ...(gzip ? { 'content-encoding': 'gzip' } : {}),
    });
    response.write(full.subarray(0, Math.floor(full.length / 2)));
    // A reset throws away what the other side has not read yet: give the headers time to arrive. It may live in this very
    // process, and a process that was held up looks at its clock before it reads: it gets its turn after that.
    await sleep(30);
    for (let turn = 0; turn < 3; turn++) await new Promise((next) => setImmediate(next));
  }
  response.socket?.resetAndDestroy();
  return null;
}

async function sendSlow(
  response: ServerResponse,
  answer: Answer,
  bytes: Buffer | null,
  perSecond: number,
): Promise<Sent> {
  const full = bytes ?? Buffer.from(' ');
  response.writeHead(answer.status, { ...answer.headers, 'content-length': String(full.length) });
  response.flushHeaders();
  for (let at = 0; at < full.length; at++) {
    if (response.destroyed) return null;
    response.write(full.subarray(at, at + 1));
    await sleep(1000 / perSecond, undefined, { ref: false });
  }
  response.end();
  return answer.status;
}

function bytesOf(answer: Answer): Buffer | null {
  if (answer.raw !== undefined) return Buffer.from(answer.raw);
  return answer.body === undefined ? null : Buffer.from(JSON.stringify(answer.body));
}
