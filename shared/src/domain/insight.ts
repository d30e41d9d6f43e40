/** How a team met users. `texts`: it read what users had written. */
export const contactKinds = [
  'interview',
  'observation',
  'usabilityTest',
  'support',
  'visit',
  'texts',
  'other',
] as const;
export type ContactKind = (typeof contactKinds)[number];

/** What people write on an item at the source, so that it counts as a contact on the day it is finished (decisions.md 23). */
export const contactLabel = 'user-contact';

/** What an insight came from. */
export const insightSources = ['contact', 'text', 'reading', 'free'] as const;
export type InsightSource = (typeof insightSources)[number];

/** Nobody has taken it on, something was agreed because of it, or it was closed with its reason. None is good or bad news. */
export const insightStates = ['unowned', 'agreed', 'closed'] as const;
export type InsightState = (typeof insightStates)[number];

/** What can follow on an insight or a signal: a hypothesis, a decision, a reason to leave it, or all of that taken back. */
export const followUps = ['hypothesis', 'decision', 'closed', 'reopened'] as const;
export type FollowUp = (typeof followUps)[number];

/** An insight that nobody has taken on is told to the organisation from this age on (requirements.md M24). */
export const unownedToldAfterDays = 14;

/** Days without contact, or without answers, after which it is told, until the installation chooses another number. */
export const quietDaysByDefault = 35;
