import { Injectable } from '@nestjs/common';
import type { EffectDebtAnswer } from 'shared/contracts';
import { debtWords, effectDebt, type EffectDebt, type FinishedItem, type Purpose } from 'shared/metrics';
import { addDays } from 'shared/time';
import { DataSource } from 'typeorm';
import { SettingsService } from '../catalogue/settings.service.js';
import { FactsService } from '../facts/facts.service.js';
import { HypothesesService } from './hypotheses.service.js';
import { verdictOf, type HypothesisRecord } from './hypothesis-record.js';
import { InheritedLinksService } from './inherited-links.service.js';
import { finishedChanges, finishedItems, type FinishedWork } from './questions/finished-work.js';
import { linksFromProduct } from './questions/links-by-hand.js';
import { linksByKey } from './questions/links-by-key.js';

/** Twelve months, in days (decisions.md 1): of older work nobody is asked what it was for. */
const asked = 364;
const shown = 50;

interface Finished {
  readonly of: EffectDebtAnswer['of'];
  /** Null = not measured. */
  readonly items: readonly FinishedWork[] | null;
}

/** Delivered, effect not known: what a product's finished work was for, and whether that is known (decisions.md 20). */
@Injectable()
export class EffectDebtService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: SettingsService,
    private readonly facts: FactsService,
    private readonly hypotheses: HypothesesService,
    private readonly inherited: InheritedLinksService,
  ) {}

  async of(productId: string): Promise<EffectDebtAnswer> {
    const { today } = await this.hypotheses.today();
    const since = addDays(today, -asked);
    const purposes = await this.purposes(productId);
    const { of, items } = await this.finished(productId, today, since, [...purposes.keys()]);
    const counted = items?.map(({ id, finishedOn }): FinishedItem => {
      return { id, finishedOn, purposes: (purposes.get(id) ?? []).map(asPurpose) };
    });
    const debt = effectDebt(counted ?? null, today);
    return {
      words: debtWords(debt),
      of,
      since,
      asOf: today,
      counts: debt && countsOf(debt),
      oldestDays: debt?.oldestDays ?? null,
      items: await this.items(of, debt?.items.slice(0, shown) ?? [], today, purposes),
    };
  }

  /** Work items that count where the product has any, otherwise people's changes in production. */
  private async finished(productId: string, today: string, since: string, ids: readonly string[]): Promise<Finished> {
    const [zone, levels, counted, readUntil] = await Promise.all([
      this.settings.zone(),
      this.settings.countedLevels(),
      this.facts.counted([productId]),
      this.facts.readUntil(productId, today),
    ]);
    const of = counted.workItems > 0 || counted.changes === 0 ? 'workItems' : 'changes';
    const measured = readUntil !== null && counted.workItems + counted.changes > 0;
    if (!measured) return { of, items: null };
    const read = of === 'workItems' ? finishedItems : finishedChanges;
    return { of, items: await read(this.dataSource.manager, { productId, zone, levels, since, ids }) };
  }

  /** What each of the product's records was done for. */
  private async purposes(productId: string): Promise<Map<string, HypothesisRecord[]>> {
    const { manager } = this.dataSource;
    const inherited = await this.inherited.of([productId]);
    const links = [
      ...(await linksFromProduct(manager, productId)),
      ...(await linksByKey(manager, productId)),
      ...inherited.map(({ itemId: factId, hypothesisId }) => ({ factId, hypothesisId })),
    ];
    const records = await this.hypotheses.byIds([...new Set(links.map(({ hypothesisId }) => hypothesisId))]);
    const byId = new Map(records.map((record) => [record.id, record]));
    const found = new Map<string, HypothesisRecord[]>();
    for (const { factId, hypothesisId } of links) {
      const record = byId.get(hypothesisId);
      const own = found.get(factId) ?? [];
      if (record && !own.includes(record)) found.set(factId, [...own, record]);
    }
    return found;
  }

  private async items(
    of: EffectDebtAnswer['of'],
    owed: EffectDebt['items'],
    today: string,
    purposes: ReadonlyMap<string, readonly HypothesisRecord[]>,
  ): Promise<EffectDebtAnswer['items']> {
    const records = await this.facts.records(
      of,
      owed.map(({ id }) => id),
    );
    return owed.map(({ id, ageDays }) => {
      const { label = id, title = '', url = '' } = records.get(id) ?? {};
      const hypotheses = (purposes.get(id) ?? []).map(({ key }) => key);
      return { id, label, title, url, finishedOn: addDays(today, -ageDays), ageDays, hypotheses };
    });
  }
}

/** Whichever the verdict is, it is known; a written choice not to know is kept apart. */
function asPurpose(record: HypothesisRecord): Purpose {
  const verdict = verdictOf(record);
  const leftUnknown = verdict?.conclusion === 'leftUnknown';
  return {
    kind: 'hypothesis',
    id: record.id,
    verdictOn: verdict && !leftUnknown ? verdict.decidedOn : null,
    leftUnknownOn: verdict && leftUnknown ? verdict.decidedOn : null,
  };
}

const countsOf = ({ finished, owed, known, leftUnknown, noStatedPurpose }: EffectDebt) => {
  return { finished, owed, known, leftUnknown, noStatedPurpose };
};
