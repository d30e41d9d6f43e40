import type { Issue, IssueType, JiraWorld, Project, Status } from '../world.js';
import { type Asking, isCloud, self } from './asking.js';

type Shape = Record<string, unknown>;

const categories = {
  new: { id: 2, colorName: 'blue-gray', names: { en: 'To Do', nb: 'Å gjøre', sv: 'Att göra' } },
  indeterminate: { id: 4, colorName: 'yellow', names: { en: 'In Progress', nb: 'Pågår', sv: 'Pågående' } },
  done: { id: 3, colorName: 'green', names: { en: 'Done', nb: 'Ferdig', sv: 'Klart' } },
} as const;

/** The key of a category never changes; its name is in the language of the installation. */
function categoryShape(asking: Asking, category: Status['category']): Shape {
  const { id, colorName, names } = categories[category];
  const name = names[asking.truth.world.language];
  return { self: self(asking, `statuscategory/${id}`), id, key: category, colorName, name };
}

export const categoryShapes = (asking: Asking): Shape[] => [
  { self: self(asking, 'statuscategory/1'), id: 1, key: 'undefined', colorName: 'medium-gray', name: 'No Category' },
  ...(['new', 'indeterminate', 'done'] as const).map((category) => categoryShape(asking, category)),
];

/** Inside an issue. */
export function statusShape(asking: Asking, status: Status): Shape {
  return {
    self: self(asking, `status/${status.id}`),
    description: status.description ?? '',
    ...(isCloud(asking) ? { iconUrl: `${asking.site}/` } : {}),
    name: status.name,
    id: status.id,
    statusCategory: categoryShape(asking, status.category),
  };
}

/** In the list of statuses, where Cloud also says what is translated and whose it is. */
export function listedStatusShape(asking: Asking, status: Status): Shape {
  if (!isCloud(asking)) return { ...statusShape(asking, status), iconUrl: `${asking.site}/` };
  const scope = status.projectId === null ? {} : { scope: { type: 'PROJECT', project: { id: status.projectId } } };
  return { ...statusShape(asking, status), untranslatedName: status.name, ...scope };
}

export function typeShape(asking: Asking, type: IssueType): Shape {
  const plain = {
    self: self(asking, `issuetype/${type.id}`),
    id: type.id,
    description: 'A kind of work.',
    name: type.name,
    subtask: type.level === -1,
  };
  if (!isCloud(asking)) return plain;
  const iconUrl = `${asking.site}/secure/viewavatar?size=medium&avatarId=10315&avatarType=issuetype`;
  return { ...plain, iconUrl, avatarId: 10315, hierarchyLevel: type.level };
}

export function projectShape(asking: Asking, project: Project): Shape {
  const { id, key, name, recorded } = project;
  const plain = { self: self(asking, `project/${id}`), id, key, name, ...recorded };
  if (!isCloud(asking)) return plain;
  const avatar = `${asking.site}/secure/projectavatar?pid=${project.id}`;
  return {
    ...plain,
    projectTypeKey: 'software',
    simplified: project.teamManaged,
    avatarUrls: { '48x48': avatar, '24x24': avatar, '16x16': avatar, '32x32': avatar },
  };
}

/** As the list of projects has it. */
export const listedProjectShape = (asking: Asking, project: Project): Shape => ({
  expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
  ...projectShape(asking, project),
  ...(isCloud(asking)
    ? { style: project.teamManaged ? 'next-gen' : 'classic', isPrivate: false, properties: {} }
    : { projectTypeKey: 'software', avatarUrls: {} }),
});

export function resolutionShape(asking: Asking, world: JiraWorld, id: string | null): Shape | null {
  const found = world.resolutions.find((resolution) => resolution.id === id);
  if (found === undefined) return null;
  return { self: self(asking, `resolution/${found.id}`), id: found.id, description: 'How it ended.', name: found.name };
}

/** An issue as another one's parent or child. */
export const shortIssueShape = (asking: Asking, issue: Issue): Shape => ({
  id: issue.id,
  key: issue.key,
  self: self(asking, `issue/${issue.id}`),
  fields: {
    summary: issue.summary,
    status: statusShape(asking, asking.truth.status(issue.statusId)),
    priority: priorityShape(asking),
    issuetype: typeShape(asking, asking.truth.type(issue.typeId)),
  },
});

export const priorityShape = (asking: Asking): Shape => ({
  self: self(asking, 'priority/3'),
  ...(isCloud(asking) ? { iconUrl: `${asking.site}/images/icons/priorities/medium.svg` } : {}),
  name: isCloud(asking) ? 'Medium' : 'Major',
  id: '3',
});
