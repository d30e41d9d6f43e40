import { z } from './jitless.js';
import { roles } from '../domain/access.js';

export const language = z.enum(['en', 'nb', 'sv']);
export type Language = z.infer<typeof language>;

export const role = z.enum(roles);

export const grant = z.object({
  role,
  scope: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('all') }),
    z.object({ kind: z.literal('area'), areaId: z.string() }),
    z.object({ kind: z.literal('product'), productId: z.string() }),
  ]),
});

/** GET /api/session: who is signed in, and what the frame of every page needs. */
export const session = z.object({
  /** `email` is null until an account made by the one-time link gives itself one. */
  account: z
    .object({
      email: z.string().nullable(),
      grants: z.array(grant),
      /** Signed in by a one-time link: a password is chosen next, without the old one. */
      byLink: z.boolean(),
    })
    .nullable(),
  /** Nobody has a password yet: only the one-time link leads on. */
  firstStart: z.boolean(),
  organisation: z.object({
    zone: z.string(),
    levelNames: z.object({ area: z.string().nullable() }),
    /** The synthetic organisation is loaded; every page says so. */
    sample: z.boolean(),
    /** At least one product or connection of one's own exists. */
    own: z.boolean(),
  }),
  version: z.string(),
});
export type Session = z.infer<typeof session>;

/** POST /api/session */
export const signIn = z.object({ email: z.email(), password: z.string().min(1).max(200) });

/** POST /api/session/link: the one-time link; signs in at once. Works once and for 24 hours. */
export const useLink = z.object({ key: z.string().min(20).max(200) });

/** PUT /api/session/password: the account's address and password, chosen after a one-time link or changed later. */
export const claimAccount = z.object({
  email: z.email(),
  password: z.string().min(12).max(200),
  /** The password until now; whoever came in by a one-time link needs none. */
  current: z.string().min(1).max(200).optional(),
});
export type ClaimAccount = z.infer<typeof claimAccount>;
