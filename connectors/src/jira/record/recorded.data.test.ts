import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { WorkItemFact } from 'shared/domain';
import { assemble } from './assemble.js';
import { findSpecialFields, type SpecialFields } from '../fields.js';
import { normaliseIssue, normaliseStatus } from './normalise.js';
import { issueRecord, statusRecord } from './issue-record.js';

/**
 * Issues that Jira itself wrote, with facts about them worked out by others. The files are not the project's to ship:
 * FLOW_SHARED_DIR says where they are, ../shared beside the repository is tried otherwise.
 */
const root = fileURLToPath(new URL('../../../..', import.meta.url));
const data = join(process.env['FLOW_SHARED_DIR'] ?? join(root, '../shared'), 'data');
const present = existsSync(join(data, 'jira-server-sample'));
if (!present) console.warn(`Skipped the recorded Jira issues: there is no ${data}`);
const whenPresent = present ? describe : describe.skip;

type RawIssue = Readonly<Record<string, unknown>> & { readonly changelog: { readonly histories: unknown[] } };

const cloudFields = findSpecialFields([
  {
    id: 'customfield_10021',
    name: 'Flagged',
    clauseNames: [],
    schema: { custom: 'com.atlassian.jira.plugin.system.customfieldtypes:multicheckboxes' },
  },
]);

const noFields: SpecialFields = { flagged: [], sprint: undefined, epicLink: undefined, epicName: undefined };

function factOf(raw: RawIssue, fields: SpecialFields): WorkItemFact {
  const record = issueRecord.parse(assemble(raw, raw.changelog.histories, fields, null));
  return normaliseIssue(record, 'https://jira.example.test');
}

function serverIssues(): RawIssue[] {
  const file = join(data, 'jira-server-sample/apache-issues-with-changelog.anon.ndjson.gz');
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as RawIssue);
}

const cloudFolders = ['complete_sample/sample_issues', 'testdata'];

function cloudIssues(folder: string): RawIssue[] {
  const path = join(data, 'jira-cloud-sample', folder);
  const names = readdirSync(path).filter((name) => name.startsWith('SP-'));
  return names.map((name) => JSON.parse(readFileSync(join(path, name), 'utf8')) as RawIssue);
}

whenPresent('501 issues of a Jira Server', () => {
  const issues = present ? serverIssues() : [];
  const facts = issues.map((issue) => factOf(issue, noFields));

  it('gives every issue as a work item with all its status changes', () => {
    expect(facts).toHaveLength(501);
    expect(facts.flatMap((fact) => fact.statusChanges)).toHaveLength(827);
    expect(facts.filter((fact) => fact.statusChanges.length === 0)).toHaveLength(4);
  });

  it('keeps the current status and the level', () => {
    expect(countBy(facts, (fact) => fact.statusName)).toEqual({ Resolved: 322, Closed: 174, Open: 4, Reopened: 1 });
    expect(countBy(facts, (fact) => fact.statusCategory)).toEqual({ done: 496, new: 5 });
    expect(countBy(facts, (fact) => String(fact.level))).toEqual({ '0': 417, '-1': 84 });
    expect(facts.filter((fact) => fact.parentSourceId !== null)).toHaveLength(84);
  });

  it('gives status changes in an unbroken chain that ends at the current status', () => {
    for (const { statusChanges, statusId } of facts) {
      statusChanges.forEach((change, i) => {
        expect(change.toStatusId).toBe(statusChanges[i + 1]?.fromStatusId ?? statusId);
        expect(change.at <= (statusChanges[i + 1]?.at ?? change.at)).toBe(true);
      });
    }
  });

  it('shows which issues left Closed or Resolved again', () => {
    const isDone = (name: string) => name === 'Closed' || name === 'Resolved';
    const left = facts.filter((fact) => fact.statusChanges.some((c) => isDone(c.fromName) && !isDone(c.toName)));
    expect(left).toHaveLength(19);
  });

  it('gives the durations from creation to the last done stay that are published for these issues', () => {
    const days = facts.flatMap(daysToDone).sort((a, b) => a - b);
    expect(days).toHaveLength(496);
    expect(days[Math.ceil(0.5 * 496) - 1]).toBeCloseTo(11.9214, 4);
    expect(days[Math.ceil(0.85 * 496) - 1]).toBeCloseTo(115.1065, 4);
  });

  it('follows issues that were moved between projects', () => {
    const moved = facts.filter((fact) => fact.moves.length > 0);
    expect(facts.flatMap((fact) => fact.moves)).toHaveLength(22);
    expect(moved.find((fact) => fact.key === 'FLEX-33084')).toMatchObject({
      formerKeys: ['FLEX-9', 'FLEXSTAG-26'],
      moves: [
        { fromScope: '12312922', toScope: '12313520' },
        { fromScope: '12313520', toScope: '12313521' },
      ],
    });
  });

  it('keeps nobody: no account of any issue is in what is stored', () => {
    const stored = issues.map((issue) => issueRecord.parse(assemble(issue, issue.changelog.histories, noFields, null)));
    const names = new Set(JSON.stringify(issues).match(/u[0-9a-f]{10}|User [0-9a-f]{4}/g));
    expect(names.size).toBeGreaterThan(50);
    const kept = JSON.stringify(stored);
    expect([...names].filter((name) => kept.includes(name))).toEqual([]);
  });
});

