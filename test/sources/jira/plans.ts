import type { VirtualClock } from '../kit/clock.js';
import { Known } from './known.js';
import type { Board, JiraWorld, Sprint, Version } from './world.js';

const day = 86_400_000;

/** Boards, sprints and versions, and every way they may change; none of it leaves a trace in any issue. */
export class Plans extends Known {
  constructor(
    world: JiraWorld,
    private readonly now: Pick<VirtualClock, 'now'>,
  ) {
    super(world);
  }

  addBoard(wanted: Pick<Board, 'name' | 'type' | 'columns'> & { readonly projects: readonly string[] }): Board {
    const { name, type, columns, projects } = wanted;
    const board: Board = { id: nextId(this.world.boards), name, type, columns, projectIds: [...projects] };
    this.world.boards.push(board);
    return board;
  }

  board(id: number): Board {
    const found = this.world.boards.find((board) => board.id === id);
    if (found === undefined) throw new Error(`No board ${id}`);
    return found;
  }

  removeBoard(wanted: { readonly board: number }): void {
    this.world.boards.splice(this.world.boards.indexOf(this.board(wanted.board)), 1);
  }

  /** Planned for two weeks from now. */
  addSprint(wanted: { readonly board: number; readonly name: string }): Sprint {
    const { board: boardId, name } = wanted;
    const times = { startsAt: null, endsAt: null, completedAt: null };
    const sprint: Sprint = { id: nextId(this.world.sprints), name, boardId, state: 'future', ...times };
    this.world.sprints.push(sprint);
    return sprint;
  }

  sprint(id: number): Sprint {
    const found = this.world.sprints.find((sprint) => sprint.id === id);
    if (found === undefined) throw new Error(`No sprint ${id}`);
    return found;
  }

  startSprint(wanted: { readonly sprint: number }): void {
    const now = this.now.now();
    Object.assign(this.sprint(wanted.sprint), { state: 'active', startsAt: now, endsAt: now + 14 * day });
  }

  closeSprint(wanted: { readonly sprint: number }): void {
    Object.assign(this.sprint(wanted.sprint), { state: 'closed', completedAt: this.now.now() });
  }

  removeSprint(wanted: { readonly sprint: number }): void {
    this.world.sprints.splice(this.world.sprints.indexOf(this.sprint(wanted.sprint)), 1);
  }

  addVersion(wanted: { readonly project: string; readonly name: string }): Version {
    const { project: projectId, name } = wanted;
    const open = { released: false, archived: false, startsOn: null, releasesOn: null };
    const version: Version = { id: String(30_000 + this.world.versions.length), projectId, name, ...open };
    this.world.versions.push(version);
    return version;
  }

  releaseVersion(wanted: { readonly version: string; readonly on: string }): void {
    const found = this.world.versions.find(({ id }) => id === wanted.version);
    Object.assign(found ?? {}, { released: true, releasesOn: wanted.on });
  }

  removeVersion(wanted: { readonly version: string }): void {
    const at = this.world.versions.findIndex(({ id }) => id === wanted.version);
    this.world.versions.splice(at, 1);
  }
}

/** An id is never used again. */
const nextId = (all: readonly { readonly id: number }[]): number => Math.max(0, ...all.map(({ id }) => id)) + 1;
