import { z } from './jitless.js';
import { slug } from './product.js';

/** POST /api/tokens: a key with which another system sends observations. */
export const tokenInput = z.object({
  /** What it is for, e.g. "Survey tool". */
  name: z.string().trim().min(1).max(80),
  /** The only product it may write to; null = all. */
  productSlug: slug.nullable(),
});
export type TokenInput = z.infer<typeof tokenInput>;

export const apiToken = z.object({
  id: z.string(),
  name: z.string(),
  productSlug: z.string().nullable(),
  createdAt: z.string(),
});
export type ApiToken = z.infer<typeof apiToken>;

/** The key itself is in this answer and nowhere else, ever again. */
export const tokenCreated = apiToken.extend({ key: z.string() });
export type TokenCreated = z.infer<typeof tokenCreated>;

/** GET /api/tokens */
export const tokenList = z.object({ tokens: z.array(apiToken) });
