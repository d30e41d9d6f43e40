import { z } from './jitless.js';
import { slug } from './product.js';

/** A product's part in a service. Calendar dates; null from = since always, null to = still; `to` is exclusive. */
export const servicePart = z.object({
  productSlug: slug,
  from: z.iso.date().nullable().default(null),
  to: z.iso.date().nullable().default(null),
});

/** POST /api/services; PUT /api/services/{slug} */
export const serviceInput = z.object({
  name: z.string().trim().min(1).max(80),
  parts: z.array(servicePart).max(50),
});
export type ServiceInput = z.infer<typeof serviceInput>;

export const service = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  sample: z.boolean(),
  parts: z.array(servicePart),
});
export type Service = z.infer<typeof service>;

/** GET /api/services */
export const serviceList = z.object({ services: z.array(service) });
