import { z } from 'zod';

export const jiraConfig = z
  .object({
    /** With its context path where it has one; what follows the path is dropped. */
    baseUrl: z.url({ protocol: /^https?$/, normalize: true }),
    deployment: z.enum(['cloud', 'dataCenter']),
    /** Cloud only: the account the API token belongs to. It is used to sign in, and never stored with data. */
    email: z.email().optional(),
    /** Cloud: an API token. Data Center: a personal access token. */
    token: z.string().trim().min(1).meta({ secret: true }),
  })
  .refine((config) => config.deployment === 'dataCenter' || config.email !== undefined, {
    path: ['email'],
    message: 'Jira Cloud needs the e-mail address the API token belongs to',
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
