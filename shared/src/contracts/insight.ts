import { contactKinds, followUps, insightSources, insightStates } from '../domain/insight.js';
import { roles } from '../domain/access.js';
import { day } from './day.js';
import { z } from './jitless.js';
import { sentence } from './sentence.js';

const line = (most: number) => z.string().trim().min(1).max(most);
/** Key of one of the product's own hypotheses, `HYP-12`. */
const hypothesisKey = z.string().trim().max(20);

/** POST /api/products/{slug}/contacts: that a team met users. Who they were is nowhere asked for. */
export const contactInput = z.object({
  /** The day; not one to come. */
  heldOn: day,
  kind: z.enum(contactKinds),
  /** How many users, as a number. */
  people: z.number().int().min(1).max(100_000),
  /** What was learned, or what question it opened. National ids, numbers and addresses are taken out before it is stored. */
  learned: line(300),
  hypothesis: hypothesisKey.nullable().default(null),
  /** Somebody should act on it: it becomes an insight too. */
  insight: z.boolean().default(false),
});
export type ContactInput = z.infer<typeof contactInput>;

/** How long nothing has come from users. Never a verdict on anybody. */
export const silence = z.object({
  /** In this order: contact with users, then answers and readings; always said. */
  words: z.array(sentence),
  /** Which of the two has been quiet for `quietDays` or longer. Never noted is not known, and not quiet. */
  quiet: z.object({ contacts: z.boolean(), answers: z.boolean() }),
  /** The setting, in days. */
  quietDays: z.number().int(),
});
export type Silence = z.infer<typeof silence>;

/** GET /api/products/{slug}/contacts */
export const contactList = z.object({
  /** Newest first, up to a hundred. */
  contacts: z.array(
    z.object({
      id: z.string(),
      heldOn: z.string(),
      kind: z.enum(contactKinds),
      people: z.number().int(),
      learned: z.string(),
      hypothesis: z.string().nullable(),
      /** It has become an insight. */
      insight: z.boolean(),
      role: z.enum(roles).nullable(),
    }),
  ),
  /** Finished items with the label of a contact at the source, newest first, up to twenty. */
  atSource: z.array(
    z.object({ id: z.string(), label: z.string(), title: z.string(), url: z.string(), heldOn: z.string() }),
  ),
  /** All that were noted. */
  n: z.number().int(),
  silence,
  asOf: z.string(),
});
export type ContactList = z.infer<typeof contactList>;

/** What was noted, to be taken back by its id, and the list with it. */
export const contactNoted = contactList.extend({ noted: z.string() });

/** POST /api/products/{slug}/insights */
export const insightInput = z.object({
  text: line(300),
  source: z.enum(insightSources),
  /** Id of the contact it came from. */
  sourceId: z.uuid().nullable().default(null),
  /** The day it was seen; not one to come, and today where it is left out. */
  seenOn: day.nullable().default(null),
});
export type InsightInput = z.infer<typeof insightInput>;

/** POST …/insights/{id}/follow-ups, and with `metric` and `sinceBucket` …/signals/follow-ups */
export const followUpInput = z.object({
  does: z.enum(followUps),
  /** With `hypothesis`. */
  hypothesis: hypothesisKey.nullable().default(null),
  /** What was decided, or why it is closed. */
  text: z.string().trim().max(300).nullable().default(null),
});
export type FollowUpInput = z.infer<typeof followUpInput>;

/** What followed, the newest; null = nothing yet. */
export const followUp = z.object({
  does: z.enum(followUps),
  hypothesis: z.string().nullable(),
  text: z.string().nullable(),
  on: z.string(),
  role: z.enum(roles).nullable(),
});

/** Days from one moment to another over several cases; null = fewer than six, and never 0. */
export const stageTime = z.object({ n: z.number().int(), medianDays: z.number().int().nullable(), words: sentence });

export const insight = z.object({
  id: z.string(),
  text: z.string(),
  source: z.enum(insightSources),
  seenOn: z.string(),
  /** Days since it was seen. */
  ageDays: z.number().int(),
  state: z.enum(insightStates),
  followUp: followUp.nullable(),
});
export type Insight = z.infer<typeof insight>;

/** GET /api/products/{slug}/insights */
export const insightList = z.object({
  /** Those nobody has taken on, the oldest first; then the others, the newest first. */
  insights: z.array(insight),
  toAction: stageTime,
  asOf: z.string(),
});
export type InsightList = z.infer<typeof insightList>;

/** A sign that something got worse, as the usual range tells it, and what came of it. */
export const seenSignal = z.object({
  metric: z.string(),
  sinceBucket: z.string(),
  /** "Lead time is longer since week 22." */
  words: sentence,
  /** The day the range could tell it first. */
  seenOn: z.string(),
  ageDays: z.number().int(),
  followUp: followUp.nullable(),
  /** The day what came of it was known: a verdict, whichever it was, or a confirmed level for the better. */
  knownOn: z.string().nullable(),
});

/** From a signal to an agreed action to what came of it: counts and times of the last 52 weeks (decisions.md 22: no shares). */
export const ability = z.object({
  signals: z.number().int(),
  agreed: z.number().int(),
  /** Left with a written reason. */
  closed: z.number().int(),
  known: z.number().int(),
  words: z.array(sentence),
});
export type Ability = z.infer<typeof ability>;

/** Item-weeks of work done while what it was for was a guess; null = not measured, never none. */
export const guessWork = z.object({ weeks: z.number().nullable(), items: z.number().int(), words: sentence });

/** GET /api/products/{slug}/ability */
export const productAbility = z.object({
  /** The newest first. */
  signals: z.array(seenSignal),
  /** False: none of the series has a usual range, so nothing could have been told. */
  measured: z.boolean(),
  ability,
  guessWork,
  asOf: z.string(),
});
export type ProductAbility = z.infer<typeof productAbility>;

export const signalFollowUpInput = followUpInput.extend({ metric: line(80), sinceBucket: line(20) });
export type SignalFollowUpInput = z.infer<typeof signalFollowUpInput>;
