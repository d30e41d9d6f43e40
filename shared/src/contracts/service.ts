import { day } from './day.js';
import { z } from './jitless.js';
import { areaPage, pooledSummary } from './area.js';
import { notice } from './notice.js';
import { indicatorName } from './overview.js';
import { slug } from './product.js';
import { reading } from './reading.js';

/** A product's part in a service. Calendar dates; null from = since always, null to = still; `to` is exclusive. */
export const servicePart = z.object({
  productSlug: slug,
  from: day.nullable().default(null),
  to: day.nullable().default(null),
});

/** POST /api/services */
export const serviceInput = z.object({
  name: z.string().trim().min(1).max(80),
  parts: z.array(servicePart).max(50),
});
export type ServiceInput = z.infer<typeof serviceInput>;

/** PUT /api/services/{slug} */
export const serviceChange = serviceInput.extend({
  /** The service as it was looked at; refused where somebody has changed it since. */
  basedOn: z.object({ name: z.string(), parts: z.array(servicePart).max(1_000) }),
});
export type ServiceChange = z.infer<typeof serviceChange>;

/** A service with its dated parts, as the catalogue knows it. */
export interface Service {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly sample: boolean;
  readonly parts: z.infer<typeof servicePart>[];
}

const serviceFacts = {
  /** Parts by product and date; a product may have had several. */
  parts: z.array(servicePart),
  /** Metric `service-end-to-end` (decisions.md 15); without a value, the parts stand for themselves. */
  endToEnd: reading,
};

/** GET /api/services */
export const serviceList = z.object({ services: z.array(pooledSummary.extend(serviceFacts)), asOf: z.string() });
export type ServiceList = z.infer<typeof serviceList>;

/** GET /api/services/{slug} */
export const servicePage = areaPage.extend({
  ...serviceFacts,
  /** What the users of the service itself are asked, the headline first; none = they are asked by product. */
  indicators: z.array(indicatorName),
  /** That flow and effect of the service itself part ways; null where the rule does not hold. */
  notice: notice.nullable(),
});
export type ServicePage = z.infer<typeof servicePage>;
