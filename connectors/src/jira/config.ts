import { z } from 'zod';

export const jiraConfig = z
  .object({
    /** Where people open it, with its context path where it has one; what follows the path is dropped. */
    baseUrl: z.url({ protocol: /^https?$/, normalize: true }),
    deployment: z.enum(['cloud', 'dataCenter']),
    /** Cloud only. `apiToken`: of an account, at the site's own address. The others go through Atlassian's gateway. */
    signIn: z.enum(['apiToken', 'scopedToken', 'oauth']).optional(),
    /** Cloud only: the account a token belongs to; a service account has none. Used to sign in, never stored with data. */
    email: z.email().optional(),
    /** Cloud: an API token; for OAuth 2.0 the first refresh token. Data Center: a personal access token. */
    token: z.string().trim().min(1).meta({ secret: true }),
    /** OAuth 2.0 only: of the app that was registered with Atlassian. */
    clientId: z.string().trim().min(1).optional(),
    clientSecret: z.string().trim().min(1).meta({ secret: true }).optional(),
  })
  .refine((config) => config.email !== undefined || config.deployment === 'dataCenter' || throughGateway(config), {
    path: ['email'],
    message: 'Jira Cloud needs the e-mail address the API token belongs to',
  })
  .refine((config) => config.signIn !== 'oauth' || config.clientId !== undefined, {
    path: ['clientId'],
    message: 'OAuth needs the id of the app',
  })
  .refine((config) => config.signIn !== 'oauth' || config.clientSecret !== undefined, {
    path: ['clientSecret'],
    message: 'OAuth needs the secret of the app',
  });
export type JiraConfig = z.infer<typeof jiraConfig>;

export const jiraExample: JiraConfig = {
  baseUrl: 'https://example.atlassian.net',
  deployment: 'cloud',
  email: 'flow@example.org',
  token: 'the token',
};

/** The address issues are opened at, without a slash at its end. */
export function siteOf({ baseUrl }: Pick<JiraConfig, 'baseUrl'>): string {
  const { origin, pathname } = new URL(baseUrl);
  return origin + pathname.replace(/\/+$/, '');
}

interface HowToSignIn {
  readonly deployment: 'cloud' | 'dataCenter';
  readonly signIn?: 'apiToken' | 'scopedToken' | 'oauth' | undefined;
}

/** Tokens with scopes are refused at the site's own address (source-apis.md 6.8). */
export function throughGateway({ deployment, signIn }: HowToSignIn): boolean {
  return deployment === 'cloud' && (signIn === 'scopedToken' || signIn === 'oauth');
}
