import type { Connector, Io } from 'connectors';
import type { StoredFields } from 'shared/contracts';
import { sentence } from 'shared/language';
import { z } from 'zod';
import { purposeOf } from './purposes.js';

/** The part of JSON Schema that names fields. */
interface Shape {
  readonly properties?: Record<string, Shape>;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape | readonly Shape[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
}

/** What a connector keeps of each stream: the allow-lists themselves, asked of the running code. */
export function connectorFields(connector: Connector): StoredFields['connectors'][number] {
  const { id, name, example } = connector;
  const streams = connector.open(example, silentIo).streams.map((stream) => ({
    name: stream.name,
    purpose: purposeOf(stream.name),
    fields: [...new Set(paths(z.toJSONSchema(stream.record, { unrepresentable: 'any' }) as Shape))].sort(),
  }));
  return { id, name, streams };
}

/** What is entered to connect a source, its keys among it: asked of the running code too. Nothing where nothing is entered. */
export function enteredFields({ config }: Connector): StoredFields['connectors'][number]['streams'] {
  const fields = paths(z.toJSONSchema(config, { io: 'input', unrepresentable: 'any' }) as Shape);
  if (fields.length === 0) return [];
  return [{ name: 'connection', purpose: sentence('stored.forConnection'), fields: [...new Set(fields)].sort() }];
}

/** Paths of all leaves: `fields.status.id`, `changelog[].at`. */
function paths(shape: Shape, at = ''): string[] {
  const branches = [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])];
  const properties = Object.entries(shape.properties ?? {});
  const items = shape.items === undefined ? [] : [shape.items].flat();
  const rest = typeof shape.additionalProperties === 'object' ? [shape.additionalProperties] : [];
  const below = [
    ...branches.flatMap((branch) => paths(branch, at)),
    ...properties.flatMap(([name, value]) => paths(value, at ? `${at}.${name}` : name)),
    ...items.flatMap((item) => paths(item, `${at}[]`)),
    ...rest.flatMap((value) => paths(value, `${at}.*`)),
  ];
  return below.length > 0 || at === '' ? below : [at];
}

/** Streams are looked at, not read: nothing here may talk. */
const silentIo: Io = {
  fetch: () => Promise.reject(new Error('Looking at what is stored asks no source')),
  now: () => 0,
  sleep: () => Promise.resolve(),
  log: () => undefined,
  notBefore: { get: () => 0, set: () => undefined },
};
