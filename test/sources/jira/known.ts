import type { Issue, IssueType, JiraWorld, Project, Status } from './world.js';

/** Things of the world by what people call them. */
export class Known {
  constructor(readonly world: JiraWorld) {}

  /** By id, by key, or by a key it had. Throws when there is none: a test asked for it. */
  issue(name: string): Issue {
    const found = this.find(name);
    if (found === undefined) throw new Error(`No issue ${name}`);
    return found;
  }

  find(name: string): Issue | undefined {
    const byId = this.world.issues.get(name);
    if (byId !== undefined || !name.includes('-')) return byId;
    const key = name.toUpperCase();
    for (const issue of this.world.issues.values()) {
      if (issue.key === key || issue.formerKeys.includes(key)) return issue;
    }
    return undefined;
  }

  project(name: string): Project {
    const found = this.world.projects.find(({ id, key }) => id === name || key === name);
    if (found === undefined) throw new Error(`No project ${name}`);
    return found;
  }

  /** By id, or by name among those of a project. */
  status(name: string, projectId?: string): Status {
    const project = this.world.projects.find(({ id }) => id === projectId);
    const scope = project?.teamManaged === true ? project.id : null;
    const found =
      this.world.statuses.find((status) => status.name === name && status.projectId === scope) ??
      this.world.statuses.find(({ id }) => id === name);
    if (found === undefined) throw new Error(`No status ${name}`);
    return found;
  }

  type(name: string): IssueType {
    const found = this.world.types.find((type) => type.name === name || type.id === name);
    if (found === undefined) throw new Error(`No issue type ${name}`);
    return found;
  }
}
