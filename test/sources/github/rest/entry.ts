import type { Call } from '../../kit/exchange.js';
import type { GithubTruth } from '../truth.js';
import type { Repository, Token } from '../world.js';
import { type Api, ownUserShape } from './people-shapes.js';
import { type Reply, list, notFound, refuse, single } from './reply.js';
import { repositoryShape } from './repository-shape.js';
import { routes } from './routes.js';

export interface Asking {
  readonly api: Api;
  readonly truth: GithubTruth;
  /** Undefined = came without a key. */
  readonly token: Token | undefined;
}

/** From the path to the reply. The second value is the permission the path needs. */
export function replyTo(asking: Asking, call: Call): Reply {
  const { api, truth, token } = asking;
  const { world } = truth;
  const shape = (repository: Repository): unknown => repositoryShape(api, world, repository);
  if (call.path.startsWith('/user') && token?.ofApp) return refuse(403, 'Resource not accessible by integration');
  const visible = world.repositories.filter(({ isPrivate }) => token !== undefined || !isPrivate);
  if (call.path === '/versions') return single(['2026-03-10', '2022-11-28']);
  if (call.path === '/meta') return single({ verifiable_password_authentication: false, hooks: ['127.0.0.1/32'] });
  if (call.path === '/user') {
    return token === undefined ? refuse(401, 'Requires authentication') : single(ownUserShape(api, token.owner));
  }
  if (call.path === '/user/repos') {
    if (token === undefined) return refuse(401, 'Requires authentication');
    const ownOnly = call.query.get('affiliation') === 'owner';
    const mine = visible.filter(({ owner }) => !ownOnly || owner === token.owner.login);
    return list(sorted(mine, call), shape);
  }
  if (call.path === '/installation/repositories') {
    if (!token?.ofApp) return refuse(403, 'You must authenticate with an installation access token.');
    const own = visible.filter(({ owner }) => owner === world.organisation.login);
    const wrap = (repositories: unknown[]): unknown => ({
      ...{ total_count: own.length, repository_selection: 'all', repositories },
    });
    return list(own, shape, { wrap });
  }
  const person = /^\/users\/([^/]+)\/repos$/.exec(call.path)?.[1];
  if (person !== undefined) {
    const known = world.people.some(({ login }) => login === person);
    const open = visible.filter(({ owner, isPrivate }) => owner === person && !isPrivate);
    return known ? list(sorted(open, call), shape) : notFound;
  }
  const organisation = /^\/(?:orgs|organizations)\/([^/]+)\/repos$/.exec(call.path)?.[1];
  if (organisation !== undefined) {
    const known = [world.organisation.login, String(world.organisation.id)].includes(organisation);
    const own = visible.filter(({ owner }) => owner === world.organisation.login);
    return known ? list(sorted(own, call), shape) : notFound;
  }
  return replyFromRepository(asking, call);
}

function replyFromRepository({ api, truth, token }: Asking, call: Call): Reply {
  const byName = /^\/repos\/([^/]+)\/([^/]+)(\/.*)?$/.exec(call.path);
  const byId = /^\/repositories\/(\d+)(\/.*)?$/.exec(call.path);
  const name =
    byName === null ? undefined : `${decodeURIComponent(byName[1] ?? '')}/${decodeURIComponent(byName[2] ?? '')}`;
  const repository = name === undefined ? truth.find(Number(byId?.[1])) : truth.find(name);
  if (repository === undefined || (repository.isPrivate && token === undefined)) return notFound;
  const rest = (byName === null ? byId?.[2] : byName[3]) ?? '';
  if (name !== undefined && name.toLowerCase() !== `${repository.owner}/${repository.name}`.toLowerCase()) {
    return { kind: 'moved', repositoryId: repository.id, rest };
  }
  for (const { path, permission, reply } of routes) {
    const parts = path.exec(rest);
    if (parts === null) continue;
    if (token?.may === 'metadata' && permission !== 'metadata=read') return missing(permission);
    return reply({ api, world: truth.world, repository }, call, parts.slice(1));
  }
  return notFound;
}

const missing = (permission: string): Reply =>
  refuse(403, 'Resource not accessible by personal access token', {
    headers: { 'x-accepted-github-permissions': permission },
  });

function sorted(repositories: readonly Repository[], { query }: Call): Repository[] {
  const by = query.get('sort') ?? (query.has('type') ? 'created' : 'full_name');
  const key = (repository: Repository): string =>
    ({ created: repository.createdAt, updated: repository.updatedAt, pushed: repository.pushedAt })[by] ??
    `${repository.owner}/${repository.name}`.toLowerCase();
  const falling = (query.get('direction') ?? (by === 'full_name' ? 'asc' : 'desc')) === 'desc';
  return [...repositories].sort((a, b) => (key(a).localeCompare(key(b)) || a.id - b.id) * (falling ? -1 : 1));
}
