import { randomInt } from 'node:crypto';
import { cpus } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { withDatabases } from './databases.js';
import { benchChange } from './parts/change.js';
import { benchDocuments } from './parts/documents.js';
import { benchImport } from './parts/import.js';
import { benchOrganisation } from './parts/organisation.js';
import { benchStart } from './parts/start.js';
import { benchWorlds } from './parts/worlds.js';

const parts = {
  start: benchStart,
  documents: benchDocuments,
  change: benchChange,
  derive: benchOrganisation,
  import: benchImport,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    items: { type: 'string', default: '100000' },
    database: { type: 'string', multiple: true, default: ['embedded', 'second'] },
    seed: { type: 'string' },
  },
});
const known = ['worlds', ...Object.keys(parts)];
const chosen = positionals.length > 0 ? positionals : known;
const unknown = chosen.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`There is no part ${unknown.join(', ')}: take some of ${known.join(', ')}.\n`);
  process.exit(1);
}

const seed = values.seed ?? '1';
process.stdout.write(`Node ${process.version}, ${cpus().length} cores, seed ${seed}\n`);
// Fresh worlds each time, unless one seed is asked for again.
if (chosen.includes('worlds')) benchWorlds(Number(values.seed ?? randomInt(2 ** 31)));
const onServers = chosen.filter((name) => name in parts);
if (onServers.length > 0) {
  await withDatabases(values.database, async (databases, folder) => {
    for (const name of onServers) {
      await parts[name as keyof typeof parts]({ databases, folder, items: Number(values.items), seed });
    }
  });
}
process.exit();
