import { z } from './jitless.js';
import { importMapping } from './import.js';
import { slug } from './product.js';
import { sentence } from './sentence.js';

/** Hours between two readings of an address. */
export const pullIntervals = [1, 6, 24, 168] as const;
const everyHours = z.literal(pullIntervals);

/** What the transport decides itself; a header of one's own is a key, not a way to say something else. */
const ownHeaders =
  /^(host|connection|keep-alive|transfer-encoding|content-.*|te|trailer|upgrade|expect|accept.*|if-.*|range|proxy-.*|user-agent)$/i;
const headerValue = z
  .string()
  .trim()
  .regex(/^[\x20-\x7e]+$/)
  .max(4_000);
const header = z.object({
  name: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/)
    .refine((name) => !ownHeaders.test(name)),
  value: headerValue,
});

/**
 * POST /api/products/{slug}/pulls/preview: asks the address for its file and answers an `importPreview`. Nothing is saved,
 * not even the address.
 */
export const pullDraft = z.object({
  /** Of a CSV, JSON or XLSX file. What stands behind a question mark is kept as a secret. */
  address: z.url({ protocol: /^https?$/ }).max(2_000),
  /** Sent with each request to this host and to no other; never told again. */
  header: header.nullable().default(null),
  /** Key of the indicator that dated answers belong to; readings by period name their own. */
  indicator: slug,
  /** Left out on the first look. */
  mapping: importMapping.optional(),
});
export type PullDraft = z.infer<typeof pullDraft>;

/** POST /api/products/{slug}/pulls: reads the file once as agreed, and then on schedule; both or neither. */
export const pullInput = pullDraft.extend({
  name: z.string().trim().min(1).max(80),
  mapping: importMapping,
  everyHours,
});
export type PullInput = z.infer<typeof pullInput>;
export const pullCreated = z.object({ id: z.string() });

/** POST /api/products/{slug}/pulls/{id}/preview: the file as it is now. Without a mapping: as it would be understood anew. */
export const pullLook = z.object({ mapping: importMapping.optional() });
/** PUT /api/products/{slug}/pulls/{id}/mapping: agrees to how the file is read from now on, and reads it. */
export const pullAgreement = z.object({ mapping: importMapping });

/** PATCH /api/products/{slug}/pulls/{id}: what is left out stays. */
export const pullChange = z.object({
  everyHours: everyHours.optional(),
  paused: z.boolean().optional(),
  /** A new key for the header that was named when the address was connected. */
  headerValue: headerValue.optional(),
});
export type PullChange = z.infer<typeof pullChange>;

export const pullStates = ['current', 'reading', 'paused', 'waiting', 'needsYou'] as const;
export type PullState = (typeof pullStates)[number];

/** How the reading of an address goes: for everybody, so without how many answers came. */
export const pullSummary = z.object({
  id: z.string(),
  name: z.string(),
  /** Whose users' answers they are. */
  subject: z.object({ kind: z.enum(['product', 'service']), id: z.string(), slug: z.string(), name: z.string() }),
  host: z.string(),
  everyHours: z.number().int(),
  state: z.enum(pullStates),
  /** Why nothing was stored the last time, or why it is paused; null = it went well. */
  message: sentence.nullable(),
  nextStep: sentence.nullable(),
  /** Last read without a fault, whether it brought anything new or not. */
  lastGoodAt: z.string(),
  /** Null = nothing new has come yet. */
  lastNewAt: z.string().nullable(),
  /** Null = it is paused. */
  nextAt: z.string().nullable(),
});
export type PullSummary = z.infer<typeof pullSummary>;

/** GET /api/pulls: of all products and services, what needs somebody first. */
export const pullList = z.object({ pulls: z.array(pullSummary), asOf: z.string() });
export type PullList = z.infer<typeof pullList>;

/** For those who bring in answers: the address without its secrets, and what it is read for. */
export const pullDetail = pullSummary.extend({
  address: z.string(),
  indicatorKey: z.string(),
  /** Null = no header is sent. */
  headerName: z.string().nullable(),
});
export type PullDetail = z.infer<typeof pullDetail>;
/** GET /api/products/{slug}/pulls, and of a service /api/services/{slug}/pulls */
export const subjectPulls = z.object({ pulls: z.array(pullDetail), asOf: z.string() });
export type SubjectPulls = z.infer<typeof subjectPulls>;
