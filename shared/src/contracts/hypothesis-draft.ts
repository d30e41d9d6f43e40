import { linkKinds } from '../domain/hypothesis.js';
import { z } from './jitless.js';

/** Work whose label at the source says that a hypothesis stands behind it, while nobody has written it down (decisions.md 23). */
export const hypothesisDraft = z.object({
  /** The same for the same product and record, always; the hypothesis gets it when it is written down. */
  id: z.string(),
  kind: z.enum(linkKinds),
  /** Its short name, title and address, as its source tells them now: nothing of them is kept with the draft. */
  label: z.string(),
  title: z.string(),
  url: z.string(),
  /** The label that it carries at the source, as it stands there. */
  carries: z.string(),
  /** Finished, in production, or null = not yet. */
  doneOn: z.string().nullable(),
});
export type HypothesisDraft = z.infer<typeof hypothesisDraft>;

/** What could be a hypothesis of a product: with it linked, it needs the sentence, the indicator and the window. */
export const hypothesisDrafts = z.object({
  /** Labels that start one, as the settings say; none = nothing is started at the source. */
  labels: z.array(z.string()),
  /** What was touched last at its source first, up to fifty. */
  waiting: z.array(hypothesisDraft),
  /** All that wait. */
  n: z.number().int(),
  /** What people have put aside, which never comes back by itself; up to fifty. */
  aside: z.array(hypothesisDraft),
});
export type HypothesisDrafts = z.infer<typeof hypothesisDrafts>;

/** PUT /api/products/{slug}/hypotheses/drafts/{id} */
export const hypothesisDraftInput = z.object({ aside: z.boolean() });
export type HypothesisDraftInput = z.infer<typeof hypothesisDraftInput>;
