// `npm test`: every check, each against its budget; ends with one line that counts.
// `node test/run.mjs unit server` runs those suites only; `data` and `cluster` are run only when named.
import process from 'node:process';
import { ensureInstalled } from '../server/start/install.mjs';
import { inLanes } from './run/lanes.mjs';
import { runSuite } from './run/suite.mjs';
import { suites } from './run/suites.mjs';

ensureInstalled(['shared', 'connectors', 'server', 'dashboard', 'test']);

const begin = performance.now();
const named = process.argv.slice(2);
const chosen = suites({ alone: named.length === 1 }).filter(({ name, onlyWhenNamed }) =>
  named.length > 0 ? named.includes(name) : !onlyWhenNamed,
);
const results = await inLanes(2, chosen, (suite) => runSuite(suite, { aloud: chosen.length === 1 }));

console.log('\n  suite                       seconds  of budget  passed  failed');
for (const { name, seconds, budget, passed, failed, skipped } of results) {
  const numbers = [seconds.toFixed(0), budget, passed, failed].map((it, at) => String(it).padStart([9, 11, 8, 8][at]));
  console.log(
    `  ${name.padEnd(26)}${skipped ? `  skipped: ${skipped}` : numbers.join('')}${seconds > budget ? '  over its budget' : ''}`,
  );
}
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(
  `\n  ${((performance.now() - begin) / 1000).toFixed(0)} s in all\n\n${sum('passed')} passed, ${sum('failed')} failed`,
);
process.exitCode = sum('failed') > 0 ? 1 : 0;
