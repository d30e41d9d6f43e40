import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { HypothesisCreateInput, HypothesisInput, HypothesisVersionInput, PlanPreview } from 'shared/contracts';
import type { Role } from 'shared/domain';
import { date, sentence } from 'shared/language';
import { DataSource } from 'typeorm';
import type { CatalogueProduct } from '../catalogue/catalogue.service.js';
import { Fault } from '../http/fault.js';
import { DraftsService } from './drafts.service.js';
import { HypothesesService } from './hypotheses.service.js';
import { HypothesisPlan } from './hypothesis-plan.entity.js';
import { inForce, isLocked } from './hypothesis-record.js';
import { foreseenIn, wordsOfPlan } from './hypothesis-words.js';
import { LabelDraftsService } from './label-drafts.service.js';
import { MeasuresService } from './measures.service.js';
import { holdHypothesis } from './questions/hold-hypothesis.js';
import { logReason } from './questions/log-reason.js';
import { nextKey } from './questions/next-key.js';

export interface Written {
  readonly id: string;
  readonly key: string;
  readonly version: number;
}

/** Writes hypotheses and the versions of their plans down, and tells beforehand what a plan could show. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly measures: MeasuresService,
    private readonly hypotheses: HypothesesService,
    private readonly drafts: DraftsService,
    private readonly labelDrafts: LabelDraftsService,
  ) {}

  /** @throws Fault 422 naming each field that cannot be so */
  async preview(product: CatalogueProduct, input: HypothesisInput): Promise<PlanPreview> {
    const origin = { role: null, hypothesisId: null, locked: false };
    const { draft, needed } = await this.drafts.foreseen(product, input, origin);
    const indicator = await this.measures.find(product.id, input.indicator);
    const { foreseen, unit, evaluateOn, baseline } = draft;
    const words = { ...wordsOfPlan(draft, indicator), ...foreseenIn(foreseen) };
    return { ...words, unit, evaluateOn, baseline, needed: [...needed] };
  }

  /** @throws Fault 422 naming each field that cannot be so; 409 where what it is started from waits no more */
  async create(
    product: CatalogueProduct,
    { startedFrom, ...input }: HypothesisInput & Partial<HypothesisCreateInput>,
    role: Role | null,
  ): Promise<Written> {
    const from = startedFrom ? await this.labelDrafts.one(product.id, startedFrom) : null;
    const draft = await this.drafts.of(product, input, { role, hypothesisId: null, locked: false });
    const id = from?.id ?? randomUUID();
    return this.dataSource.transaction(async (manager) => {
      const key = await nextKey(manager);
      if (from) await this.labelDrafts.stillOpen(manager, from);
      await manager.query('insert into hypothesis (id, product_id, key, created_at) values ($1, $2, $3, $4)', [
        id,
        product.id,
        key,
        draft.registeredAt,
      ]);
      await manager.insert(HypothesisPlan, { ...draft, hypothesisId: id, version: 1 });
      if (from) await this.labelDrafts.written(manager, product.id, from, role);
      return { id, key, version: 1 };
    });
  }

  /**
   * A new version. After the start it is an exploration and needs a reason; the locked one keeps its verdict.
   * @throws Fault 404; 409 where somebody else wrote one meanwhile; 422 naming each field that cannot be so
   */
  async revise(
    product: CatalogueProduct,
    idOrKey: string,
    input: HypothesisVersionInput,
    role: Role | null,
  ): Promise<Written> {
    const record = await this.hypotheses.one(product.id, idOrKey);
    const { id, key } = record;
    if (record.plans.length !== input.basedOn) throw changedMeanwhile(record.plans.length);
    const { startsOn } = inForce(record);
    const locked = isLocked(inForce(record), await this.hypotheses.today());
    if (locked && !input.reason) throw lockedNeedsReason(startsOn);
    const draft = await this.drafts.of(product, { ...input, exploratory: false }, { role, hypothesisId: id, locked });
    return this.dataSource.transaction(async (manager) => {
      await holdHypothesis(manager, id);
      const { plans } = await this.hypotheses.one(product.id, id, manager);
      if (plans.length !== input.basedOn) throw changedMeanwhile(plans.length);
      const version = plans.length + 1;
      await manager.insert(HypothesisPlan, { ...draft, hypothesisId: id, version });
      if (locked && input.reason) {
        const { registeredAt: at } = draft;
        await logReason(manager, id, { kind: 'editAfterLock', version, reason: input.reason, at, role });
      }
      return { id, key, version };
    });
  }
}

const changedMeanwhile = (version: number): Fault =>
  new Fault({
    kind: 'yours',
    status: 409,
    message: sentence('hypotheses.changedMeanwhile', { version }),
    nextStep: sentence('hypotheses.changedMeanwhileNext'),
  });

function lockedNeedsReason(startsOn: string): Fault {
  const message = sentence('hypotheses.lockedNeedsReason', { start: date(startsOn) });
  return new Fault({ kind: 'yours', status: 422, message, fields: [{ path: 'reason', message }] });
}
