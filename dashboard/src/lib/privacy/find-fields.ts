import type { StoredFields } from 'shared/contracts';

/** A list of names under a name. */
export interface Entry {
  readonly name: string;
  readonly fields: readonly string[];
}

/** What of the entries has the term in a field's name, or all of an entry whose own name has it; without a term everything. */
export function findFields<One extends Entry>(entries: readonly One[], term: string): One[] {
  const wanted = term.trim().toLowerCase();
  const has = (name: string): boolean => name.toLowerCase().includes(wanted);
  return entries
    .map((entry) => (has(entry.name) ? entry : { ...entry, fields: entry.fields.filter(has) }))
    .filter(({ fields }) => wanted === '' || fields.length > 0);
}

export const tablesAsEntries = (tables: StoredFields['tables']): Entry[] =>
  tables.map(({ name, columns }) => ({ name, fields: columns }));

export const countFields = (entries: readonly Entry[]): number =>
  entries.reduce((sum, { fields }) => sum + fields.length, 0);
