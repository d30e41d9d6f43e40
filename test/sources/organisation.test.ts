import { describe, expect, it } from '@jest/globals';
import { Random } from './kit/random.js';
import { organisationGithub, organisationJira, smallOrganisation } from './organisation.js';

describe('A generated organisation', () => {
  it('is the same for the same seed, and another for another', () => {
    const keys = (seed: string): unknown => {
      const { issues } = organisationJira(smallOrganisation)(new Random(seed));
      return [...issues.values()].map(({ key, updatedAt, statusId }) => [key, updatedAt, statusId]);
    };
    expect(keys('1')).toEqual(keys('1'));
    expect(keys('1')).not.toEqual(keys('2'));
  });

  it('has the size that was asked for, about six transitions an item, and nothing of tomorrow', () => {
    const { issues } = organisationJira(smallOrganisation)(new Random('1'));
    const { repositories } = organisationGithub(smallOrganisation)(new Random('1'));
    const histories = [...issues.values()].flatMap((issue) => issue.histories);
    expect(issues.size).toBe(400);
    expect(histories.length / issues.size).toBeGreaterThan(5);
    expect(histories.length / issues.size).toBeLessThan(7);
    const pulls = repositories.flatMap((repository) => [...repository.pulls.values()]);
    expect(pulls.length).toBe(300);
    const end = Date.parse(smallOrganisation.to);
    expect(histories.filter(({ at }) => at > end)).toEqual([]);
    expect(pulls.filter(({ updatedAt }) => Date.parse(updatedAt) > end)).toEqual([]);
  });

  it('never merges a change before it was opened, nor opens it before its first commit', () => {
    for (const { pulls, commits } of organisationGithub(smallOrganisation)(new Random('3')).repositories) {
      for (const { createdAt, mergedAt, commits: own } of pulls.values()) {
        expect(Date.parse(commits.get(own[0] ?? '')?.authoredAt ?? '')).toBeLessThanOrEqual(Date.parse(createdAt));
        if (mergedAt !== null) expect(Date.parse(mergedAt)).toBeGreaterThanOrEqual(Date.parse(createdAt));
      }
    }
  });
});
