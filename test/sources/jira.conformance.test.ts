import { afterAll, describe, it } from '@jest/globals';
import { connectors, type Connector } from 'connectors';
import { conformance } from 'connectors/conformance';
import { busyJira } from './jira-life.js';
import { startFakeJira } from './jira/fake.js';
import { jiraAccount, jiraTokens } from './jira/play.js';

const jira = connectors.find(({ id }) => id === 'jira') as Connector;

for (const kind of ['cloud', 'dataCenter'] as const) {
  const fake = await startFakeJira({ seed: 'conformance', latencyMs: 0, world: busyJira(60, { kind }) });
  const { people, projects } = fake.truth.world;
  const configOf = (label: keyof typeof jiraTokens): unknown => {
    const { email, token } = jiraAccount(fake.truth.world, label);
    return jira.config.parse({
      baseUrl: fake.baseUrl,
      deployment: kind,
      token,
      ...(kind === 'cloud' ? { email } : {}),
    });
  };
  const claims = conformance({
    connector: jira,
    keys: { good: configOf('good'), bad: configOf('expired'), withoutPermission: configOf('seesNothing') },
    secrets: Object.values(jiraTokens),
    people: people.flatMap(({ name, login, email, accountId }) => [name, login, email, accountId]),
    scopes: projects.map(({ id, name, key }) => ({ id, name, detail: key })),
    backfillFrom: '2025-01-01',
    fetch,
    now: () => fake.clock.now(),
  });

  describe(`Jira ${kind}, as every connector`, () => {
    afterAll(() => fake.stop());
    for (const { title, holds } of claims) it(title, holds);
  });
}
