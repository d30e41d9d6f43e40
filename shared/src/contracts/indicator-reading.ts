import { failureSeverities, mostFailureLines } from '../domain/accessibility-failure.js';
import { noteVoices } from '../domain/indicator.js';
import { day, whole } from './day.js';
import { z } from './jitless.js';

/** One step of a journey, and how many came to it. */
export const journeyStep = z.object({ name: z.string().trim().min(1).max(60), n: whole.nonnegative() });

/** Every open failure of WCAG A and AA (methods.md E.4), by severity and the day it was found; none = nothing is open. */
export const openFailures = z
  .array(z.object({ severity: z.enum(failureSeverities), foundOn: day, n: whole.positive().max(1_000_000) }))
  .max(mostFailureLines);

/** More than there are people is a slip. */
const mostAsked = 2_000_000_000;

/** Of answers of users alone: the response rate and what may be compared hang on it (methods.md E.5). */
export const askedCount = whole
  .positive()
  .max(mostAsked)
  .describe('How many users were asked, whether or not they answered: no fewer than answered.');

const sharePart = z.object({ part: whole.nonnegative(), of: whole.positive() });

/** POST /api/products/{slug}/indicators/{key}/readings: one reading by hand; the same days again replace it. */
export const readingInput = z.object({
  from: day,
  /** The last day, included. */
  to: day,
  counted: z.discriminatedUnion('kind', [
    z.object({
      ...{ kind: z.literal('value'), value: z.number(), n: whole.positive() },
      /** Of durations, whose value is their median: within what 85 and 95 of 100 were done. */
      within85: z.number().nonnegative().optional(),
      within95: z.number().nonnegative().optional(),
      asked: askedCount.optional(),
    }),
    z.object({
      kind: z.literal('share'),
      part: whole.nonnegative(),
      of: whole.positive(),
      asked: askedCount.optional(),
    }),
    /** Started first, completed last (methods.md E.3). */
    z.object({ kind: z.literal('steps'), steps: z.array(journeyStep).min(2).max(12) }),
    /** Two groups of users, of whom so many succeeded or were satisfied; both of five at least to be shown (methods.md E.4). */
    z.object({ kind: z.literal('gap'), assistive: sharePart, others: sharePart }),
    /** What is open by severity, found when so many pages or views were looked at. */
    z.object({ kind: z.literal('failures'), pages: whole.positive(), failures: openFailures }),
    /** Everything it cost to provide, and what was completed for it (methods.md E.3). */
    z.object({ kind: z.literal('cost'), cost: z.number().nonnegative(), transactions: whole.positive() }),
  ]),
});
export type ReadingInput = z.infer<typeof readingInput>;

/** POST /api/products/{slug}/indicators/{key}/notes. Ids, phone numbers and addresses are taken out before it is kept. */
export const indicatorNoteInput = z.object({
  /** Whose voice it is; never whose name. */
  voice: z.enum(noteVoices),
  from: day,
  /** The last day it is about, included; null = `from` alone. */
  to: day.nullable().default(null),
  text: z.string().trim().min(1).max(280),
});
export type IndicatorNoteInput = z.infer<typeof indicatorNoteInput>;

export const indicatorNote = indicatorNoteInput.extend({ id: z.string(), notedOn: day });
export type IndicatorNote = z.infer<typeof indicatorNote>;

export const indicatorNoteCreated = z.object({ id: z.string() });

/** What has become of a reading: it counts, another one of its days counts, it waits behind one, or it was taken back. */
export const sentReadingStates = ['counts', 'replaced', 'waits', 'takenBack'] as const;

/** One reading that somebody wrote by hand or another system sent, not a file; for those who may take it back. */
export const sentReading = z.object({
  id: z.string(),
  from: day,
  /** The last day, included. */
  to: day,
  /** Null where it was never shown: what waits, and what is of fewer than five, tells nothing here either. */
  shown: z.object({ value: z.number(), n: z.number().int() }).nullable(),
  byHand: z.boolean(),
  sentOn: day,
  state: z.enum(sentReadingStates),
});
export type SentReading = z.infer<typeof sentReading>;

/** GET /api/products/{slug}/indicators/{key}/readings: newest days first, at most 200. */
export const sentReadings = z.object({ readings: z.array(sentReading) });
