import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SourceError, type Io } from '../contract.js';
import { createTransport, list } from '../http.js';
import {
  type CrookedServer,
  type Reply,
  rows,
  says,
  saysForEver,
  startCrookedServer,
} from './fixtures/crooked-server.js';

const io: Io = {
  fetch,
  now: () => 0,
  sleep: () => Promise.resolve(),
  log: () => undefined,
  notBefore: { get: () => 0, set: () => undefined },
};

describe('An answer that is larger than any page', () => {
  let server: CrookedServer;
  beforeAll(async () => {
    server = await startCrookedServer();
  });
  afterAll(() => server.stop());

  it.each<[string, Reply]>([
    ['never ends', saysForEver()],
    ['is packed small', saysForEver('gzip')],
    [
      'comes in one piece',
      says(
        200,
        Array.from({ length: 5000 }, () => rows),
      ),
    ],
    ['is no success', saysForEver(undefined, 503)],
  ])('is left where it gets too large, and not asked for again: one that %s', async (_name, reply) => {
    const over = new Promise<void>((closed) => {
      server.answers((response, request) => {
        response.on('close', closed);
        reply(response, request);
      });
    });
    const transport = createTransport({ io, parallel: 1, secrets: [], mostBytes: 100_000, attemptMs: 3000 });
    const error: unknown = await transport
      .expecting(list)(`${server.url}/rows`)
      .catch((found: unknown) => found);
    expect(error).toBeInstanceOf(SourceError);
    expect((error as SourceError).fault).toMatchObject({ code: 'tooLarge', kind: 'yours' });
    await over;
    expect(server.asked.length).toBe(1);
  });
});