whenPresent('issues of a Jira Cloud', () => {
  const facts = (present ? cloudFolders : []).flatMap((folder) =>
    cloudIssues(folder).map((issue) => factOf(issue, cloudFields)),
  );
  const byKey = (key: string) => facts.filter((fact) => fact.key === key);

  it('gives all twelve as work items, changes oldest first', () => {
    expect(facts).toHaveLength(12);
    for (const { statusChanges } of facts) {
      expect(statusChanges.map((change) => change.at)).toEqual(statusChanges.map((change) => change.at).toSorted());
    }
  });

  it('tells that SP-5 was done twice', () => {
    expect(byKey('SP-5')[0]?.statusChanges.map((change) => change.toName)).toEqual([
      'Selected for Development',
      'In Progress',
      'Review',
      'Done',
      'Selected for Development',
      'In Progress',
      'Done',
    ]);
  });

  it('reads flags set and cleared, and flags never cleared', () => {
    expect(byKey('SP-10')[0]?.flagChanges.map((change) => change.on)).toEqual([true, false]);
    for (const key of ['SP-1', 'SP-5']) {
      for (const fact of byKey(key)) expect(fact.flagChanges.map((change) => change.on)).toEqual([true]);
    }
  });

  it('reads the statuses with the keys of their categories', () => {
    const file = join(data, 'jira-cloud-sample/complete_sample/sample_statuses.json');
    const statuses = (JSON.parse(readFileSync(file, 'utf8')) as unknown[]).map((raw) =>
      normaliseStatus(statusRecord.parse(raw)),
    );
    expect(statuses).toContainEqual({ kind: 'status', statusId: '3', name: 'In Progress', category: 'indeterminate' });
    expect(new Set(statuses.map((status) => status.category))).toEqual(new Set(['new', 'indeterminate', 'done']));
  });
});

/** Days from creation to the first entry of the last uninterrupted stay in Closed or Resolved. */
function daysToDone(fact: WorkItemFact): number[] {
  if (fact.statusCategory !== 'done') return [];
  const isDone = (name: string) => name === 'Closed' || name === 'Resolved';
  const entry = fact.statusChanges.findLast((change) => isDone(change.toName) && !isDone(change.fromName));
  if (entry === undefined) return [];
  return [(Date.parse(entry.at) - Date.parse(fact.createdAt)) / 86_400_000];
}

function countBy(facts: readonly WorkItemFact[], name: (fact: WorkItemFact) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const fact of facts) counts[name(fact)] = (counts[name(fact)] ?? 0) + 1;
  return counts;
}
