import type { Dialect, Setting } from '../kit/dialect.js';
import type { Answer, Call } from '../kit/exchange.js';
import type { Limited } from '../kit/limits.js';
import { pageFor } from '../kit/page.js';
import { Gateway, wrongScope, wrongToken } from './gateway.js';
import { ok, refused, type Reply } from './routes/reply.js';
import { replyTo } from './routes/routes.js';
import type { Asking } from './shapes/asking.js';
import type { JiraTruth } from './truth.js';
import type { Account } from './world.js';

export interface JiraStyle {
  /** Below which a Data Center lives, such as `/jira`. Empty = at the root. */
  readonly contextPath: string;
  /**
   * What a Cloud does with a key it does not know: some endpoints answer everyone, so it says 200 and nothing, with
   * only a header to tell (`empty`); or it says 401 everywhere (`refused`).
   */
  readonly badKeys: 'empty' | 'refused';
}

export class JiraDialect implements Dialect<JiraTruth> {
  readonly name = 'jira';
  readonly gateway: Gateway;

  constructor(
    readonly truth: JiraTruth,
    readonly style: JiraStyle,
    readonly setting: Setting,
  ) {
    this.gateway = new Gateway(setting.clock, setting.random.fork('gateway'));
  }

  route(path: string): string | undefined {
    const { contextPath } = this.style;
    const behind = this.#isCloud ? this.gateway.pathAt(path) : undefined;
    if (behind !== undefined) return behind;
    return path.startsWith(contextPath) ? path.slice(contextPath.length) : undefined;
  }

  credential(headers: Readonly<Record<string, string>>): string {
    if (headers['authorization'] === undefined) return 'anonymous';
    return this.#account(headers)?.label ?? 'unknown';
  }

  /** Limits are by endpoint and method. */
  bucket(call: Call): string {
    return `${call.method} ${call.path.replaceAll(/\d+|[A-Z]+-\d+/g, ':id')}`;
  }

  manners(): readonly never[] {
    return [];
  }

