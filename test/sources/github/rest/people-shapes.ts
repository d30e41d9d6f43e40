import type { Person } from '../../kit/people.js';

/** Address the fake's links begin with: its own, with `/api/v3` on an installation of GitHub Enterprise Server. */
export type Api = string;

/** Where people look at what the API tells. */
export const siteOf = (api: Api): string => api.replace(/\/api\/v3$/, '');

export const nodeId = (kind: string, id: number | string): string => Buffer.from(`${kind}:${id}`).toString('base64url');

export function fromNodeId(global: string): { readonly kind: string; readonly id: number } {
  const [kind = '', id] = Buffer.from(global, 'base64url').toString().split(':');
  return { kind, id: Number(id) };
}

export function userShape(api: Api, person: Person): Record<string, unknown> {
  const url = `${api}/users/${encodeURIComponent(person.login)}`;
  return {
    login: person.login,
    id: person.id,
    node_id: nodeId('User', person.id),
    avatar_url: `https://avatars.fake.example/${encodeURIComponent(person.login)}`,
    gravatar_id: '',
    url,
    html_url: `${siteOf(api)}/${person.bot ? 'apps/' : ''}${person.login.replace('[bot]', '')}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: person.bot ? 'Bot' : 'User',
    user_view_type: 'public',
    site_admin: false,
  };
}

/** `GET /user`: the holder of the key. */
export function ownUserShape(api: Api, person: Person): Record<string, unknown> {
  return {
    ...userShape(api, person),
    name: person.name,
    company: null,
    blog: '',
    location: null,
    email: person.email,
    hireable: null,
    bio: null,
    public_repos: 2,
    public_gists: 0,
    followers: 20,
    following: 0,
    created_at: '2008-01-14T04:33:35Z',
    updated_at: '2025-01-14T04:33:35Z',
  };
}

export function organisationShape(api: Api, login: string, id: number): Record<string, unknown> {
  const person = { id, login, name: login, email: '', accountId: '', bot: false };
  return { ...userShape(api, person), avatar_url: `https://avatars.fake.example/o/${id}`, type: 'Organization' };
}
