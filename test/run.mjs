// `npm test`: every check, each against its budget; ends with one line that counts.
// `node test/run.mjs unit server` runs those suites only; `data` and `cluster` are run only when named.
import process from 'node:process';
import { ensureInstalled } from '../server/start/install.mjs';
import { runSuite } from './run/suite.mjs';
import { suites } from './run/suites.mjs';

ensureInstalled(['shared', 'connectors', 'server', 'dashboard', 'test']);

const begin = performance.now();
const named = process.argv.slice(2);
const chosen = suites().filter(({ name, onlyWhenNamed }) => (named.length > 0 ? named.includes(name) : !onlyWhenNamed));
const results = [];
for (let at = 0; at < chosen.length; at = results.length) {
  const end = chosen[at].oneCore ? chosen.findIndex(({ oneCore }, index) => index > at && !oneCore) : at + 1;
  results.push(...(await inTwoLanes(chosen.slice(at, end === -1 ? undefined : end))));
}

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

/** Each lane takes the next that waits; results come in the order of the suites. */
async function inTwoLanes(suites) {
  const done = [];
  let next = 0;
  const lane = async () => {
    while (next < suites.length) {
      const mine = next++;
      done[mine] = await runSuite(suites[mine]);
    }
  };
  await Promise.all([lane(), lane()]);
  return done;
}
