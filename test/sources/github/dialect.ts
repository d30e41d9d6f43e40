import { createHash } from 'node:crypto';
import type { Dialect, Setting } from '../kit/dialect.js';
import type { Answer, Call, ViolationKind } from '../kit/exchange.js';
import type { Limited } from '../kit/limits.js';
import { pageFor } from '../kit/page.js';
import { without } from '../kit/without.js';
import { answerGraphql } from './graphql/answer.js';
import { limitAnswer } from './limit-answers.js';
import { Quotas, type QuotaLimits, noLimits, usedUp } from './quota.js';
import { replyTo } from './rest/entry.js';
import { type LinkStyle, paged } from './rest/paging.js';
import type { List, Reply } from './rest/reply.js';
import type { GithubTruth } from './truth.js';
import { type FakeApp, installationTokenFor, wrongInJwt } from './app.js';
import { AppRoutes } from './app-routes.js';
import type { Token } from './world.js';

export interface GithubStyle {
  /** An installation of GitHub Enterprise Server: `/api/v3`, `/api/graphql`, no limits and no headers about them. */
  readonly enterpriseServer: boolean;
  readonly links: LinkStyle;
  readonly limits: QuotaLimits;
  /** An app that the organisation has let in. */
  readonly app: FakeApp | null;
  /** No page holds more rows, whatever is asked for: many pages in a small world. */
  readonly mostPerPage: number;
}

const docs = 'https://docs.github.com/rest';
const supportedVersions = ['2022-11-28', '2026-03-10'];

export class GithubDialect implements Dialect<GithubTruth> {
  readonly name = 'github';
  readonly #api: string;
  readonly #quotas: Quotas;
  readonly #handedOut = new Set<string>();
  readonly #ofApp: AppRoutes | null;

  constructor(
    readonly truth: GithubTruth,
    readonly style: GithubStyle,
    readonly setting: Setting,
  ) {
    this.#api = style.enterpriseServer ? `${setting.url}/api/v3` : setting.url;
    this.#quotas = new Quotas(style.enterpriseServer ? noLimits : style.limits);
    this.#ofApp = style.app === null ? null : new AppRoutes(style.app, truth.world, this.#api);
  }

  route(path: string): string | undefined {
    if (!this.style.enterpriseServer || isPage(path)) return path;
    if (path === '/api/graphql') return '/graphql';
    return path.startsWith('/api/v3/') ? path.slice('/api/v3'.length) : undefined;
  }

  credential(headers: Readonly<Record<string, string>>): string {
    if (headers['authorization'] === undefined) return 'anonymous';
    return this.#token(headers)?.label ?? 'unknown';
  }

  bucket(call: Call): string {
    return call.path === '/graphql' ? 'graphql' : 'core';
  }

