import type { Connector, Io, Stream } from 'connectors';

/** The streams a connector has, asked of the running code; nothing is read. */
export const streamsOf = (connector: Connector): readonly Stream[] =>
  connector.open(connector.example, offline).streams;

const offline: Io = {
  fetch: () => Promise.reject(new Error('Looking at streams asks no source')),
  now: () => 0,
  sleep: () => Promise.resolve(),
  log: () => undefined,
  notBefore: { get: () => 0, set: () => undefined },
};
