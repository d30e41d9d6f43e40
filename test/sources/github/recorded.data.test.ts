import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { hasRecordedData, recordedJson, whyNot } from '../recorded-data.js';
import { type FakeGithub, startFakeGithub } from './fake.js';
import { githubTokens } from './play.js';
import { recordedGithub, recordedRepository } from './recorded.js';

if (!hasRecordedData) process.stderr.write(`${whyNot}\n`);

type Row = Readonly<Record<string, unknown>>;
const hour = 3_600_000;

(hasRecordedData ? describe : describe.skip)('The fake GitHub with fourteen years of a real service', () => {
  let fake: FakeGithub;
  beforeAll(async () => {
    fake = await startFakeGithub({ seed: 'recorded', world: recordedGithub });
  });
  afterAll(() => fake.stop());

  const headers = {
    authorization: `Bearer ${githubTokens.good}`,
    'user-agent': 'test',
    'x-github-api-version': '2022-11-28',
  };
  async function all(path: string): Promise<Row[]> {
    const rows: Row[] = [];
    for (
      let next: string | undefined = `${fake.url}/repos/nordic-etat/${recordedRepository}${path}`;
      next !== undefined;
    ) {
      const response: Response = await fetch(next, { headers });
      rows.push(...((await response.json()) as Row[]));
      next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    }
    return rows;
  }

  it('serves 2,011 merged pull requests and 2,002 tags, each tag also a release', async () => {
    const pulls = await all('/pulls?state=all&sort=updated&direction=desc&per_page=100');
    expect([pulls.length, new Set(pulls.map(({ number }) => number)).size]).toEqual([2011, 2011]);
    expect((await all('/tags?per_page=100')).length).toBe(2002);
    expect((await all('/releases?per_page=100')).length).toBe(2002);
    expect(fake.violations()).toEqual([]);
  }, 60_000);

  it('has every merge and every tag on one line of commits', async () => {
    const commits = await all('/commits?per_page=100');
    const onLine = new Set(commits.map(({ sha }) => sha));
    const { pulls, tags } = fake.truth.repository(`nordic-etat/${recordedRepository}`);
    expect([...pulls.values()].filter(({ mergeSha }) => !onLine.has(mergeSha))).toEqual([]);
    expect([...tags.values()].filter(({ sha }) => !onLine.has(sha))).toEqual([]);
    expect(commits.every(({ parents }) => (parents as unknown[]).length <= 1)).toBe(true);
  }, 60_000);

  it('gives the lead times that were worked out from the files', () => {
    const { pulls, commits } = fake.truth.repository(`nordic-etat/${recordedRepository}`);
    const hours = [...pulls.values()]
      .map((pull) => {
        const first = Math.min(...pull.commits.map((sha) => Date.parse(commits.get(sha)?.authoredAt ?? '')));
        return (Date.parse(pull.mergedAt ?? '') - first) / hour;
      })
      .sort((a, b) => a - b);
    expect(hours[1005]).toBeCloseTo(6.601, 3);
    expect(hours.filter((value) => value < 0).length).toBe(1);
  });

  it('has as many releases in weeks 2 to 52 of 2025 as the service had', () => {
    const [from, to] = [Date.parse('2025-01-06T00:00:00Z'), Date.parse('2025-12-29T00:00:00Z')];
    const { releases } = fake.truth.repository(`nordic-etat/${recordedRepository}`);
    const times = [...releases.values()].map(({ publishedAt }) => Date.parse(publishedAt ?? ''));
    expect(times.filter((at) => at >= from && at < to).length).toBe(242);
  });
});

(hasRecordedData ? describe : describe.skip)('The fake GitHub beside recorded answers of the real one', () => {
  let fake: FakeGithub;
  beforeAll(async () => {
    fake = await startFakeGithub({ seed: 'recorded', world: recordedGithub });
  });
  afterAll(() => fake.stop());

  it.each([
    ['pulls', '/pulls?state=all'],
    ['commits', '/commits'],
    ['releases', '/releases'],
  ])('has every field of the recorded %s', async (name, path) => {
    const recorded = recordedJson(`github-rest-sample/${name}.json`) as Row[];
    const response = await fetch(`${fake.url}/repos/nordic-etat/${recordedRepository}${path}`, {
      headers: { authorization: `Bearer ${githubTokens.good}`, 'user-agent': 'test' },
    });
    const made = ((await response.json()) as Row[])[0] ?? {};
    const always = Object.keys(recorded[0] ?? {}).filter((key) => recorded.every((row) => key in row));
    expect(always.filter((key) => !(key in made))).toEqual([]);
  });
});
