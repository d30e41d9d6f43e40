import { Injectable } from '@nestjs/common';
import type { EvidenceInput, VerdictInput } from 'shared/contracts';
import { evidenceLevels, type ReasonKind, type Role } from 'shared/domain';
import { date, sentence } from 'shared/language';
import { DataSource } from 'typeorm';
import type { CatalogueProduct } from '../catalogue/catalogue.service.js';
import { Clock } from '../clock.js';
import { Fault } from '../http/fault.js';
import { AnalysesService } from './analyses.service.js';
import { mayConclude } from './conclusion-rules.js';
import { HypothesesService } from './hypotheses.service.js';
import { HypothesisEvidence } from './hypothesis-evidence.entity.js';
import {
  inForce,
  isLocked,
  isOver,
  levelOf,
  newestAnalysis,
  verdictOf,
  type HypothesisRecord,
  type Today,
} from './hypothesis-record.js';
import { HypothesisVerdict } from './hypothesis-verdict.entity.js';
import { holdHypothesis } from './questions/hold-hypothesis.js';
import { logReason } from './questions/log-reason.js';

/** What people conclude, how well a hypothesis is known, and looks before the agreed day. */
@Injectable()
export class VerdictsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly hypotheses: HypothesesService,
    private readonly analyses: AnalysesService,
  ) {}

  /** @throws Fault 404, or 422 where a level would rise without the address of what shows it */
  async setEvidence(
    { id: productId }: CatalogueProduct,
    idOrKey: string,
    { level, address }: EvidenceInput,
    role: Role | null,
  ): Promise<void> {
    const { id } = await this.hypotheses.one(productId, idOrKey);
    const { today } = await this.hypotheses.today();
    if (address !== null && !isAddress(address)) throw refused('address', sentence('hypotheses.addressWrong'));
    await this.dataSource.transaction(async (manager) => {
      await holdHypothesis(manager, id);
      const record = await this.hypotheses.one(productId, id, manager);
      const rises = evidenceLevels.indexOf(level) > evidenceLevels.indexOf(levelOf(record));
      if (rises && address === null) throw refused('address', sentence('hypotheses.levelNeedsAddress'));
      const set = { setOn: today, setAt: new Date(this.clock.now()), setByRole: role };
      const number = record.evidence.length + 1;
      await manager.insert(HypothesisEvidence, { hypothesisId: id, number, level, address, ...set });
    });
  }

  /** An analysis before the evaluation date. @throws Fault 404, or 422 before the start and after the window */
  async lookEarly(product: CatalogueProduct, idOrKey: string, reason: string, role: Role | null): Promise<void> {
    const record = await this.hypotheses.one(product.id, idOrKey);
    const now = await this.hypotheses.today();
    const plan = inForce(record);
    if (isOver(plan, now)) throw refused('reason', sentence('hypotheses.windowOver'));
    if (!isLocked(plan, now)) throw refused('reason', sentence('hypotheses.notBegun', { start: date(plan.startsOn) }));
    await this.analyses.early(product, record, plan, { reason, role });
  }

  /** Adds a verdict on the version in force. @throws Fault 404, or 422 where nothing carries it or a reason is lacking */
  async conclude(product: CatalogueProduct, idOrKey: string, input: VerdictInput, role: Role | null): Promise<void> {
    const { id } = await this.hypotheses.one(product.id, idOrKey);
    const now = await this.hypotheses.today();
    await this.analyses.bringUpToDate(product);
    await this.dataSource.transaction(async (manager) => {
      await holdHypothesis(manager, id);
      const record = await this.hypotheses.one(product.id, id, manager);
      const kind = reasonKindOf(record, input, now);
      const { version } = inForce(record);
      const decidedAt = new Date(this.clock.now());
      if (kind !== null && input.reason) {
        await logReason(manager, id, { kind, version, reason: input.reason, at: decidedAt, role });
      }
      const { conclusion, nextStep, learning } = input;
      await manager.insert(HypothesisVerdict, {
        hypothesisId: id,
        number: record.verdicts.length + 1,
        version,
        analysisNumber: newestAnalysis(record, version)?.number ?? null,
        conclusion,
        nextStep,
        learning: learning || null,
        decidedOn: now.today,
        decidedAt,
        decidedByRole: role,
      });
    });
  }
}

/** The reason to log, or null where none is needed. @throws Fault 422 where the conclusion may not be drawn */
function reasonKindOf(record: HypothesisRecord, input: VerdictInput, now: Today): ReasonKind | null {
  const { conclusion, reason } = input;
  const plan = inForce(record);
  const before = verdictOf(record);
  if (!mayConclude(record, now).conclusions.includes(conclusion)) {
    const early = !newestAnalysis(record, plan.version) && !isOver(plan, now);
    throw refused(
      'conclusion',
      early ? sentence('hypotheses.tooEarly', { end: date(plan.evaluateOn) }) : sentence('hypotheses.notCarried'),
    );
  }
  if (before) {
    if (!reason) throw refused('reason', sentence('hypotheses.againNeedsReason', { date: date(before.decidedOn) }));
    return 'concludedAgain';
  }
  if (conclusion !== 'leftUnknown') return null;
  if (!reason) throw refused('reason', sentence('hypotheses.unknownNeedsReason'));
  return 'leftUnknown';
}

function isAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol);
}

const refused = (path: string, message: ReturnType<typeof sentence>): Fault =>
  new Fault({ kind: 'yours', status: 422, message, fields: [{ path, message }] });
