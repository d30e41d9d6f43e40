import { type Asking, isCloud } from '../shapes/asking.js';
import { myselfShape } from '../shapes/person-shape.js';
import {
  categoryShapes,
  listedProjectShape,
  listedStatusShape,
  resolutionShape,
  typeShape,
} from '../shapes/workflow-shapes.js';
import type { CustomFields } from '../world.js';
import { jiraTime } from '../zone.js';
import { type Question, numberOf, textOf } from './request.js';
import { type Reply, ok, refused } from './reply.js';

export function myself(asking: Asking): Reply {
  return asking.account === undefined
    ? refused(401, 'Client must be authenticated to access this resource.')
    : ok(myselfShape(asking, asking.account.person));
}

/** Open to everyone. */
export const serverInfo = (asking: Asking): Reply =>
  ok({
    baseUrl: asking.site,
    version: isCloud(asking) ? '1001.0.0-SNAPSHOT' : '9.12.4',
    versionNumbers: isCloud(asking) ? [1001, 0, 0] : [9, 12, 4],
    deploymentType: isCloud(asking) ? 'Cloud' : 'Server',
    buildNumber: 100_289,
    buildDate: '2026-01-05T00:00:00.000+0000',
    serverTime: jiraTime(asking.now, 'UTC'),
    scmInfo: 'fake',
    serverTitle: 'Jira',
  });

export const visibleProjects = ({ truth, account }: Asking): typeof truth.world.projects =>
  account?.may === 'browse'
    ? truth.world.projects.filter(({ id, archived }) => !archived && !account.hidden.has(id))
    : [];

export function projectSearch(asking: Asking, question: Question): Reply {
  const all = visibleProjects(asking);
  const startAt = numberOf(question, 'startAt', 0);
  const maxResults = Math.min(numberOf(question, 'maxResults', 50), 100, asking.truth.world.pageSizes.issues);
  const values = all.slice(startAt, startAt + maxResults).map((project) => listedProjectShape(asking, project));
  const isLast = startAt + maxResults >= all.length;
  return ok({
    self: `${asking.site}/rest/api/3/project/search`,
    maxResults,
    startAt,
    total: all.length,
    isLast,
    values,
  });
}

export const projectList = (asking: Asking): Reply =>
  ok(visibleProjects(asking).map((project) => listedProjectShape(asking, project)));

export function project(asking: Asking, question: Question, name: string): Reply {
  const found = visibleProjects(asking).find(({ id, key }) => id === name || key === name);
  if (found === undefined) return refused(404, `No project could be found with key '${name}'.`);
  const keys = (textOf(question, 'expand') ?? '').split(',').includes('projectKeys')
    ? { projectKeys: [found.key, ...(found.formerKeys ?? [])] }
    : {};
  return ok({ ...listedProjectShape(asking, found), ...keys });
}

export function projectStatuses(asking: Asking, name: string): Reply {
  const found = visibleProjects(asking).find(({ id, key }) => id === name || key === name);
  if (found === undefined) return refused(404, `No project could be found with key '${name}'.`);
  const { statuses, types } = asking.truth.world;
  const own = statuses.filter(({ projectId }) => projectId === (found.teamManaged ? found.id : null));
  return ok(
    types.map((type) => ({
      ...typeShape(asking, type),
      statuses: own.map((status) => listedStatusShape(asking, status)),
    })),
  );
}

export const statuses = (asking: Asking): Reply =>
  ok(
    asking.account?.may === 'browse'
      ? asking.truth.world.statuses.map((status) => listedStatusShape(asking, status))
      : [],
  );

export const categories = (asking: Asking): Reply => ok(categoryShapes(asking));

export const issueTypes = (asking: Asking): Reply =>
  ok(asking.truth.world.types.map((type) => typeShape(asking, type)));

export const resolutions = (asking: Asking): Reply =>
  ok(asking.truth.world.resolutions.map(({ id }) => resolutionShape(asking, asking.truth.world, id)));

/** The same fields page by page, but for those of the system. */
export function fieldSearch(asking: Asking, question: Question): Reply {
  const all = (fields(asking).body as { custom: boolean }[]).filter(({ custom }) => custom);
  const startAt = numberOf(question, 'startAt', 0);
  const maxResults = Math.min(numberOf(question, 'maxResults', 50), 50);
  const values = all.slice(startAt, startAt + maxResults);
  return ok({ maxResults, startAt, total: all.length, isLast: startAt + maxResults >= all.length, values });
}

export function myPermissions(asking: Asking): Reply {
  const havePermission = asking.account?.may === 'browse';
  const permission = { id: '10', key: 'BROWSE_PROJECTS', name: 'Browse Projects', type: 'PROJECT', description: '' };
  return ok({ permissions: { BROWSE_PROJECTS: { ...permission, havePermission } } });
}

export function fields(asking: Asking): Reply {
  const { fields: ids, language } = asking.truth.world;
  const flagged = { en: 'Flagged', nb: 'Flagget', sv: 'Flaggad' }[language];
  const system = ['summary', 'status', 'resolution', 'created', 'updated', 'issuetype', 'project', 'labels', 'parent'];
  const custom = (key: keyof CustomFields, name: string, type: string, more: object = {}): object => ({
    id: ids[key],
    ...(isCloud(asking) ? { key: ids[key], untranslatedName: key === 'flagged' ? 'Flagged' : name } : {}),
    name,
    custom: true,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: [`cf[${ids[key].replace('customfield_', '')}]`, key === 'flagged' ? 'Flagged' : name],
    schema: { type: 'any', custom: type, customId: Number(ids[key].replace('customfield_', '')) },
    ...more,
  });
  const agile = 'com.pyxis.greenhopper.jira';
  const types = 'com.atlassian.jira.plugin.system.customfieldtypes';
  return ok([
    ...system.map((id) => ({
      id,
      ...(isCloud(asking) ? { key: id } : {}),
      name: id,
      custom: false,
      orderable: true,
      navigable: true,
      searchable: true,
      clauseNames: [id],
      schema: { type: 'string', system: id },
    })),
    custom('sprint', 'Sprint', `${agile}:gh-sprint`),
    custom('rank', 'Rank', `${agile}:gh-lexo-rank`),
    custom('epicLink', 'Epic Link', `${agile}:gh-epic-link`),
    custom('epicName', 'Epic Name', `${agile}:gh-epic-label`),
    custom('points', 'Story Points', `${types}:float`),
    custom('flagged', flagged, `${types}:multicheckboxes`),
  ]);
}
