import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { derivedFactTables, sourceFactTables } from './fact-tables.js';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Code of the server that runs; migrations shape tables before anyone writes them, and fixtures are for tests. */
function code(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const place = path.join(folder, entry.name);
    if (entry.isDirectory()) return ['migrations', 'fixtures'].includes(entry.name) ? [] : code(place);
    return /\.ts$/.test(entry.name) && !/(\.test|test-\w+)\.ts$/.test(entry.name) ? [place] : [];
  });
}
const texts = code(root).map((place) => [path.relative(root, place), readFileSync(place, 'utf8')] as const);

/** Files that put values into a table: by SQL, or through one of the functions that write rows. */
function writers(table: string): string[] {
  const sql = new RegExp(`\\b(insert into|update) "?${table}"?\\b`);
  const call = new RegExp(
    `\\b(insertRows|upsertRows|upsertOwners|upsertNewer|replaceRows|replaceChildren)\\(\\s*manager,\\s*'${table}'`,
  );
  return texts.filter(([, text]) => sql.test(text) || call.test(text)).map(([place]) => place);
}

/** No column has two writers (decisions.md 25): not even the table has. */
describe('the layers of facts', () => {
  it.each(sourceFactTables.map((table) => [table]))('%s is written by normalise alone', (table) => {
    expect(writers(table)).toEqual([expect.stringMatching(/^facts\/source\//)]);
  });

  it.each(derivedFactTables.map((table) => [table]))('%s is written by derive alone', (table) => {
    expect(writers(table)).toEqual([expect.stringMatching(/^facts\/derive-job\//)]);
  });
});
