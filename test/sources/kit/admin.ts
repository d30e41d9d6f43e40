import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FakeSource } from './fake-source.js';
import type { FaultRule } from './faults.js';
import { mutateByName } from './mutate-by-name.js';

/** The same as the TypeScript calls, for a process that cannot make them: everything under `/__fake`. */
export function answerAdmin<Truth>(
  fake: FakeSource<Truth>,
  request: IncomingMessage,
  text: string,
  response: ServerResponse,
): void {
  const ask = `${request.method ?? 'GET'} ${(request.url ?? '').replace(/^\/__fake/, '')}`;
  const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
  const known: Record<string, () => unknown> = {
    'POST /reset': () => (fake.reset(body['seed'] as string | undefined), { seed: fake.seed }),
    'GET /clock': () => ({ now: new Date(fake.clock.now()).toISOString() }),
    'POST /clock': () => {
      if (body['set'] !== undefined) fake.clock.set(body['set'] as string | number);
      if (body['advance'] !== undefined) fake.clock.advance(Number(body['advance']));
      return { now: new Date(fake.clock.now()).toISOString() };
    },
    'GET /truth': () => fake.truth,
    'POST /truth': () => ({ result: mutateByName(fake.truth, String(body['do']), body['with']) ?? null }),
    'POST /faults': () => ({ id: fake.faults.add(body as unknown as FaultRule).id }),
    'DELETE /faults': () => (fake.faults.clear(), {}),
    'GET /log': () => fake.log(),
    'GET /violations': () => fake.violations(),
  };
  const answer = known[ask];
  response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer === undefined ? { known: Object.keys(known) } : answer(), mapsAsObjects));
}

const mapsAsObjects = (_key: string, value: unknown): unknown =>
  value instanceof Map ? Object.fromEntries(value as Map<string, unknown>) : value;
