import { VirtualClock } from '../kit/clock.js';
import { type Person, makePeople } from '../kit/people.js';
import type { Random } from '../kit/random.js';
import { JiraTruth } from './truth.js';
import type { Account, JiraWorld, PageSizes, Status } from './world.js';

/** The keys every world knows. On Cloud they go with their account's e-mail address. */
export const jiraTokens = {
  good: 'ATATT3xFAKEgood0000',
  /** Signs in and may see no project. */
  seesNothing: 'ATATT3xFAKEnone0000',
  expired: 'ATATT3xFAKEgone0000',
  /** With scopes: at the gateway only. Of the same account as the good one, and of a service. */
  scoped: 'ATSTT3xFAKEscop0000',
  service: 'ATSTT3xFAKEserv0000',
} as const;

const statusNames = {
  en: ['Backlog', 'Ready', 'In Progress', 'Review', 'Waiting', 'Done', 'Cancelled'],
  nb: ['Kø', 'Klar', 'Under arbeid', 'Gjennomgang', 'Venter', 'Ferdig', 'Avbrutt'],
  sv: ['Kö', 'Redo', 'Pågår', 'Granskning', 'Väntar', 'Klart', 'Avbruten'],
} as const;
const categories = ['new', 'new', 'indeterminate', 'indeterminate', 'indeterminate', 'done', 'done'] as const;

/** The statuses of every world by what they are for, whatever the seed calls them. */
export interface StatusIds {
  readonly backlog: string;
  readonly ready: string;
  readonly active: string;
  readonly review: string;
  readonly waiting: string;
  readonly done: string;
  readonly cancelled: string;
}

export interface JiraShape {
  readonly kind?: JiraWorld['kind'];
  readonly pageSizes?: Partial<PageSizes>;
  readonly language?: JiraWorld['language'];
  readonly timeZone?: string;
}

/** A site at a point of time. Language, zone, ids and page sizes come from the seed unless the test needs them. */
export function emptyJira(random: Random, at: string, shape: JiraShape = {}): JiraWorld {
  const people = makePeople(random.fork('people'));
  const language = shape.language ?? random.pick(['en', 'nb', 'sv'] as const);
  const drawn: PageSizes = {
    ids: random.pick([40, 500, 5000]),
    issues: random.pick([20, 50, 100]),
    histories: random.pick([7, 100, 1000]),
  };
  const zone = random.pick(['Europe/Oslo', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland']);
  const base = 10_000 + random.integer(0, 40) * 10;
  const field = (index: number): string => `customfield_${base + index}`;
  return {
    now: at,
    kind: shape.kind ?? 'cloud',
    language,
    people,
    accounts: accountsOf(people, shape.timeZone ?? zone),
    statuses: workflow(language, base + 100, null),
    types: [
      { id: String(base + 1), name: 'Epic', level: 1 },
      { id: String(base + 2), name: 'Story', level: 0 },
      { id: String(base + 3), name: 'Bug', level: 0 },
      { id: String(base + 4), name: 'Sub-task', level: -1 },
    ],
    resolutions: [
      { id: String(base), name: 'Done' },
      { id: String(base + 1), name: "Won't Do" },
      { id: String(base + 2), name: 'Duplicate' },
    ],
    fields: {
      flagged: field(1),
      flagOption: String(base + 9),
      sprint: field(2),
      epicLink: field(3),
      epicName: field(4),
      rank: field(5),
      points: field(6),
    },
    projects: [],
    boards: [],
    sprints: [],
    versions: [],
    links: [],
    issues: new Map(),
    pageSizes: { ...drawn, ...shape.pageSizes },
    repeatsHistories: random.chance(0.5),
  };
}

const workflow = (language: JiraWorld['language'], firstId: number, projectId: string | null): Status[] =>
  statusNames[language].map((name, index) => ({
    id: String(firstId + index),
    name,
    category: categories[index] ?? 'new',
    projectId,
  }));

export function statusIds(world: JiraWorld, projectId: string | null = null): StatusIds {
  const [backlog = '', ready = '', active = '', review = '', waiting = '', done = '', cancelled = ''] = world.statuses
    .filter((status) => status.projectId === projectId)
    .map(({ id }) => id);
  return { backlog, ready, active, review, waiting, done, cancelled };
}

function accountsOf(people: readonly Person[], timeZone: string): Account[] {
  const [first, second, third] = people as readonly [Person, Person, Person];
  const account = (label: keyof typeof jiraTokens, person: Person, more: Partial<Account> = {}): Account => ({
    ...{ label, person, token: jiraTokens[label], timeZone, may: 'browse', hidden: new Set() },
    ...more,
  });
  return [
    account('good', first),
    account('seesNothing', second, { may: 'nothing' }),
    account('expired', third, { may: 'expired' }),
    account('scoped', first, { at: 'gateway' }),
    account('service', third, { at: 'gateway' }),
  ];
}

/** What a connector is given: `config.email` is needed on Cloud only. */
export function jiraAccount(
  world: JiraWorld,
  label: keyof typeof jiraTokens = 'good',
): { email: string; token: string } {
  const account = world.accounts.find((one) => one.label === label);
  return { email: account?.person.email ?? '', token: jiraTokens[label] };
}

/** A world is written by living it; see the same of the fake GitHub. */
export class JiraPlay {
  readonly world: JiraWorld;
  readonly truth: JiraTruth;
  readonly #clock: VirtualClock;
  readonly #random: Random;

  constructor(random: Random, from: string, shape: JiraShape = {}) {
    this.#random = random;
    this.world = emptyJira(random, from, shape);
    this.#clock = new VirtualClock(Date.parse(from));
    this.truth = new JiraTruth(this.world, this.#clock, random.fork('play'));
  }

  addProject(key: string, name: string, teamManaged = false): string {
    const id = String(10_000 + this.world.projects.length * 7 + this.#random.integer(0, 6));
    this.world.projects.push({ id, key, name, teamManaged, archived: false, lastNumber: 0 });
    const last = Math.max(...this.world.statuses.map((status) => Number(status.id)));
    if (teamManaged) this.world.statuses.push(...workflow(this.world.language, last + 1, id));
    this.#addBoard(id, name, teamManaged);
    return id;
  }

  /** Every project has a board, whose columns leave the backlog off, and a first version. */
  #addBoard(projectId: string, name: string, teamManaged: boolean): void {
    const { boards } = this.world;
    const { ready, active, review, waiting, done, cancelled } = statusIds(this.world, teamManaged ? projectId : null);
    const type = teamManaged ? 'simple' : boards.length % 2 === 0 ? 'scrum' : 'kanban';
    const column = (title: string, ...ids: string[]) => ({ name: title, statusIds: ids });
    const columns = [
      column('Next', ready),
      column('Now', active),
      column('Look', review, waiting),
      column('Over', done, cancelled),
    ];
    const { id } = this.truth.addBoard({ name: `${name} board`, type, projects: [projectId], columns });
    if (type === 'scrum') this.truth.addSprint({ board: id, name: `${name} 1` });
    this.truth.addVersion({ project: projectId, name: '1.0' });
  }

  at(instant: string): JiraTruth {
    this.#clock.set(instant);
    return this.truth;
  }

  after(milliseconds: number): JiraTruth {
    this.#clock.advance(milliseconds);
    return this.truth;
  }

  end(at?: string): JiraWorld {
    return { ...this.world, now: at ?? new Date(this.#clock.now()).toISOString() };
  }
}
