import { Injectable } from '@nestjs/common';
import { indicatorName } from 'shared/language';
import type { EffectInput, EffectNames, EffectPlan, MeasurementBreak, OtherIntervention } from 'shared/metrics';
import { addDays } from 'shared/time';
import type { CatalogueProduct } from '../catalogue/catalogue.service.js';
import type { HypothesisPlan } from './hypothesis-plan.entity.js';
import { inForce, verdictOf, type HypothesisRecord } from './hypothesis-record.js';
import { HypothesesService } from './hypotheses.service.js';
import { MeasuresService, type ShownMeasure } from './measures.service.js';

/** A plan before or after it was written down. */
export type PlannedIntervention = Omit<EffectPlan, 'registeredOn'> &
  Pick<HypothesisPlan, 'indicatorKey' | 'comparisonId' | 'exploratory' | 'registeredOn'>;

export interface Circumstances {
  /** Not counted among the others. */
  readonly hypothesisId: string | null;
  /** Data is complete for the days before this one. */
  readonly asOf: string;
  readonly earlyReasonLogged: boolean;
}

/** What the plan is measured by, of its product and of the one to compare with. */
export interface ShownSeries {
  readonly own: ShownMeasure;
  readonly other: ShownMeasure | null;
}

/** Gathers what the analysis of one intervention is made from: series as pages show them, and what the registers know. */
@Injectable()
export class InterventionInputService {
  constructor(
    private readonly measures: MeasuresService,
    private readonly hypotheses: HypothesesService,
  ) {}

  /** Null where the product does not have the indicator. */
  async of(productId: string, plan: PlannedIntervention, around: Circumstances): Promise<EffectInput | null> {
    const own = await this.measures.shown(productId, plan.indicatorKey);
    if (!own) return null;
    const other = plan.comparisonId === null ? null : await this.measures.shown(plan.comparisonId, plan.indicatorKey);
    return this.from({ own, other }, productId, plan, around);
  }

  /** From series that are at hand. */
  async from(
    { own, other }: ShownSeries,
    productId: string,
    plan: PlannedIntervention,
    around: Circumstances,
  ): Promise<EffectInput> {
    const products = [productId, ...(other && plan.comparisonId !== null ? [plan.comparisonId] : [])];
    return {
      plan: planOf(plan),
      outcome: own.outcome,
      comparison: other ? [other.outcome] : [],
      breaks: await this.breaks(products, plan),
      channels: await this.measures.channels(productId, plan.indicatorKey),
      responses: await this.measures.responses(productId, plan.indicatorKey),
      others: await this.others(productId, around.hypothesisId),
      unusualWeeks: own.unusualWeeks,
      asOf: await this.completeBefore(products, plan, around.asOf),
      earlyReasonLogged: around.earlyReasonLogged,
    };
  }

  /** What things are called in the sentences of a result. */
  async names({ id, name }: CatalogueProduct, plan: HypothesisPlan): Promise<EffectNames> {
    const indicator = await this.measures.find(id, plan.indicatorKey);
    return { intervention: plan.what, metric: indicatorName(indicator), product: name, events: plan.alsoHappening };
  }

  private async breaks(productIds: readonly string[], plan: PlannedIntervention): Promise<MeasurementBreak[]> {
    const found = await Promise.all(productIds.map((id) => this.measures.breaks(id, plan.indicatorKey)));
    return found.flat();
  }

  /** Of all of them. */
  private async completeBefore(
    productIds: readonly string[],
    plan: PlannedIntervention,
    asOf: string,
  ): Promise<string> {
    const found = await Promise.all(productIds.map((id) => this.measures.completeBefore(id, plan.indicatorKey, asOf)));
    return found.reduce((least, day) => (day < least ? day : least), asOf);
  }

  /** Everything else that is registered for the product; what was given up before it began was never done. */
  private async others(productId: string, except: string | null): Promise<OtherIntervention[]> {
    const records = await this.hypotheses.all(productId);
    return records
      .filter((record) => record.id !== except && !wasGivenUp(record))
      .map((record) => ({ id: record.id, name: inForce(record).what, startsOn: inForce(record).startsOn }));
  }
}

function wasGivenUp(record: HypothesisRecord): boolean {
  const verdict = verdictOf(record);
  return verdict?.conclusion === 'leftUnknown' && verdict.decidedOn <= inForce(record).startsOn;
}

/** The plan alone, in the words of the analysis. */
function planOf(plan: PlannedIntervention): EffectPlan {
  const { startsOn, rampWeeks, evaluateOn, smallestChange, form, historyFrom } = plan;
  // An edit on the very day of the start comes after the lock, and is an exploration like every later one.
  const afterStart = addDays(startsOn, 1);
  const registeredOn = plan.exploratory && plan.registeredOn < afterStart ? afterStart : plan.registeredOn;
  return { startsOn, rampWeeks, evaluateOn, registeredOn, smallestChange, form, historyFrom };
}
