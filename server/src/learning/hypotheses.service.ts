import { Injectable } from '@nestjs/common';
import { hypothesisKey, hypothesisNumber } from 'shared/domain';
import { sentence } from 'shared/language';
import { closingDelay, dateIn } from 'shared/time';
import { DataSource, In, type EntityManager, type FindOptionsSelect } from 'typeorm';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { Fault } from '../http/fault.js';
import { HypothesisAnalysis } from './hypothesis-analysis.entity.js';
import { HypothesisEvidence } from './hypothesis-evidence.entity.js';
import { HypothesisPlan } from './hypothesis-plan.entity.js';
import { HypothesisReason } from './hypothesis-reason.entity.js';
import type { HypothesisRecord, Today } from './hypothesis-record.js';
import { HypothesisVerdict } from './hypothesis-verdict.entity.js';
import { Hypothesis } from './hypothesis.entity.js';

/** Reads hypotheses as records. */
@Injectable()
export class HypothesesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
  ) {}

  /** In the order they were written down. `manager` joins a transaction of the caller. */
  async all(productId: string, manager?: EntityManager): Promise<HypothesisRecord[]> {
    const found = await this.within(manager).find(Hypothesis, {
      where: { productId },
      order: { createdAt: 'asc', key: 'asc' },
    });
    return this.records(found, manager);
  }

  /** Of the whole organisation, in the order they were written down. */
  async everywhere(): Promise<HypothesisRecord[]> {
    return this.records(await this.within().find(Hypothesis, { order: { createdAt: 'asc', key: 'asc' } }));
  }

  /** Of whatever product; one that is gone is missing from the answer. */
  async byIds(ids: readonly string[]): Promise<HypothesisRecord[]> {
    return this.records(await this.within().findBy(Hypothesis, { id: In(ids) }));
  }

  /** By id or short key. @throws Fault 404 */
  async one(productId: string, idOrKey: string, manager?: EntityManager): Promise<HypothesisRecord> {
    const number = hypothesisNumber(idOrKey);
    const name = number === null ? { id: idOrKey } : { key: hypothesisKey(number) };
    const isName = number !== null || isUuid(idOrKey);
    const found = isName ? await this.within(manager).findBy(Hypothesis, { productId, ...name }) : [];
    const [record] = await this.records(found, manager);
    if (record) return record;
    throw new Fault({
      kind: 'yours',
      status: 404,
      message: sentence('hypotheses.noHypothesis'),
      nextStep: sentence('hypotheses.noHypothesisNext'),
    });
  }

  async today(): Promise<Today> {
    const zone = await this.settings.zone();
    const now = this.clock.now();
    return { today: dateIn(zone, now), completeBefore: dateIn(zone, now - closingDelay) };
  }

  private within = (manager?: EntityManager): EntityManager => manager ?? this.dataSource.manager;

  private async records(found: readonly Hypothesis[], manager?: EntityManager): Promise<HypothesisRecord[]> {
    if (found.length === 0) return [];
    const where = { hypothesisId: In(found.map(({ id }) => id)) };
    const within = this.within(manager);
    // One after the other: a transaction has one connection, and a list is short.
    const plans = await within.find(HypothesisPlan, { where, order: { version: 'asc' } });
    const analyses = await within.find(HypothesisAnalysis, {
      where,
      select: shownColumns,
      order: { version: 'asc', number: 'asc' },
    });
    const verdicts = await within.find(HypothesisVerdict, { where, order: { number: 'asc' } });
    const evidence = await within.find(HypothesisEvidence, { where, order: { number: 'asc' } });
    const reasons = await within.find(HypothesisReason, { where, order: { number: 'asc' } });
    return found.map(({ id, productId, key, createdAt }) => {
      const own = <T extends { hypothesisId: string }>(rows: readonly T[]): T[] =>
        rows.filter(({ hypothesisId }) => hypothesisId === id);
      return {
        ...{ id, productId, key, createdAt },
        plans: own(plans),
        analyses: own(analyses),
        verdicts: own(verdicts),
        evidence: own(evidence),
        reasons: own(reasons),
      };
    });
  }
}

/** All but the data an analysis was made from. */
const shownColumns: FindOptionsSelect<HypothesisAnalysis> = {
  hypothesisId: true,
  version: true,
  number: true,
  computedOn: true,
  computedAt: true,
  method: true,
  methodVersion: true,
  seed: true,
  early: true,
  result: true,
  words: true,
};

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
