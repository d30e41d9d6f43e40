/**
 * The kernel asks after a connection that carries nothing, half a minute on and from then each second: one that a network
 * swallowed without a word ends like any other, instead of being waited for for ever.
 */
export const keepAlive = { keepAlive: true, keepAliveInitialDelayMillis: 30_000 } as const;
