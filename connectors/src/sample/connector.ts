import { z } from 'zod';
import type { Connector, Scope } from '../contract.js';
import { stories } from './stories/index.js';
import { streamsOf } from './streams.js';

/** The day the history begins is chosen once, when the sample is loaded, and never moves: see `sampleStart`. */
const sampleConfig = z.object({ startOn: z.iso.date() });
export type SampleConfig = z.infer<typeof sampleConfig>;

/**
 * A public organisation that does not exist, made of seven stories and a seed: something to look at before the first
 * source is connected, and the smallest connector to copy. It takes the same way as every other.
 */
export const sample: Connector<SampleConfig> = {
  id: 'sample',
  name: 'Sample organisation',
  config: sampleConfig,
  example: { startOn: '2025-01-06' },
  open: ({ startOn }, io) => ({
    check: async () => ({ ok: true, fault: null, remainingCalls: null, expiresAt: null }),
    scopes: () => allScopes(),
    streams: streamsOf({ startMs: Date.parse(startOn), now: () => io.now() }),
    serverNow: async () => io.now(),
  }),
};

export const sampleScopes: readonly Scope[] = stories.flatMap(({ name, tracker, repository }) => [
  ...(tracker === null ? [] : [{ id: tracker.key, name, detail: tracker.key }]),
  ...(repository === null ? [] : [{ id: repository.name, name: repository.name, detail: null }]),
]);

async function* allScopes(): AsyncGenerator<Scope> {
  yield* sampleScopes;
}
