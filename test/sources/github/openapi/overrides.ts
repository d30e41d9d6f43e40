/**
 * Where the official description and the real service differ. Kept short on purpose: a fake that needs one more
 * entry should be doubted first.
 */
interface Override {
  readonly why: string;
  readonly schema: string;
  /** Path of the property that may also be null. */
  readonly nullable: readonly string[];
}

interface Schema {
  properties?: Record<string, Schema>;
}

const deletedFork = 'The fork a pull request came from can be deleted; its repository and owner are then null.';
const deletedAccount =
  'The author of a pull request can have deleted the account; the list schema allows null, this one forgot.';

export const overrides: readonly Override[] = [
  { why: deletedFork, schema: 'pull-request-simple', nullable: ['head', 'repo'] },
  { why: deletedFork, schema: 'pull-request', nullable: ['head', 'repo'] },
  { why: deletedFork, schema: 'pull-request', nullable: ['head', 'user'] },
  { why: deletedAccount, schema: 'pull-request', nullable: ['user'] },
];

export function applyOverrides(schemas: Readonly<Record<string, object>>): void {
  for (const { schema, nullable } of overrides) {
    const last = nullable.at(-1) ?? '';
    let place: Schema | undefined = schemas[schema];
    for (const step of nullable.slice(0, -1)) place = place?.properties?.[step];
    const property = place?.properties?.[last];
    if (place?.properties === undefined || property === undefined)
      throw new Error(`${schema} has no ${nullable.join('.')}`);
    place.properties[last] = { anyOf: [{ type: 'null' }, property] } as Schema;
  }
}
