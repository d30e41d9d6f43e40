import { z } from 'zod';

/** GitHub Enterprise Server: `https://HOST/api/v3`. */
const baseUrl = z
  .url({ protocol: /^https?$/ })
  .transform((url) => url.replace(/\/+$/, ''))
  .default('https://api.github.com');

/** A server of somebody's own, which may be years older than GitHub.com. */
export const isEnterpriseServer = (address: string): boolean => address.endsWith('/api/v3');

export const githubConfig = z.object({
  baseUrl,
  /** Fine-grained or classic personal access token, read only. No length is assumed: formats change. */
  token: z.string().trim().min(1).meta({ secret: true }),
  /** Organisation or user whose repositories are offered. */
  owner: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,99})$/),
});
export type GitHubConfig = z.infer<typeof githubConfig>;

export const exampleConfig: GitHubConfig = {
  baseUrl: 'https://api.github.com',
  token: 'github_pat_example',
  owner: 'example-organisation',
};

export const githubAppConfig = z.object({
  baseUrl,
  /** Number of the app, or its client id. */
  appId: z
    .string()
    .trim()
    .regex(/^[\w.]{1,100}$/),
  /** Number at the end of the address of the app's page in the organisation's settings. */
  installationId: z
    .string()
    .trim()
    .regex(/^\d{1,20}$/),
  /** The key file that GitHub gave out for the app, as it is or in one line. */
  privateKey: z.string().trim().min(1).meta({ secret: true }),
});
export type GitHubAppConfig = z.infer<typeof githubAppConfig>;

export const exampleAppConfig: GitHubAppConfig = {
  baseUrl: 'https://api.github.com',
  appId: '123456',
  installationId: '98765432',
  privateKey: 'the key file',
};
