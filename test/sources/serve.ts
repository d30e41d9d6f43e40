import { parseArgs } from 'node:util';
import { oneOfEverythingGithub } from '../scenarios/one-of-everything-github.js';
import { oneOfEverythingJira } from '../scenarios/one-of-everything-jira.js';
import { startFakeGithub } from './github/fake.js';
import { githubTokens } from './github/play.js';
import { recordedGithub } from './github/recorded.js';
import { startFakeJira } from './jira/fake.js';
import { jiraAccount } from './jira/play.js';
import { recordedJiraServer } from './jira/recorded.js';
import { organisationGithub, organisationJira, smallOrganisation } from './organisation.js';

const worlds = {
  small: { github: oneOfEverythingGithub, jira: oneOfEverythingJira },
  organisation: { github: organisationGithub(smallOrganisation), jira: organisationJira(smallOrganisation) },
  recorded: { github: recordedGithub, jira: recordedJiraServer },
};

const { values } = parseArgs({
  options: {
    github: { type: 'string', default: '4801' },
    jira: { type: 'string', default: '4802' },
    world: { type: 'string', default: 'organisation' },
    seed: { type: 'string', default: '1' },
  },
});
const { world, seed } = values;
if (!(world in worlds)) {
  process.stderr.write(`There is no world ${world}: take one of ${Object.keys(worlds).join(', ')}.\n`);
  process.exit(1);
}
const chosen = worlds[world as keyof typeof worlds];
const github = await startFakeGithub({ seed, world: chosen.github, port: Number(values.github), running: true });
const jira = await startFakeJira({ seed, world: chosen.jira, port: Number(values.jira), running: true });
const { email, token } = jiraAccount(jira.truth.world);
const isCloud = jira.truth.world.kind === 'cloud';

process.stdout.write(`GitHub  ${github.baseUrl}
        key ${githubTokens.good}
        a key that may only list: ${githubTokens.metadataOnly}
Jira    ${jira.baseUrl} (${isCloud ? 'Cloud' : 'Data Center'})
        ${isCloud ? `e-mail ${email}, ` : ''}key ${token}
World   ${world}, seed ${seed}; --world ${Object.keys(worlds).join(' | ')}
Watch   ${github.url}/__fake/log and /__fake/violations; POST /__fake/faults, /__fake/truth, /__fake/clock
`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void Promise.all([github.stop(), jira.stop()]).then(() => process.exit(0));
  });
}
