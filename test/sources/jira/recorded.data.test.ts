import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { oneOfEverythingJira } from '../../scenarios/one-of-everything-jira.js';
import { without } from '../kit/without.js';
import { hasRecordedData, whyNot } from '../recorded-data.js';
import { type FakeJira, startFakeJira } from './fake.js';
import { jiraAccount } from './play.js';
import {
  type RecordedIssue,
  recordedCloudIssues,
  recordedJiraCloud,
  recordedJiraServer,
  recordedServerIssues,
} from './recorded.js';

if (!hasRecordedData) process.stderr.write(`${whyNot}\n`);

const worlds = [
  { name: 'Cloud, first export', issues: () => recordedCloudIssues('complete'), world: recordedJiraCloud('complete') },
  { name: 'Cloud, second export', issues: () => recordedCloudIssues('testdata'), world: recordedJiraCloud('testdata') },
  { name: 'Server', issues: recordedServerIssues, world: recordedJiraServer },
];

(hasRecordedData ? describe : describe.skip).each(worlds)(
  'The fake Jira beside a recorded $name',
  ({ issues, world }) => {
    let fake: FakeJira;
    let recorded: readonly RecordedIssue[];
    beforeAll(async () => {
      recorded = issues();
      fake = await startFakeJira({ seed: 'recorded', world });
    });
    afterAll(() => fake.stop());

    const answer = (key: string): Promise<RecordedIssue> => issueFrom(fake, key);

    it('answers every issue with the keys and types it was recorded with, none missing and none more', async () => {
      for (const one of recorded) expect([one.key, shape(await answer(one.key))]).toEqual([one.key, shape(one)]);
    }, 60_000);

    it('tells the same times, statuses and histories, word for word', async () => {
      for (const one of recorded) {
        const told = await answer(one.key);
        expect([told.id, told.fields['created'], told.fields['updated'], told.fields['resolutiondate']]).toEqual([
          one.id,
          one.fields['created'],
          one.fields['updated'],
          one.fields['resolutiondate'],
        ]);
        expect(told.fields['status']).toMatchObject(plain(one.fields['status']));
        expect(withoutPeople(told)).toEqual(withoutPeople(one));
      }
    }, 60_000);

    it('makes issues of its own with no system field that no recorded one has, and all that every one has', async () => {
      const kind = fake.truth.world.kind;
      const own = await startFakeJira({ seed: 'own', world: (random) => oneOfEverythingJira(random, { kind }) });
      try {
        const system = (issue: RecordedIssue): string[] =>
          Object.keys(issue.fields).filter((name) => !name.startsWith('customfield_'));
        const some = new Set(recorded.flatMap(system));
        const all = [...some].filter((name) => recorded.every((issue) => name in issue.fields));
        for (const key of ['PP-1', 'PP-2', 'PP-4']) {
          const made = system(await issueFrom(own, key));
          expect(made.filter((name) => !some.has(name) && name !== 'parent')).toEqual([]);
          // These hold people and their words, and come only when an issue is asked for alone.
          const left = ['comment', 'attachment', 'worklog', 'issuerestriction', 'timetracking'];
          expect(all.filter((name) => !made.includes(name) && !left.includes(name))).toEqual([]);
        }
      } finally {
        await own.stop();
      }
    });
  },
);

async function issueFrom(fake: FakeJira, key: string): Promise<RecordedIssue> {
  const { email, token } = jiraAccount(fake.truth.world);
  const authorization =
    fake.truth.world.kind === 'cloud'
      ? `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`
      : `Bearer ${token}`;
  // Recorded in version 2, so asked in version 2.
  const response = await fetch(`${fake.baseUrl}/rest/api/2/issue/${key}?expand=changelog`, {
    headers: { authorization },
  });
  expect(response.status).toBe(200);
  return (await response.json()) as RecordedIssue;
}

/** Every path with its type; in a list the rows' shapes, each once. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((row) => JSON.stringify(shape(row))))].sort();
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, shape((value as Record<string, unknown>)[key])]),
  );
}

const plain = (value: unknown): { id: unknown; name: unknown } => {
  const { id, name } = value as { id: unknown; name: unknown };
  return { id, name };
};

const withoutPeople = ({ changelog }: RecordedIssue): unknown =>
  changelog.histories.map((history) => without({ ...history }, 'author'));
