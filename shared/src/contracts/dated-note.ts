import { roles } from '../domain/access.js';
import { datedNoteKinds } from '../domain/dated-note.js';
import { day } from './day.js';
import { z } from './jitless.js';

/** POST /api/products/{slug}/dated-notes, and of a service. Ids, phone numbers and addresses are taken out before it is kept. */
export const datedNoteInput = z.object({
  kind: z.enum(datedNoteKinds),
  /** The day it stands at; a rule may begin in the future. */
  on: day,
  text: z.string().trim().min(1).max(160),
});
export type DatedNoteInput = z.infer<typeof datedNoteInput>;

/** GET …/dated-notes, the newest day first. In which role each was written; who it was is kept nowhere. */
export const datedNotes = z.object({
  notes: z.array(datedNoteInput.extend({ id: z.string(), role: z.enum(roles).nullable(), notedOn: day })),
});
export type DatedNotes = z.infer<typeof datedNotes>;
