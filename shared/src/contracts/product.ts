import { roles } from '../domain/access.js';
import { day } from './day.js';
import { z } from './jitless.js';
import { deploymentFailure } from './failure.js';
import { notice } from './notice.js';
import { indicatorName, fourFacts, productSummary } from './overview.js';
import { ledgerOfFigure } from './ledger.js';
import { reading, unit } from './reading.js';
import { sentence } from './sentence.js';

export const slug = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(60);

/** GET /api/products */
export const productList = z.object({ products: z.array(productSummary), asOf: z.string() });
export type ProductList = z.infer<typeof productList>;

/** POST /api/products */
export const productInput = z.object({
  name: z.string().trim().min(1).max(80),
  /** Why it exists, for its users: the sentence at the head of its page. */
  why: z.string().trim().min(1).max(300),
  /** For whom. */
  userGroup: z.string().trim().min(1).max(120),
  areaName: z.string().trim().max(80).nullable(),
});
export type ProductInput = z.infer<typeof productInput>;

export const productCreated = z.object({ id: z.string(), slug: z.string() });

/** A dated link between a product and a scope of a source (decisions.md 11). */
export const scopeLink = z.object({
  id: z.string(),
  connectionId: z.string(),
  connectionName: z.string(),
  scopeId: z.string(),
  scopeName: z.string(),
  /** `component:…` or `label:…`; null = everything in the scope. */
  selector: z.string().nullable(),
  /** Calendar dates; null from = since always, null to = still. `to` is exclusive. */
  from: z.string().nullable(),
  to: z.string().nullable(),
});

export type ScopeLink = z.infer<typeof scopeLink>;

/** GET and PUT /api/products/{slug}/links */
export const scopeLinkList = z.object({ links: z.array(scopeLink) });

export const scopeLinkInput = z.object({
  connectionId: z.uuid(),
  scopeId: z.string().min(1).max(200),
  selector: z
    .string()
    .max(200)
    .regex(/^(component|label):./)
    .nullable()
    .default(null),
  from: day.nullable().default(null),
  to: day.nullable().default(null),
});
export type ScopeLinkInput = z.infer<typeof scopeLinkInput>;

/** POST /api/products/{slug}/links/preview: all links of the product; one that is not there any more is ended by leaving it out. */
export const scopeLinksInput = z.object({
  links: z.array(scopeLinkInput).max(200),
  /** Kept beside the change, and shown on the time axis. */
  reason: z.string().trim().max(300).nullable().default(null),
});
export type ScopeLinksInput = z.infer<typeof scopeLinksInput>;

/** PUT /api/products/{slug}/links */
export const scopeLinksChange = scopeLinksInput.extend({
  /** Ids of the links that were looked at; refused where the product has others by now. A link that changes gets another id. */
  basedOn: z.array(z.string()).max(1_000),
});
export type ScopeLinksChange = z.infer<typeof scopeLinksChange>;

/** PUT /api/products/{slug}: what it is and, where they are sent, all its links; both are kept, or neither. */
export const productChange = productInput.extend({
  /** Left out = the links stay as they are. */
  links: scopeLinksInput.shape.links.optional(),
  /** Of the change of links. */
  reason: scopeLinksInput.shape.reason,
  /** The product as it was looked at; refused where somebody has changed it since. */
  basedOn: z.object({
    name: z.string(),
    why: z.string(),
    userGroup: z.string(),
    areaName: z.string().nullable(),
    links: scopeLinksChange.shape.basedOn,
  }),
});
export type ProductChange = z.infer<typeof productChange>;

export const openItem = z.object({
  key: z.string(),
  title: z.string(),
  url: z.string(),
  /** Age is rendered by the browser from this (decisions.md 4). */
  startedAt: z.string(),
  stage: z.string(),
  waitCause: z.string().nullable(),
});

export const lane = z.object({
  /** What users notice, what the organisation gains, how work moves. */
  kind: z.enum(['effect', 'benefit', 'flow']),
  title: sentence,
  subtitle: sentence,
  reading,
  /** What changed, in words, or that nothing did. */
  verdict: sentence,
  /** What the n of its points counts. */
  counts: z.enum(['answers', 'cases', 'items', 'changes']),
  /** Key of the indicator that is drawn; null for flow, and where there is none. */
  indicator: z.string().nullable(),
});
export type Lane = z.infer<typeof lane>;

/** Something to know when reading the time axis. */
export const annotation = z.object({
  on: z.string(),
  /**
   * `release`, `incident`: as sources tell them, those of a week together, or written by people; `policy`: written by people;
   * `hypothesis`: what is tried is in effect from this day; `instrument`: the way of asking changed; `counting`: the way of
   * counting; `start`: nothing older has been read; `note`: what somebody said of a reading.
   */
  kind: z.enum(['release', 'policy', 'incident', 'hypothesis', 'gap', 'instrument', 'counting', 'start', 'note']),
  text: sentence,
  to: z.string().nullable(),
  /** In which role it was done, and why, where that is known. Never who. */
  role: z.enum(roles).nullable(),
  reason: z.string().nullable(),
});
export type Annotation = z.infer<typeof annotation>;

/** GET /api/products/{slug} */
export const productPage = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  why: z.string(),
  userGroup: z.string(),
  area: z.object({ id: z.string(), slug: z.string(), name: z.string() }).nullable(),
  sample: z.boolean(),
  lead: z.array(sentence),
  facts: fourFacts,
  throughput: reading,
  deployments: reading,
  /** Metrics `failed-share` and `recovery-time`: what going out often costs (methods.md B.3). */
  failedShare: reading,
  recoveryTime: reading,
  /** Effect, benefit where the team has said what that is, and flow, on one time axis. */
  lanes: z.array(lane),
  annotations: z.array(annotation),
  /** Bands of the calendar to shade: first and last day, with a name for it. */
  holidays: z.array(z.object({ from: z.string(), to: z.string(), name: sentence })),
  /** Whether the lanes moved together; said only where the rule holds, and never as cause. */
  together: sentence.nullable(),
  /** That they part ways; null where the rule does not hold. */
  notice: notice.nullable(),
  oldest: z.array(openItem),
  indicators: z.array(indicatorName),
  links: z.array(scopeLink),
  asOf: z.string(),
});
export type ProductPage = z.infer<typeof productPage>;

/** GET /api/products/{slug}/items?metric=&window=&bucket=: the items behind a number. */
export const itemList = z.object({
  metric: z.string(),
  /** Of the items' values. */
  unit,
  /** What the list is a list of: names its rows, and says where they lead. */
  of: z.enum(['workItems', 'changes', 'deployments', 'periods']),
  n: z.number().int(),
  /** Why the figure itself is not known; with it an `n` of 0 is an absence, never a count. */
  missing: sentence.nullable(),
  window: z.object({ from: z.string(), to: z.string(), name: z.string() }),
  items: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      title: z.string(),
      url: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      value: z.number().nullable(),
      /** Why it is in or out, where that needs saying. */
      note: sentence.nullable(),
      /** How it went; null where the row is no deployment. */
      failure: deploymentFailure.nullable(),
    }),
  ),
  /** Records that the metric left out, with the reason and the count. */
  leftOut: z.array(z.object({ reason: sentence, n: z.number().int() })),
  definition: sentence,
  /** By what production is told, for how many of them; absent or none = the figure does not rest on it. */
  toldBy: z.array(sentence).optional(),
  /** Why the figure is not what it was; null for what users say, whose groups are never told twice. */
  ledger: ledgerOfFigure.nullable(),
});
export type ItemList = z.infer<typeof itemList>;
