import { createServer } from 'node:net';

/** A port of the address that nothing listens on: the wished one, else the next above it, else any. */
export async function freePort(host: string, wished = 0): Promise<number> {
  const candidates = wished === 0 ? [0] : [...Array.from({ length: 20 }, (_, step) => wished + step), 0];
  for (const candidate of candidates) {
    const port = candidate > 65_535 ? null : await tryPort(host, candidate);
    if (port !== null) return port;
  }
  throw new Error(`Nothing can listen on ${host}`);
}

function tryPort(host: string, port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : null));
    });
  });
}
