import { defaultFailureWindowHours } from 'shared/domain';
import type { BetterDirection, IndicatorKind, Measurement, StageKind, Summary, WaitCause } from 'shared/domain';
import { saidOf, type SampleSaid } from './experience.js';
import { incidentType } from './incidents.js';
import { serviceStories, stories } from './stories/index.js';
import type { Experience, Story } from './story.js';
import { workflow } from './workflow.js';

export { sampleStart } from './calendar.js';
export { sampleScopes } from './connector.js';
export { sampleContacts } from './contacts.js';
export { sampleHypotheses, sampleWorkFor } from './hypotheses.js';
export { sampleSurvey, sampleSurveyDays } from './survey.js';
export type { SampleAnswer, SampleObservation, SampleOpenCase, SampleSaid } from './experience.js';
export type { SampleHypothesis } from './hypotheses.js';

/** What a person would type in about the sample organisation: the connector brings the rest. */
export interface SampleOrganisation {
  readonly areas: readonly string[];
  readonly products: readonly SampleProduct[];
  readonly services: readonly SampleServiceToMake[];
  readonly stages: readonly SampleStage[];
}

export interface SampleProduct {
  readonly slug: string;
  readonly name: string;
  readonly why: string;
  readonly userGroup: string;
  readonly area: string;
  /** Scopes of the sample connector that belong to it, from the beginning on. */
  readonly scopeIds: readonly string[];
  readonly indicators: readonly SampleIndicator[];
  /** How its failed deployments show; null = nobody has said. */
  readonly failureRule: SampleFailureRule | null;
}

export interface SampleServiceToMake {
  readonly slug: string;
  readonly name: string;
  readonly products: readonly string[];
  /** What its users are asked of it as a whole. */
  readonly indicators: readonly SampleIndicator[];
}

/** Shaped like the body that says how failures are followed. */
export interface SampleFailureRule {
  readonly followed: true;
  readonly types: string[];
  readonly labels: string[];
  readonly windowHours: number;
  readonly from: null;
  readonly reason: null;
}

/** Shaped like the body that makes an indicator. */
export interface SampleIndicator {
  readonly key: string;
  readonly name: string | null;
  readonly kind: IndicatorKind;
  readonly measurement: Measurement;
  readonly summary: Summary;
  readonly better: BetterDirection;
  readonly unit: 'share' | 'days' | 'score' | 'number';
  readonly scale: { readonly min: number; readonly max: number } | null;
  readonly askedAt: string | null;
  readonly benefit: boolean;
}

export interface SampleStage {
  readonly statusId: string;
  readonly stage: string;
  readonly kind: StageKind;
  readonly order: number;
  readonly waitCause: WaitCause | null;
}

/** What users said of one indicator of one product or service. */
export interface SampleExperience extends SampleSaid {
  readonly of: { readonly kind: 'product' | 'service'; readonly slug: string };
  readonly indicatorKey: string;
  /** Of single answers; null = there are none. */
  readonly scale: SampleIndicator['scale'];
}

const incidentRule: SampleFailureRule = {
  ...{ followed: true, types: [incidentType], labels: [], windowHours: defaultFailureWindowHours },
  ...{ from: null, reason: null },
};

/** Of how long a case may take to be believed, in days. */
const longestCase = { min: 0, max: 3650 };

export const sampleOrganisation: SampleOrganisation = {
  areas: [...new Set(stories.map(({ area }) => area))],
  products: stories.map(productOf),
  services: serviceStories.map(({ slug, name, products, experience }) => ({
    ...{ slug, name, products },
    indicators: experience.map(indicatorOf),
  })),
  stages: Object.values(workflow).map(({ statusId, name, stage, waitCause }, order) => ({
    statusId,
    stage: name,
    kind: stage,
    order,
    waitCause,
  })),
};

/**
 * All that users have said up to a day, that day included. A later day gives the same and more.
 *
 * @param startOn the connection's stored start.
 */
export function sampleExperience(startOn: string, upTo: string): SampleExperience[] {
  const said = (kind: 'product' | 'service', { slug, experience }: Pick<Story, 'slug' | 'experience'>) =>
    experience.map((one) => {
      const { key: indicatorKey, scale } = indicatorOf(one);
      return { of: { kind, slug }, indicatorKey, scale, ...saidOf({ slug }, one, startOn, upTo) };
    });
  return [
    ...stories.flatMap((story) => said('product', story)),
    ...serviceStories.flatMap((story) => said('service', story)),
  ];
}

function productOf(story: Story): SampleProduct {
  const { slug, name, why, userGroup, area, tracker, repository, failures, experience } = story;
  const failureRule = failures === null ? null : incidentRule;
  const scopeIds = [tracker?.key, repository?.name].filter((id) => id !== undefined);
  return { slug, name, why, userGroup, area, scopeIds, indicators: experience.map(indicatorOf), failureRule };
}

function indicatorOf(experience: Experience): SampleIndicator {
  switch (experience.form) {
    case 'answers': {
      const { key, askedAt } = experience;
      const scale = { min: 1, max: 5 };
      const asked = { name: null, kind: 'satisfaction', measurement: 'sampled', summary: 'topTwo' } as const;
      return { key, ...asked, better: 'higher', unit: 'share', scale, askedAt, benefit: false };
    }
    case 'durations': {
      const { key, name, askedAt } = experience;
      const lasting = { kind: 'serviceSpeed', measurement: 'counted', summary: 'median', unit: 'days' } as const;
      return { key, name, ...lasting, better: 'lower', scale: longestCase, askedAt, benefit: false };
    }
    case 'counted': {
      const { key, kind, name, benefit, unit } = experience;
      const better = kind === 'takeUp' || kind === 'retention' ? 'higher' : 'lower';
      const counted = { measurement: 'counted', summary: 'value', better, unit, scale: null, askedAt: null } as const;
      return { key, name, kind, benefit, ...counted };
    }
  }
}
