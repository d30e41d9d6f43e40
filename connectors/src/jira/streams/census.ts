import type { Census } from '../../contract.js';
import type { JiraClient } from '../client.js';
import type { Deployment } from '../deployment.js';
import { readSpecialFields } from '../fields.js';
import { readProjectKeys, withFormerKeys } from '../project-keys.js';
import type { RecordToBe } from '../record/assemble.js';
import { allIds } from './all-ids.js';
import { inPortions, projectOf } from './issues.js';
import { behind, changedSince, inProject } from './window.js';

/** Issues are deleted without a word: their ids are walked as a whole, and who is missing is asked for by id. */
export function issueCensus(client: JiraClient, jira: Deployment): Census {
  return {
    moves: true,

    ids({ scope, since, signal }) {
      const jql = since === undefined ? inProject(scope.id) : changedSince(scope.id, Date.parse(since));
      return allIds({
        walk: (after) => jira.walkIds(behind(jql, after), signal),
        count: () => jira.count(jql, signal),
        log: client.log,
      });
    },

    async *find({ ids, signal }) {
      if (ids.length === 0) return;
      const special = await readSpecialFields(client, signal);
      for (const portion of inPortions(ids)) {
        for (const { scope, records } of byProject(await jira.findIssues(portion, special, signal))) {
          const keys = await readProjectKeys(client, scope.id, signal);
          yield { scope, records: await withFormerKeys(client, records, keys, signal) };
        }
      }
    },
  };
}

/** By the project each is in now; one that does not say so is for its schema to refuse. */
function byProject(records: readonly RecordToBe[]) {
  const groups = new Map<string, RecordToBe[]>();
  for (const record of records) {
    const project = projectOf(record) ?? '';
    groups.set(project, [...(groups.get(project) ?? []), record]);
  }
  return [...groups].map(([id, found]) => ({ scope: { id, name: id, detail: null }, records: found }));
}
