import { z } from 'zod';

export const githubConfig = z.object({
  /** GitHub Enterprise Server: `https://HOST/api/v3`. */
  baseUrl: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ''))
    .default('https://api.github.com'),
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
