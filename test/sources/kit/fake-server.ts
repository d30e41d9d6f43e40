import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerAdmin } from './admin.js';
import { VirtualClock } from './clock.js';
import type { Dialect, Setting } from './dialect.js';
import type { FakeOptions, FakeSource } from './fake-source.js';
import { FaultEngine } from './faults.js';
import { Limits } from './limits.js';
import { Random, chooseSeed } from './random.js';
import { Conversation } from './conversation.js';

export type { FakeOptions, FakeSource } from './fake-source.js';

export async function startFake<Truth>(
  name: string,
  options: FakeOptions,
  speak: (setting: Setting) => Dialect<Truth>,
): Promise<FakeSource<Truth>> {
  const start = toMs(options.now ?? '2026-01-01T00:00:00Z');
  const clock = new VirtualClock(start, options.running ?? false);
  let conversation: Conversation<Truth>;
  const server = createServer((request, response) => void meet(request, response));
  // Long enough that a client's idle connection is not cut between two pages.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  let seed = chooseSeed(options.seed, name);
  const begin = (): void => {
    const random = new Random(seed);
    conversation = new Conversation({
      clock,
      dialect: speak({ clock, random: random.fork('world'), url }),
      faults: new FaultEngine(random.fork('faults')),
      limits: new Limits(),
      latencyMs: options.latencyMs ?? 70,
      maxConcurrent: options.maxConcurrent ?? 1,
    });
  };
  begin();

  const fake: FakeSource<Truth> = {
    url,
    clock,
    get seed() {
      return seed;
    },
    get truth() {
      return conversation.dialect.truth;
    },
    get faults() {
      return conversation.faults;
    },
    log: () => conversation.log,
    violations: () => conversation.violations,
    reset(next) {
      seed = next === undefined ? seed : String(next);
      clock.set(start);
      begin();
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  async function meet(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const text = Buffer.concat(chunks).toString();
      if (request.url?.startsWith('/__fake') === true) answerAdmin(fake, request, text, response);
      else await conversation.hold(request, text, response);
    } catch (error) {
      // A fault of the fake itself must not look like one of the source.
      process.stderr.write(`${name}: ${String(error instanceof Error ? error.stack : error)}\n`);
      if (!response.headersSent) response.writeHead(599).end(String(error));
    }
  }
  return fake;
}

const toMs = (at: number | string): number => (typeof at === 'number' ? at : Date.parse(at));
