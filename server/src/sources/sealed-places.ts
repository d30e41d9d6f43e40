/** Where sealed bytes lie, and what each is bound to: a place that is missing here would be lost with a new key file. */
export const sealedPlaces: readonly SealedPlace[] = [
  { table: 'connection', id: 'id', column: 'secrets', context: (id) => id },
  { table: 'file_pull', id: 'id', column: 'secrets', context: (id) => id },
  { table: 'consent', id: 'id', column: 'secrets', context: (id) => `consent ${id}` },
  { table: 'hook', id: 'connection_id', column: 'secrets', context: (id) => `hook ${id}` },
];

/** Found by a mark that is made with the key, so its rows are moved one by one. */
export const renewedKeys = { table: 'renewed_key', column: 'value' } as const;

export interface SealedPlace {
  readonly table: string;
  readonly id: string;
  readonly column: string;
  readonly context: (id: string) => string;
}
