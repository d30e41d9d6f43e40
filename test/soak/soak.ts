import process from 'node:process';
import { parseArgs } from 'node:util';
import { connectors, type Connector } from 'connectors';
import type { MemoryStore } from 'connectors/conformance';
import { busyGithub, something as somethingAtGithub } from '../sources/github-life.js';
import { keptIn as keptOfGithub, truthOf as truthOfGithub } from '../sources/github-truth.js';
import { startFakeGithub } from '../sources/github/fake.js';
import { githubTokens } from '../sources/github/play.js';
import { busyJira, something as somethingAtJira } from '../sources/jira-life.js';
import { keptIn as keptOfJira, truthOf as truthOfJira } from '../sources/jira-truth.js';
import { startFakeJira } from '../sources/jira/fake.js';
import { jiraAccount } from '../sources/jira/play.js';
import { chooseSeed, Random } from '../sources/kit/random.js';
import { everyStep } from './failpoints.js';
import { faultsOfGithub } from './github-faults.js';
import { faultsOfJira } from './jira-faults.js';
import { mutantsOfJira } from './jira-mutants.js';
import { lifeOf, type Life } from './life.js';
import { severalProcesses } from './several-processes.js';
import { attackSmallGroups } from './small-groups.js';

const parts = ['lives', 'github', 'jira', 'steps', 'processes', 'groups'] as const;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  // With those of `npm test` it is ten thousand histories.
  options: {
    minutes: { type: 'string', default: '5' },
    histories: { type: 'string', default: '9680' },
    mixtures: { type: 'string', default: '300' },
    seed: { type: 'string' },
  },
});
const unknown = positionals.filter((name) => !parts.some((part) => part === name));
if (unknown.length > 0) {
  process.stderr.write(`There is no part ${unknown.join(', ')}: take some of ${parts.join(', ')}.\n`);
  process.exit(1);
}
const wanted = (part: (typeof parts)[number]): boolean => positionals.length === 0 || positionals.includes(part);
const seed = chooseSeed(values.seed, 'soak');
const random = new Random(seed);
const end = Date.now() + Number(values.minutes) * 60_000;
const sum = { lives: 0, runs: 0, cuts: 0, faults: 0, requests: 0 };

if (wanted('lives')) await live();
if (wanted('github')) await faultsOfGithub(seed, Number(values.mixtures));
if (wanted('jira')) {
  await faultsOfJira(seed, Math.ceil(Number(values.mixtures) / 2));
  await mutantsOfJira();
}
if (wanted('steps')) await everyStep(seed);
if (wanted('processes')) await severalProcesses(seed);
if (wanted('groups')) await attackSmallGroups(seed, Number(values.histories));

async function live(): Promise<void> {
  while (Date.now() < end) {
    const own = random.fork(`life ${sum.lives}`);
    for (const begin of [github, jira]) {
      const { fake, life } = await begin(own);
      const { runs, cuts } = await life(end);
      sum.runs += runs;
      sum.cuts += cuts;
      sum.requests += fake.log().length;
      sum.faults += fake.log().filter(({ fault }) => fault !== null && fault !== 'hook').length;
      await fake.stop();
    }
    sum.lives += 1;
  }
  process.stdout.write(`Equal to the truth after ${sum.lives} lives of both sources (--seed ${seed}):
${sum.runs} runs, ${sum.cuts} of them cut, ${sum.requests} requests, ${sum.faults} of them answered wrongly\n`);
}

async function github(own: Random) {
  const fake = await startFakeGithub({ seed: own.hex(8), world: busyGithub(own.integer(5, 120)) });
  const config = { baseUrl: fake.baseUrl, token: githubTokens.good, owner: 'nordic-etat' };
  const life: Life = lifeOf({
    ...{ fake, connector: connectorOf('github'), config, random: own },
    something: () => somethingAtGithub(fake.truth, own),
    differs: (store: MemoryStore) => difference(keptOfGithub(store), truthOfGithub(fake.truth)),
  });
  return { fake, life };
}

async function jira(own: Random) {
  const kind = own.pick(['cloud', 'dataCenter'] as const);
  const fake = await startFakeJira({ seed: own.hex(8), world: busyJira(own.integer(5, 120), { kind }) });
  const { email, token } = jiraAccount(fake.truth.world);
  const config = { baseUrl: fake.baseUrl, deployment: kind, token, ...(kind === 'cloud' ? { email } : {}) };
  const life: Life = lifeOf({
    ...{ fake, connector: connectorOf('jira'), config, random: own },
    something: () => somethingAtJira(fake.truth, own),
    differs: (store: MemoryStore) => difference(keptOfJira(store), truthOfJira(fake.truth)),
  });
  return { fake, life };
}

/** The names of what is missing, too much or different. */
function difference(kept: Record<string, unknown>, truth: Record<string, unknown>): string[] {
  const names = new Set([...Object.keys(kept), ...Object.keys(truth)]);
  return [...names].filter((name) => JSON.stringify(kept[name]) !== JSON.stringify(truth[name]));
}

function connectorOf(id: string): Connector {
  const found = connectors.find((connector) => connector.id === id);
  if (!found) throw new Error(`No connector ${id}`);
  return found;
}
