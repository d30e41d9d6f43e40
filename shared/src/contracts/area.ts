import { z } from './jitless.js';
import { notice } from './notice.js';
import { fourFacts, productSummary } from './overview.js';
import { annotation, lane, slug } from './product.js';
import { reading } from './reading.js';
import { sentence } from './sentence.js';

/** Several products told as one: items, changes and deployments pooled, each counted once (decisions.md 16). */
export const pooledSummary = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  /** Everything in it is part of the synthetic organisation. */
  sample: z.boolean(),
  /** By name. */
  products: z.array(z.object({ slug: z.string(), name: z.string() })),
  facts: fourFacts,
  throughput: reading,
  deployments: reading,
});
export type PooledSummary = z.infer<typeof pooledSummary>;

/** GET /api/areas */
export const areaList = z.object({ areas: z.array(pooledSummary), asOf: z.string() });
export type AreaList = z.infer<typeof areaList>;

/** GET /api/areas/{slug} */
export const areaPage = pooledSummary.extend({
  lead: z.array(sentence),
  /** Flow on a time axis; above it, of a service that asks its users, effect and benefit. */
  lanes: z.array(lane),
  /** What must be known when reading it: a service's alone. */
  annotations: z.array(annotation),
  /** Whether the lanes moved together; said only where the rule holds, and never as cause. */
  together: sentence.nullable(),
  holidays: z.array(z.object({ from: z.string(), to: z.string(), name: sentence })),
  /** Its products by name, with their own facts. */
  products: z.array(productSummary),
  /** Of its products, by name. */
  notices: z.array(notice),
  asOf: z.string(),
});
export type AreaPage = z.infer<typeof areaPage>;

/**
 * POST /api/areas. All products of the area, at least one: an area lives as long as a product lies
 * in it, and a product lies in one area only.
 */
export const areaInput = z.object({
  name: z.string().trim().min(1).max(80),
  products: z.array(slug).min(1).max(500),
});
export type AreaInput = z.infer<typeof areaInput>;

/** PUT /api/areas/{slug} */
export const areaChange = areaInput.extend({
  /**
   * The area as it was looked at, and where the products lay that it has, had or is to get; one that is left out lay nowhere.
   * Refused where somebody has changed any of that since.
   */
  basedOn: z.object({
    name: z.string(),
    places: z.array(z.object({ product: slug, area: slug.nullable() })).max(5_000),
  }),
});
export type AreaChange = z.infer<typeof areaChange>;
