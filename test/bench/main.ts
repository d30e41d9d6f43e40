import { cpus } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { withDatabases } from './databases.js';
import { benchChange } from './parts/change.js';
import { benchDocuments } from './parts/documents.js';
import { benchOrganisation } from './parts/organisation.js';
import { benchStart } from './parts/start.js';

const parts = { start: benchStart, documents: benchDocuments, change: benchChange, derive: benchOrganisation };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    items: { type: 'string', default: '100000' },
    database: { type: 'string', multiple: true, default: ['embedded', 'second'] },
    seed: { type: 'string', default: '1' },
  },
});
const chosen = positionals.length > 0 ? positionals : Object.keys(parts);
const unknown = chosen.filter((name) => !(name in parts));
if (unknown.length > 0) {
  process.stderr.write(`There is no part ${unknown.join(', ')}: take some of ${Object.keys(parts).join(', ')}.\n`);
  process.exit(1);
}

process.stdout.write(`Node ${process.version}, ${cpus().length} cores, seed ${values.seed}\n`);
await withDatabases(values.database, async (databases, folder) => {
  for (const name of chosen) {
    await parts[name as keyof typeof parts]({ databases, folder, items: Number(values.items), seed: values.seed });
  }
});
process.exit();
