/**
 * Under which names it is kept, with role and time, that somebody gave a connection a new key, or turned its webhooks on or off.
 * Neither a key nor a secret ever stands there: only that it is another one, by its time.
 */
export const changeKeys = {
  key: (connectionId: string): string => `key:${connectionId}`,
  hook: (connectionId: string): string => `hook:${connectionId}`,
} as const;
