import type { Connector, Io } from 'connectors';
import { MemoryStore } from 'connectors/conformance';
import type { DataSource } from 'typeorm';

/** What a database keeps of a connection, in the form in which the fakes' truths are compared with what was kept. */
export async function keptDocuments(
  dataSource: DataSource,
  connectionId: string,
  connector: Connector,
): Promise<MemoryStore> {
  const streams = new Map(connector.open(connector.example, offline).streams.map((stream) => [stream.name, stream]));
  const rows = await dataSource.query<
    { stream: string; sourceId: string; scopeId: string; record: unknown; hash: string; updatedAt: Date | null }[]
  >(
    `select stream, source_id as "sourceId", scope_id as "scopeId", record, hash, source_updated_at as "updatedAt"
     from document where connection_id = $1`,
    [connectionId],
  );
  const store = new MemoryStore();
  for (const { stream, sourceId, scopeId, record, hash, updatedAt } of rows) {
    const fact = streams.get(stream)?.normalise(record, { id: scopeId, name: scopeId, detail: null });
    const kept = { stream, sourceId, scopeId, record, hash, fact, updatedAt: updatedAt?.toISOString() ?? null };
    store.documents.set(`${stream} ${sourceId}`, kept);
  }
  return store;
}

/** Normalise asks nobody. */
const offline: Io = {
  fetch: () => Promise.reject(new Error('no source is asked here')),
  now: () => 0,
  sleep: () => Promise.reject(new Error('nobody waits here')),
  log: () => undefined,
  notBefore: { get: () => 0, set: () => undefined },
};