  answer(call: Call): Answer {
    if (call.path.startsWith('/browse/')) return pageFor('Jira', call.path);
    if (this.#isCloud && call.path === '/authorize') return this.#authorize(call);
    const ofGateway = this.#isCloud ? this.#ofGateway(call) : undefined;
    if (ofGateway !== undefined) return this.#with(call, ofGateway, {});
    const account = this.#account(call.headers);
    const valid = account?.may === 'expired' ? undefined : account;
    const rejected = valid === undefined && call.headers['authorization'] !== undefined;
    const isOpen = call.path.endsWith('/serverInfo');
    if (rejected && !isOpen && (!this.#isCloud || this.style.badKeys === 'refused')) return this.badToken(call);
    const reply = replyTo(this.#asking(call, valid), call);
    const loginReason = rejected ? failed : {};
    const ask = reply.status === 401 ? { 'www-authenticate': 'OAuth realm="fake"' } : {};
    return this.#with(call, reply, { ...loginReason, ...ask });
  }

  /** What the gateway says itself; undefined = it lets the call through, or it is none of its calls. */
  #ofGateway(call: Call): Reply | undefined {
    if (call.path === '/_edge/tenant_info') return ok({ cloudId: this.gateway.cloudId });
    if (call.path === '/oauth/token' && call.method === 'POST') return this.gateway.token(call.text);
    const token = /^Bearer (.*)$/.exec(call.headers['authorization'] ?? '')?.[1] ?? '';
    if (call.path === '/oauth/token/accessible-resources') {
      return this.gateway.letsIn(token) ? this.gateway.resources(this.setting.url) : wrongToken;
    }
    const isThrough = this.gateway.pathAt(call.target) !== undefined;
    const account = this.#account(call.headers);
    const isOpen = call.path.endsWith('/serverInfo');
    if (isOpen || account === undefined) return isThrough && !isOpen ? wrongToken : undefined;
    if (isThrough !== (account.at === 'gateway')) return wrongToken;
    const { withoutScope } = this.gateway;
    return isThrough && withoutScope !== null && call.path.startsWith(withoutScope) ? wrongScope : undefined;
  }

  #authorize(call: Call): Answer {
    const back = this.gateway.authorize(call.query);
    if (back === null) return this.#with(call, { status: 400, body: 'Something went wrong' }, {});
    return this.#with(call, { status: 302, body: 'Found' }, { location: back });
  }

  badToken(call: Call): Answer {
    const reply = refused(401, 'Client must be authenticated to access this resource.');
    return this.#with(call, reply, { ...failed, 'www-authenticate': 'OAuth realm="fake"' });
  }

  limited(call: Call, { fault, notBefore }: Limited): Answer {
    const left = String(Math.max(1, Math.ceil((notBefore - this.setting.clock.now()) / 1000)));
    const how = fault.kind === 'jiraLimit' ? fault : { kind: 'jiraLimit' as const, seconds: fault.seconds };
    const iso = new Date(Math.ceil(notBefore / 1000) * 1000).toISOString();
    // Without seconds the minute after, so that whoever obeys it has waited long enough.
    const minute = `${new Date(Math.ceil(notBefore / 60_000) * 60_000).toISOString().slice(0, 16)}Z`;
    const headers: Record<string, string> = {
      ...(how.retryAfter === false ? {} : { 'retry-after': left }),
      ...(how.reset === 'none' ? {} : { 'x-ratelimit-reset': how.reset === 'isoWithoutSeconds' ? minute : iso }),
      ...(how.reason === undefined ? {} : { 'ratelimit-reason': how.reason }),
      'x-ratelimit-limit': '100',
      'x-ratelimit-remaining': '0',
    };
    return this.#with(call, refused(429, 'Rate limit exceeded.'), headers);
  }

  unavailable(call: Call, status: number): Answer {
    return this.#with(call, refused(status, 'Internal server error'), {});
  }

  carries(call: Call): readonly string[] {
    if (!/\/(search|issue|changelog)/.test(call.path)) return [];
    const { body } = replyTo(this.#asking(call, this.#account(call.headers)), call);
    const { issues = [], issueChangeLogs = [], id } = body as CarriedRows;
    return [...issues.map((issue) => issue.id), ...issueChangeLogs.map(({ issueId }) => issueId), id].filter(
      (one) => typeof one === 'string',
    );
  }

  rows(body: unknown): unknown[][] {
    if (Array.isArray(body)) return [body];
    const lists = body as { issues?: unknown[]; values?: unknown[]; issueChangeLogs?: unknown[] } | undefined;
    return [lists?.issues, lists?.values, lists?.issueChangeLogs].filter((list) => list !== undefined);
  }

  #asking(call: Call, account: Account | undefined): Asking {
    const version = call.path.startsWith('/rest/api/2/') ? '2' : '3';
    const site = `${this.setting.url}${this.style.contextPath}`;
    return { truth: this.truth, account, site, version, now: this.setting.clock.now() };
  }

  #with(call: Call, { status, body }: Reply, more: Readonly<Record<string, string>>): Answer {
    const own: Record<string, string> = this.#isCloud
      ? { 'atl-traceid': `fake${call.nr}`, 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '99' }
      : {
          'x-ratelimit-limit': '500',
          'x-ratelimit-remaining': '499',
          'x-ratelimit-interval-seconds': '1',
          'x-ratelimit-fillrate': '100',
          // Zero while there is something left: no reason to wait.
          'retry-after': '0',
        };
    const headers = {
      'content-type': 'application/json;charset=UTF-8',
      'cache-control': 'no-cache, no-store, no-transform',
      'x-arequestid': `fake-${call.nr}`,
      ...own,
      ...more,
    };
    return { status, headers, body, cost: 1 };
  }

  /** Cloud: e-mail and token; Data Center: a bearer token, or name and token. */
  #account(headers: Readonly<Record<string, string>>): Account | undefined {
    const [scheme = '', value = ''] = (headers['authorization'] ?? '').split(' ');
    const { accounts } = this.truth.world;
    if (scheme.toLowerCase() === 'bearer') {
      if (!this.#isCloud) return accounts.find(({ token, at }) => token === value && at === undefined);
      const isOfApp = this.gateway.letsIn(value);
      return accounts.find(({ label, token }) =>
        isOfApp ? label === 'scoped' : label === 'service' && token === value,
      );
    }
    const [name, ...token] = Buffer.from(value, 'base64').toString().split(':');
    return accounts.find(
      (account) =>
        [account.person.email, account.person.login].includes(name ?? '') && account.token === token.join(':'),
    );
  }

  get #isCloud(): boolean {
    return this.truth.world.kind === 'cloud';
  }
}

/** Where an answer says which issues it is about. */
interface CarriedRows {
  readonly issues?: readonly { readonly id: string }[];
  readonly issueChangeLogs?: readonly { readonly issueId: string }[];
  readonly id?: unknown;
}

const failed = { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' };
