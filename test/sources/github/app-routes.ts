import type { Call } from '../kit/exchange.js';
import type { FakeApp } from './app.js';
import type { GithubWorld } from './world.js';

type Shape = Readonly<Record<string, unknown>>;

interface Delivery {
  readonly id: number;
  readonly guid: string;
  readonly deliveredAt: string;
  readonly isAgain: boolean;
  readonly repositoryId: number;
}

/** What an app is answered that asks about itself; null = there is nothing at this address. */
export interface AppAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Where the next page begins, in the source's own words. */
  readonly cursor?: string;
}

const permissions = {
  ...{ actions: 'read', contents: 'read', deployments: 'read', metadata: 'read', pull_requests: 'read' },
};

/** The addresses that only an app's own signature opens (source-apis.md 11.1). */
export class AppRoutes {
  readonly #again: Delivery[] = [];

  constructor(
    private readonly app: FakeApp,
    private readonly world: GithubWorld,
    private readonly api: string,
  ) {}

  answer({ method, path, query, at }: Call): AppAnswer | null {
    const attempt = /^\/app\/hook\/deliveries\/(\d+)\/attempts$/.exec(path)?.[1];
    if (method === 'POST') return attempt === undefined ? null : this.#sendAgain(Number(attempt), at);
    if (method !== 'GET') return null;
    if (path === '/app') return { status: 200, body: this.#self() };
    if (path === '/app/installations') return { status: 200, body: this.#installations() };
    return path === '/app/hook/deliveries' ? this.#page(query) : null;
  }

  #self(): Shape {
    const { organisation } = this.world;
    return {
      ...{ id: Number(this.app.appId), slug: 'flow', node_id: 'A_flow', client_id: 'Iv1.fake', name: 'Flow' },
      ...{ owner: { login: organisation.login, id: organisation.id, type: 'Organization' }, description: null },
      ...{ external_url: 'https://flow.example', html_url: 'https://github.com/apps/flow' },
      ...{ created_at: this.world.now, updated_at: this.world.now, permissions, events: ['deployment_status'] },
    };
  }

  #installations(): Shape[] {
    const { id, login } = this.world.organisation;
    return [this.app.installationId, this.app.listsOnly].map((installation) => ({
      ...{ id: Number(installation), account: { login, id, type: 'Organization' }, repository_selection: 'all' },
      access_tokens_url: `${this.api}/app/installations/${installation}/access_tokens`,
      repositories_url: `${this.api}/installation/repositories`,
      html_url: `https://github.com/organizations/${login}/settings/installations/${installation}`,
      ...{ app_id: Number(this.app.appId), app_slug: 'flow', target_id: id, target_type: 'Organization' },
      ...{ permissions: installation === this.app.listsOnly ? { metadata: 'read' } : permissions },
      ...{ events: ['deployment_status'], suspended_at: null },
      ...{ created_at: this.world.now, updated_at: this.world.now },
    }));
  }

  /** One for each status of a deployment, and each that was sent again; the newest first. */
  #deliveries(): Delivery[] {
    const first = this.world.repositories.flatMap(({ id: repositoryId, deployments }) =>
      [...deployments.values()].flatMap(({ statuses }) =>
        statuses.map(({ id, createdAt }) => ({
          ...{ id, guid: `0b989ba4-242f-11e5-81e1-${String(id).padStart(12, '0')}` },
          ...{ deliveredAt: createdAt, isAgain: false, repositoryId },
        })),
      ),
    );
    return [...first, ...this.#again].sort((a, b) => b.deliveredAt.localeCompare(a.deliveredAt) || b.id - a.id);
  }

  #page(query: URLSearchParams): AppAnswer {
    const all = this.#deliveries();
    const size = Math.min(100, Number(query.get('per_page') ?? 30));
    const cursor = query.get('cursor');
    const from = cursor === null ? 0 : all.findIndex(({ id }) => cursor === cursorOf(id));
    if (from < 0) return { status: 422, body: { message: 'Invalid cursor' } };
    const after = all[from + size];
    const body = all.slice(from, from + size).map((one) => this.#shape(one));
    return { status: 200, body, ...(after === undefined ? {} : { cursor: cursorOf(after.id) }) };
  }

  #shape({ id, guid, deliveredAt, isAgain, repositoryId }: Delivery): Shape {
    return {
      ...{ id, guid, delivered_at: deliveredAt, redelivery: isAgain, duration: 0.03 },
      ...{ status: 'OK', status_code: 200, event: 'deployment_status', action: 'created' },
      ...{ installation_id: Number(this.app.installationId), repository_id: repositoryId, throttled_at: null },
    };
  }

  /** Under the same guid: whoever took it once knows it. */
  #sendAgain(id: number, at: number): AppAnswer | null {
    const all = this.#deliveries();
    const one = all.find((delivery) => delivery.id === id);
    if (one === undefined) return null;
    const next = Math.max(...all.map((delivery) => delivery.id)) + 1;
    this.#again.push({ ...one, id: next, deliveredAt: new Date(at).toISOString(), isAgain: true });
    return { status: 202, body: {} };
  }
}

const cursorOf = (id: number): string => `v1_${id}`;
