import { isDeepStrictEqual } from 'node:util';

/**
 * Under which names it is kept, with role and time, that somebody gave a connection a new key, another address or other details
 * of how it is connected, or turned its webhooks on or off. Neither a key nor a secret ever stands there: only that it is
 * another one, by its time.
 */
export const changeKeys = {
  key: (connectionId: string): string => `key:${connectionId}`,
  address: (connectionId: string): string => `address:${connectionId}`,
  access: (connectionId: string): string => `access:${connectionId}`,
  hook: (connectionId: string): string => `hook:${connectionId}`,
} as const;

interface KeptConfig {
  readonly config: Readonly<Record<string, unknown>>;
  /** The mark of its secrets. */
  readonly credential: string | null;
}

/** Which of its parts a configuration changes. Who enters the same key once more changes nothing. */
export function changedParts(before: KeptConfig, now: KeptConfig): ('key' | 'address' | 'access')[] {
  const { baseUrl: old, ...others } = before.config;
  const { baseUrl, ...rest } = now.config;
  return [
    ...(before.credential === now.credential ? [] : (['key'] as const)),
    ...(old === baseUrl ? [] : (['address'] as const)),
    ...(isDeepStrictEqual(others, rest) ? [] : (['access'] as const)),
  ];
}