  manners(call: Call): readonly { kind: ViolationKind; detail: string }[] {
    const found: { kind: ViolationKind; detail: string }[] = [];
    if (isPage(call.path)) return found;
    if (call.headers['user-agent'] === undefined) found.push({ kind: 'noUserAgent', detail: 'GitHub refuses it' });
    if (call.path !== '/graphql' && call.headers['x-github-api-version'] === undefined) {
      found.push({ kind: 'noApiVersion', detail: 'no X-GitHub-Api-Version' });
    }
    const later = Number(call.query.get('page') ?? 1) > 1 || call.query.has('after');
    if (later && !this.#handedOut.has(call.target))
      found.push({ kind: 'handBuiltPage', detail: 'no Link gave this address' });
    return found;
  }

  answer(call: Call): Answer | Promise<Answer> {
    const { headers, at } = call;
    if (isPage(call.path)) return pageFor('GitHub', call.path);
    const token = this.#token(headers);
    if (headers['user-agent'] === undefined)
      return this.#refused(call, 403, 'Request forbidden by administrative rules.');
    if (/^\/app\/installations\/\d+\/access_tokens$/.test(call.path)) return this.#installationToken(call);
    if (/^\/app(\/|$)/.test(call.path)) return this.#toApp(call);
    if (headers['authorization'] !== undefined && (token === undefined || this.#expired(token)))
      return this.badToken(call);
    const version = headers['x-github-api-version'];
    if (version !== undefined && !supportedVersions.includes(version)) {
      const nonsense = !/^\d{4}-\d\d-\d\d$/.test(version);
      return this.#refused(call, nonsense ? 400 : 410, `Version ${version} of the REST API is not supported.`);
    }
    const quota = this.#quotas.of(call.credential, call.path === '/graphql' ? 'graphql' : 'core');
    if (quota.knock(at, 1)) {
      return { ...nothing, ranInto: { kind: 'secondaryLimit', seconds: 60, violation: 'tooManyPoints' } };
    }
    if (call.path === '/graphql') {
      return answerGraphql({ ...this.#asking(token), quota, standing: () => this.#standing(call) }, call);
    }
    if (call.path === '/rate_limit') return this.#rateLimit(call);
    return this.#rest(call, token);
  }

  #installationToken(call: Call): Answer {
    const { app } = this.style;
    const wrong = app === null ? 'Integration not found' : wrongInJwt(app, call);
    if (app === null || wrong !== null) return this.#refused(call, 401, wrong ?? '');
    const installation = call.path.split('/')[3] ?? '';
    if (![app.installationId, app.listsOnly].includes(installation)) return this.#refused(call, 404, 'Not Found');
    const token = installationTokenFor(app, installation, this.truth.world, call.at);
    this.truth.world.tokens.push(token);
    const permissions = {
      actions: 'read',
      contents: 'read',
      deployments: 'read',
      metadata: 'read',
      pull_requests: 'read',
    };
    const body = { token: token.value, expires_at: token.expiresAt, permissions, repository_selection: 'all' };
    return { status: 201, headers: this.#headers(call), body, cost: 0 };
  }

  #toApp(call: Call): Answer {
    const { app } = this.style;
    const wrong = app === null ? 'Integration not found' : wrongInJwt(app, call);
    if (wrong !== null) return this.#refused(call, 401, wrong);
    const found = this.#ofApp?.answer(call) ?? null;
    if (found === null) return this.#refused(call, 404, 'Not Found');
    const { status, body, cursor } = found;
    if (cursor === undefined) return { status, headers: this.#headers(call), body, cost: 1 };
    const query = new URLSearchParams(call.query);
    query.set('cursor', cursor);
    const link = `<${this.#api}${call.path}?${query}>; rel="next"`;
    return { status, headers: { ...this.#headers(call), link }, body, cost: 1 };
  }

  badToken(call: Call): Answer {
    return this.#refused(call, 401, 'Bad credentials');
  }

  limited(call: Call, limited: Limited): Answer {
    return limitAnswer(call, limited, this.setting.clock.now(), this.#standing(call));
  }

  unavailable(call: Call, status: number): Answer {
    return this.#refused(call, status, 'Server Error');
  }

  carries(call: Call): readonly string[] {
    if (call.path === '/graphql') return idsAskedFor(call.text);
    if (call.method !== 'GET' || isPage(call.path)) return [];
    const reply = replyTo(this.#asking(this.#token(call.headers)), call);
    return reply.kind === 'list' ? idsIn(this.#bodyOf(reply, call).body) : [];
  }

  rows(body: unknown): unknown[][] {
    if (Array.isArray(body)) return [body];
    const { workflow_runs: runs, jobs, environments } = (body ?? {}) as Readonly<Record<string, unknown>>;
    for (const wrapped of [runs, jobs, environments]) if (Array.isArray(wrapped)) return [wrapped];
    const repository = (body as { data?: { repository?: Record<string, { nodes?: unknown[] }> } } | undefined)?.data
      ?.repository;
    return Object.values(repository ?? {}).flatMap((value) => (Array.isArray(value.nodes) ? [value.nodes] : []));
  }

  #rest(call: Call, token: Token | undefined): Answer {
    const quota = this.#quotas.of(call.credential, 'core');
    if (call.method !== 'GET') return this.#refused(call, 404, 'Not Found');
    const reply = replyTo(this.#asking(token), call);
    const { body, more } = this.#bodyOf(reply, call);
    const etag = `W/"${createHash('sha256')
      .update(`${call.credential} ${JSON.stringify(body)}`)
      .digest('hex')}"`;
    const fresh = reply.kind === 'single' || reply.kind === 'list';
    // Weak and strong are one here, as they are to a cache on the way.
    const unchanged = fresh && call.headers['if-none-match']?.replace(/^W\//, '') === etag.slice(2);
    // A 304 costs nothing.
    const cost = unchanged ? 0 : 1;
    if (quota.spend(call.at, cost)) return { ...nothing, ranInto: usedUp(quota, call.at) };
    const headers = { ...this.#headers(call), ...(fresh ? { etag } : {}), ...more };
    if (unchanged) return { status: 304, headers: without(headers, 'content-type'), body: undefined, cost };
    return { status: statusOf(reply), headers, body, cost };
  }

  #bodyOf(reply: Reply, call: Call): { body: unknown; more: Record<string, string> } {
    if (reply.kind === 'refusal') {
      const status = String(reply.status);
      const body = { message: reply.message, ...reply.more, documentation_url: docs, status };
      return { body, more: { ...reply.headers } };
    }
    if (reply.kind === 'moved') {
      const url = `${this.#api}/repositories/${reply.repositoryId}${reply.rest}${search(call)}`;
      return { body: { message: 'Moved Permanently', url, documentation_url: docs }, more: { location: url } };
    }
    if (reply.kind === 'list') return this.#page(reply, call);
    const more =
      reply.lastModified === undefined ? {} : { 'last-modified': new Date(reply.lastModified).toUTCString() };
    return { body: reply.body, more };
  }

  #page(reply: List, call: Call): { body: unknown; more: Record<string, string> } {
    const shaped = (rows: readonly unknown[]): unknown[] => rows.map((row) => reply.shape(row as never));
    const asksForPages = call.query.has('per_page') || call.query.has('page');
    if (reply.unpagedMax !== undefined && !asksForPages) {
      const rows = shaped(reply.items.slice(0, reply.unpagedMax));
      return { body: reply.wrap?.(rows) ?? rows, more: {} };
    }
    const { rows, link } = paged(reply.items, call, `${this.#api}${this.#placeById(call.path)}`, this.style);
    for (const [, given] of (link ?? '').matchAll(/<([^>]+)>/g))
      this.#handedOut.add((given ?? '').slice(this.setting.url.length));
    const body = reply.wrap?.(shaped(rows)) ?? shaped(rows);
    return { body, more: link === undefined ? {} : { link } };
  }

  #placeById(path: string): string {
    const [, owner = '', name = '', rest = ''] = /^\/repos\/([^/]+)\/([^/]+)(.*)$/.exec(path) ?? [];
    const id = this.truth.find(`${decodeURIComponent(owner)}/${decodeURIComponent(name)}`)?.id;
    if (id !== undefined) return `/repositories/${id}${rest}`;
    return path.replace(/^\/orgs\/[^/]+/, `/organizations/${this.truth.world.organisation.id}`);
  }

  #rateLimit(call: Call): Answer {
    const [core, graphql] = (['core', 'graphql'] as const).map((resource) => ({
      ...this.#quotas.of(call.credential, resource).standing(call.at),
      resource,
    }));
    const search = { limit: 30, used: 0, remaining: 30, reset: Math.ceil(call.at / 1000) + 60 };
    if (this.style.enterpriseServer) return this.#refused(call, 404, 'Rate limiting is not enabled.');
    return {
      status: 200,
      headers: this.#headers(call),
      body: { resources: { core, search, graphql }, rate: core },
      cost: 0,
    };
  }

  #refused(call: Call, status: number, message: string): Answer {
    const headers = this.#headers(call);
    return { status, headers, body: { message, documentation_url: docs, status: String(status) }, cost: 0 };
  }

  #headers(call: Call): Record<string, string> {
    const token = this.#token(call.headers);
    const expires = token?.expiresAt;
    return {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'private, max-age=60, s-maxage=60',
      vary: 'Accept, Authorization, Cookie, X-GitHub-OTP,Accept-Encoding, Accept, X-Requested-With',
      'x-github-media-type': 'github.v3; format=json',
      'x-github-api-version-selected': call.headers['x-github-api-version'] ?? '2022-11-28',
      'x-github-request-id': `FAKE:${call.nr.toString(16).toUpperCase().padStart(6, '0')}`,
      ...(expires === null || expires === undefined
        ? {}
        : { 'github-authentication-token-expiration': expires.replace('T', ' ').replace('Z', ' UTC') }),
      ...this.#standing(call),
    };
  }

  /** The `X-RateLimit-*` headers as they stand, read when the answer leaves. */
  #standing(call: Call): Record<string, string> {
    if (this.style.enterpriseServer) return {};
    const resource = call.path === '/graphql' ? 'graphql' : 'core';
    const { limit, used, remaining, reset } = this.#quotas.of(call.credential, resource).standing(call.at);
    return {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(remaining),
      'x-ratelimit-used': String(used),
      'x-ratelimit-reset': String(reset),
      'x-ratelimit-resource': resource,
    };
  }

  #asking(token: Token | undefined): { api: string; truth: GithubTruth; token: Token | undefined } {
    return { api: this.#api, truth: this.truth, token };
  }

  #token(headers: Readonly<Record<string, string>>): Token | undefined {
    const sent = /^(?:bearer|token) (.+)$/i.exec(headers['authorization'] ?? '')?.[1];
    return this.truth.world.tokens.find(({ value }) => value === sent);
  }

  #expired({ may, expiresAt }: Token): boolean {
    return may === 'nothing' || (expiresAt !== null && Date.parse(expiresAt) <= this.setting.clock.now());
  }
}

/** What a link to the source opens: a person's page, beside the API. */
const isPage = (path: string): boolean =>
  /^\/(?!repos\/|repositories\/|orgs\/|organizations\/|api\/)[^/]+\/[^/]+\/(pull|commit|releases|compare|runs|actions)\//.test(
    path,
  );

/** What GraphQL knows a record by; a commit, which has no number, by its sha. */
function idsIn(body: unknown): string[] {
  const lists = Array.isArray(body) ? [body] : Object.values(body ?? {}).filter(Array.isArray);
  return (lists.flat() as { id?: number; node_id?: string; sha?: string }[]).flatMap(
    ({ id, node_id: node, sha }) => (id === undefined ? sha : node) ?? [],
  );
}

const idsAskedFor = (text: string): string[] => {
  const { variables } = JSON.parse(text) as { variables?: { ids?: string[]; id?: string } | null };
  return [...(variables?.ids ?? []), ...(variables?.id === undefined ? [] : [variables.id])];
};

const nothing: Answer = { status: 0, headers: {}, body: undefined, cost: 0 };

const search = ({ target }: Call): string => (target.includes('?') ? target.slice(target.indexOf('?')) : '');
const statusOf = (reply: Reply): number =>
  reply.kind === 'refusal' ? reply.status : reply.kind === 'moved' ? 301 : 200;
