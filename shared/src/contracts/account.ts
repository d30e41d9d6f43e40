import { z } from './jitless.js';
import { grant } from './session.js';

/** Someone who may sign in. Nothing is told of what they do or when (requirements N23). */
export const accountSummary = z.object({
  id: z.string(),
  /** Null only for the first account, until it gives itself one. */
  email: z.string().nullable(),
  grants: z.array(grant),
  /** Has a password; until then only a one-time link leads in. */
  claimed: z.boolean(),
});
export type AccountSummary = z.infer<typeof accountSummary>;

const place = z.object({ id: z.string(), name: z.string() });

/** GET /api/accounts: by address, with the areas and products that a role can be for. */
export const accountList = z.object({
  accounts: z.array(accountSummary),
  areas: z.array(place),
  products: z.array(place),
});
export type AccountList = z.infer<typeof accountList>;

/** PUT /api/accounts/{id}/grants: all roles of the account. None = it may only read. */
export const accountGrants = z.object({ grants: z.array(grant).max(100) });

/** POST /api/accounts: answers with the link of the invitation. */
export const accountInput = accountGrants.extend({ email: z.email().max(200) });
export type AccountInput = z.infer<typeof accountInput>;

/** POST /api/accounts, POST /api/accounts/{id}/link: works once and for 24 hours. It is in this answer and nowhere else, ever again. */
export const accountLink = z.object({
  id: z.string(),
  /** A path of the dashboard. */
  link: z.string(),
  expiresAt: z.string(),
});
export type AccountLink = z.infer<typeof accountLink>;
