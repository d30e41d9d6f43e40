import type { Channel, Conclusion, EvidenceLevel, InterventionKind, NextStep } from 'shared/domain';

/**
 * What happens to one product, as data. `lives.ts` makes work of it, `tracker.ts` and `repository.ts` the records a
 * tracker and a code host would have of that work, `experience.ts` what users say.
 */
export interface Story {
  readonly slug: string;
  readonly name: string;
  /** Why it exists, for its users. */
  readonly why: string;
  readonly userGroup: string;
  readonly area: string;
  readonly tracker: { readonly key: string } | null;
  readonly repository: { readonly name: string } | null;
  readonly work: Work;
  /** What goes wrong with what is put out; null = the team has not said how that would show. */
  readonly failures: Failures | null;
  readonly experience: readonly Experience[];
  /** An item that ends in a week, by its place among those of that week, and the label that it carries at the tracker. */
  readonly labelled?: { readonly week: number; readonly place: number; readonly label: string };
  /** In the order they were written down. What comes of each follows from `experience`, by the rules for anyone's. */
  readonly hypotheses: readonly Belief[];
}

/** "We believe that `what` leads to `leadsTo` for `forWhom`." Weeks are those of the history. */
export interface Belief {
  readonly what: string;
  readonly leadsTo: string;
  readonly forWhom: string;
  readonly kind: InterventionKind;
  /** Key of what is said to change, by how much, and how little of it would be worth having. */
  readonly indicator: string;
  readonly expected: number;
  readonly smallestChange: number;
  readonly registeredInWeek: number;
  readonly startsInWeek: number;
  readonly rampWeeks: number;
  readonly windowWeeks: number;
  /** Slug of a product to compare with. */
  readonly comparison: string | null;
  readonly alsoHappening: readonly string[];
  /** How well it was known when it was written down, and where that can be read; null = it was a guess. */
  readonly evidence: { readonly level: EvidenceLevel; readonly address: string } | null;
  /** Titles of what was done for it: of each the last item that was finished before the start. */
  readonly work: readonly string[];
  /** Drawn on the day on which its analysis is there; null = nobody has concluded. */
  readonly verdict: {
    readonly conclusion: Conclusion;
    readonly nextStep: NextStep;
    readonly learning: string;
  } | null;
}

/** Incidents, each begun soon after a deployment. They come on top of the deployments that are rolled back. */
export interface Failures {
  /** In a usual week. */
  readonly perWeek: number;
  /** From the shortest to the longest time until one is over. */
  readonly hours: readonly [shortest: number, longest: number];
  readonly titles: readonly string[];
}

/** What a citizen meets, made of several stories. */
export interface ServiceStory {
  readonly slug: string;
  readonly name: string;
  /** Slugs of its products. */
  readonly products: readonly string[];
  /** Work that its products share; null = each does its own, or nobody writes down what belongs together. */
  readonly joint: Joint | null;
  /** What its users say of it as a whole. */
  readonly experience: readonly Experience[];
}

/** One piece of work a week, with a part in every share, one after the other. */
export interface Joint {
  readonly shares: readonly Share[];
  readonly titles: readonly string[];
}

/** Which of the items that a product finishes in a week is the part; the pieces of work lie in the first share's tracker. */
export interface Share {
  readonly slug: string;
  /** Counted from nought. */
  readonly place: number;
  readonly weeksLater: number;
}

export interface Work {
  /** Items finished in a usual week. */
  readonly perWeek: number;
  /** Median days from started to finished. */
  readonly days: Course;
  /** How far items differ: standard deviation of the logarithm of the days. */
  readonly spread: number;
  /** What items wait for once they are started. The shares say how the waiting is divided. */
  readonly waits: readonly { readonly status: WaitStatus; readonly share: number }[];
  /** Share of its time that an item waits. */
  readonly waiting: Course;
  /** Share of deployments that are rolled back. */
  readonly rolledBack: number;
  readonly titles: readonly string[];
}

export type WaitStatus = 'decision' | 'otherTeam' | 'supplier';

/** Answers on a scale of one to five, each dated; how long single cases took; or one counted figure a week. */
export type Experience = Answers | Durations | Counted;

export interface Answers {
  readonly form: 'answers';
  readonly key: string;
  readonly askedAt: string;
  readonly perWeek: number;
  /** Share that gives one of the two best answers. */
  readonly satisfied: Course;
  /** Through what they came; null = nobody noted it. */
  readonly channels: Channels | null;
}

/** A part of the answers came through one channel; all others came through another, and make up the whole with it. */
export interface Channels {
  readonly part: { readonly channel: Channel; readonly share: number; readonly satisfied: Course };
  readonly others: Channel;
}

/** How many days each single case took, told once the week is over in which it ended; and which cases were then open. */
export interface Durations {
  readonly form: 'durations';
  readonly key: string;
  readonly name: string | null;
  /** Where the times come from. */
  readonly askedAt: string;
  readonly perWeek: number;
  /** Median days. */
  readonly days: Course;
  /** How far cases differ: standard deviation of the logarithm of the days. */
  readonly spread: number;
  /** Cases that come each week from one on and are left lying: they never end. Null = each case ends. */
  readonly leftLying: { readonly fromWeek: number; readonly perWeek: number } | null;
}

export interface Counted {
  readonly form: 'counted';
  readonly key: string;
  readonly kind: 'serviceSpeed' | 'takeUp' | 'retention' | 'own';
  /** Null = the name of its kind. */
  readonly name: string | null;
  /** What the organisation gains, not what users notice. */
  readonly benefit: boolean;
  readonly unit: 'days' | 'share' | 'number';
  readonly value: Course;
  /** Cases behind each week's figure. */
  readonly n: number;
}

/** A value that holds from a week of the history on, until the next. The first begins in week 0. */
export type Course = readonly { readonly fromWeek: number; readonly value: number }[];

export function at(course: Course, weekNumber: number): number {
  return course.findLast(({ fromWeek }) => fromWeek <= weekNumber)?.value ?? course[0]?.value ?? 0;
}
