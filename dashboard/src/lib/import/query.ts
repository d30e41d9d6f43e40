import type { ImportMapping } from 'shared/contracts';

/** The query of both import routes; see `importQuery` in the contracts. */
export function queryOf(fileName: string, indicator: string, mapping: ImportMapping | null): string {
  const query = new URLSearchParams({ fileName, indicator });
  if (mapping) query.set('mapping', JSON.stringify(mapping));
  return query.toString();
}
