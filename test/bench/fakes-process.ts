import process from 'node:process';
import { parseArgs } from 'node:util';
import { startFakeGithub } from '../sources/github/fake.js';
import { githubTokens } from '../sources/github/play.js';
import { startFakeJira } from '../sources/jira/fake.js';
import { jiraAccount } from '../sources/jira/play.js';
import { largeOrganisation, organisationGithub, organisationJira } from '../sources/organisation.js';

const { values } = parseArgs({
  options: { items: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const items = Number(values.items);
const size = { ...largeOrganisation, items, changes: items / 5 };
const plenty = { perHour: 1e9, restPointsPerMinute: 1e9, graphqlPointsPerMinute: 1e9 };
const shape = { language: 'en', pageSizes: { ids: 5000, issues: 100, histories: 1000 } } as const;
const common = { seed: values.seed, now: Date.now(), running: true };
const github = await startFakeGithub({ ...common, world: organisationGithub(size), limits: plenty });
const jira = await startFakeJira({ ...common, world: organisationJira(size, shape) });
const { email, token } = jiraAccount(jira.truth.world);
process.send?.({
  github: { config: { baseUrl: github.baseUrl, token: githubTokens.good, owner: 'nordic-etat' } },
  jira: { url: jira.url, config: { baseUrl: jira.baseUrl, deployment: 'cloud', email, token } },
  transitions: [...jira.truth.world.issues.values()].reduce(
    (sum, { histories }) =>
      sum + histories.filter(({ items: lines }) => lines.some(({ field }) => field === 'status')).length,
    0,
  ),
});
process.once('disconnect', () => process.exit());
