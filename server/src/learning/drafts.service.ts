import { Injectable } from '@nestjs/common';
import type { HypothesisInput, Sentence } from 'shared/contracts';
import type { Role } from 'shared/domain';
import { sentence } from 'shared/language';
import { detectableBefore, neededWords } from 'shared/metrics';
import { addDays } from 'shared/time';
import { CatalogueService, type CatalogueProduct } from '../catalogue/catalogue.service.js';
import { Clock } from '../clock.js';
import { Fault } from '../http/fault.js';
import { HypothesesService } from './hypotheses.service.js';
import type { Baseline, HypothesisPlan } from './hypothesis-plan.entity.js';
import { InterventionInputService } from './intervention-input.service.js';
import { MeasuresService, type ShownMeasure } from './measures.service.js';
import { planFaults, unitOf } from './plan-faults.js';

/** A version that is not kept yet. */
export type Draft = Omit<HypothesisPlan, 'hypothesisId' | 'version' | 'hypothesis'>;

export interface DraftOrigin {
  readonly role: Role | null;
  /** The hypothesis it is a version of; null = a new one. */
  readonly hypothesisId: string | null;
  /** A version before this one is locked. */
  readonly locked: boolean;
}

/** Makes versions of plans of what people wrote: checked, with what the plan could show and how things stand. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly clock: Clock,
    private readonly catalogue: CatalogueService,
    private readonly measures: MeasuresService,
    private readonly hypotheses: HypothesesService,
    private readonly interventions: InterventionInputService,
  ) {}

  /** @throws Fault 422 naming each field that cannot be so */
  async of(product: CatalogueProduct, input: HypothesisInput, origin: DraftOrigin): Promise<Draft> {
    return (await this.foreseen(product, input, origin)).draft;
  }

  /**
   * The same with how many answers it would take to see what is expected, and what is worth having.
   * @throws Fault 422 naming each field that cannot be so
   */
  async foreseen(
    product: CatalogueProduct,
    input: HypothesisInput,
    origin: DraftOrigin,
  ): Promise<{ readonly draft: Draft; readonly needed: readonly Sentence[] }> {
    const { today, completeBefore } = await this.hypotheses.today();
    const { own, other, comparisonId } = await this.checked(product, input, today, origin.locked);
    const { what, leadsTo, forWhom, kind, expected, smallestChange } = input;
    const { startsOn, rampWeeks, windowWeeks, form, historyFrom, alsoHappening } = input;
    const written = {
      ...{ what, leadsTo, forWhom, kind, expected, smallestChange },
      ...{ startsOn, rampWeeks, windowWeeks, form, historyFrom, alsoHappening },
      evaluateOn: addDays(startsOn, 7 * (rampWeeks + windowWeeks) - 1),
      indicatorKey: input.indicator,
      comparisonId,
      exploratory: origin.locked || input.exploratory,
      registeredOn: today,
    };
    const around = { hypothesisId: origin.hypothesisId, asOf: completeBefore, earlyReasonLogged: false };
    const intervention = await this.interventions.from({ own, other }, product.id, written, around);
    const draft = {
      ...written,
      unit: unitOf(own),
      registeredAt: new Date(this.clock.now()),
      registeredByRole: origin.role,
      foreseen: detectableBefore(intervention),
      baseline: baselineOf(own),
    };
    const now = { recent: own.recent, firstOn: own.basis?.covers.from ?? null };
    return { draft, needed: neededWords(own.indicator, now, [Math.abs(expected), smallestChange]) };
  }

  private async checked(product: CatalogueProduct, input: HypothesisInput, today: string, locked: boolean) {
    const products = input.comparison === null ? [] : await this.catalogue.products();
    const comparison = products.find(({ slug }) => slug === input.comparison);
    const own = await this.measures.known(product.id, input.indicator);
    const other = comparison && (await this.measures.known(comparison.id, input.indicator));
    const fields = planFaults(input, { today, slug: product.slug, own, other, locked });
    if (own && fields.length === 0) return { own, other: other ?? null, comparisonId: comparison?.id ?? null };
    throw new Fault({ kind: 'yours', status: 422, message: sentence('fault.invalid'), fields });
  }
}

/** What pages show of the last twelve weeks. */
function baselineOf({ recent: { value, n, window } }: ShownMeasure): Baseline {
  return { value, n, from: window.from, to: window.to };
}
