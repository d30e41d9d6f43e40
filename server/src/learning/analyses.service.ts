import { Injectable } from '@nestjs/common';
import type { Role } from 'shared/domain';
import { analyseEffect, effectWords, type EffectAnalysis } from 'shared/metrics';
import { DataSource, type EntityManager } from 'typeorm';
import { CatalogueService, type CatalogueProduct } from '../catalogue/catalogue.service.js';
import { Clock } from '../clock.js';
import { HypothesesService } from './hypotheses.service.js';
import { HypothesisAnalysis } from './hypothesis-analysis.entity.js';
import type { HypothesisPlan } from './hypothesis-plan.entity.js';
import { isOver, newestAnalysis, verdictOf, type HypothesisRecord, type KeptAnalysis } from './hypothesis-record.js';
import { InterventionInputService } from './intervention-input.service.js';
import { holdHypothesis } from './questions/hold-hypothesis.js';
import { logReason } from './questions/log-reason.js';

/** Answers that are still to come may make more of these: they are tried again while nobody has concluded. */
const mayRipen = new Set<EffectAnalysis['verdict']>(['notEnoughData', 'tooFewAnswers', 'tooEarly']);

/** Makes the analyses of plans whose window is over, and keeps each with its data. */
@Injectable()
export class AnalysesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly catalogue: CatalogueService,
    private readonly hypotheses: HypothesesService,
    private readonly interventions: InterventionInputService,
  ) {}

  /** Every plan of every product that is over and has no analysis, or one that may have ripened. @returns products with news */
  async bringAllUpToDate(signal: AbortSignal): Promise<string[]> {
    const changed: string[] = [];
    for (const product of await this.catalogue.products()) {
      signal.throwIfAborted();
      if ((await this.bringUpToDate(product, { again: true })) > 0) changed.push(product.id);
    }
    return changed;
  }

  /** Makes what is missing of a product's analyses. `again`: tries those once more that could say nothing. @returns how many */
  async bringUpToDate(product: CatalogueProduct, { again = false } = {}): Promise<number> {
    const now = await this.hypotheses.today();
    let made = 0;
    for (const record of await this.hypotheses.all(product.id)) {
      for (const plan of record.plans) {
        if (isOver(plan, now) && isMissing(record, plan, again)) made += await this.final(product, record, plan);
      }
    }
    return made;
  }

  /** Looks before the window is over; the reason is kept, and with it what was seen. */
  async early(
    product: CatalogueProduct,
    record: HypothesisRecord,
    plan: HypothesisPlan,
    { reason, role }: { reason: string; role: Role | null },
  ): Promise<void> {
    const found = await this.analyse(product, record.id, plan, true);
    await this.dataSource.transaction(async (manager) => {
      await holdHypothesis(manager, record.id);
      const at = new Date(this.clock.now());
      await logReason(manager, record.id, { kind: 'earlyLook', version: plan.version, reason, at, role });
      if (found) await this.keep(manager, product.id, found, () => true);
    });
  }

  /** Two who ask at once keep one analysis. @returns 1 where one was kept */
  private async final(product: CatalogueProduct, { id }: HypothesisRecord, plan: HypothesisPlan): Promise<number> {
    // Reckoned before anything is held: it reads a lot, on connections of its own.
    const found = await this.analyse(product, id, plan, false);
    if (!found) return 0;
    return this.dataSource.transaction(async (manager) => {
      await holdHypothesis(manager, id);
      return (await this.keep(manager, product.id, found, (known) => saysMore(known, found))) ? 1 : 0;
    });
  }

  /** Null where there is nothing to measure by, or not all of it is known. */
  private async analyse(
    product: CatalogueProduct,
    hypothesisId: string,
    plan: HypothesisPlan,
    early: boolean,
  ): Promise<Found | null> {
    const { today, completeBefore } = await this.hypotheses.today();
    const around = { hypothesisId, asOf: completeBefore, earlyReasonLogged: early };
    const input = await this.interventions.of(product.id, plan, around);
    // A source that is behind: what it has not told yet would be taken for none.
    if (!input || (!early && input.asOf <= plan.evaluateOn)) return null;
    const result = analyseEffect(input);
    const { method, seed } = result;
    const words = effectWords(result, await this.interventions.names(product, plan));
    const computedAt = new Date(this.clock.now());
    const made = { computedOn: today, computedAt, method: method.id, methodVersion: method.version, seed };
    return { hypothesisId, version: plan.version, ...made, early, input, result, words };
  }

  /** Adds it, unless what is known meanwhile makes it needless. The caller holds the hypothesis. */
  private async keep(
    manager: EntityManager,
    productId: string,
    found: Found,
    isNews: (known: KeptAnalysis | null) => boolean,
  ): Promise<boolean> {
    const record = await this.hypotheses.one(productId, found.hypothesisId, manager);
    const known = newestAnalysis(record, found.version);
    if (!isNews(known)) return false;
    await manager.insert(HypothesisAnalysis, { ...found, number: (known?.number ?? 0) + 1 });
    return true;
  }
}

type Found = Omit<HypothesisAnalysis, 'number' | 'hypothesis'>;

function isMissing(record: HypothesisRecord, plan: HypothesisPlan, again: boolean): boolean {
  const known = newestAnalysis(record, plan.version);
  if (!known || known.early) return true;
  return again && mayRipen.has(known.result.verdict) && verdictOf(record) === null;
}

/** What was found on the evaluation date stands; trying again must not fill the table with the same refusal. */
function saysMore(known: KeptAnalysis | null, { result }: Found): boolean {
  if (!known || known.early) return true;
  if (!mayRipen.has(known.result.verdict)) return false;
  return known.result.verdict !== result.verdict || JSON.stringify(known.result.n) !== JSON.stringify(result.n);
}
