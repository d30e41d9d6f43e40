import { Injectable } from '@nestjs/common';
import type { EffectDebtAnswer } from 'shared/contracts';
import { debtWords, effectDebt, type EffectDebt, type FinishedItem, type Purpose } from 'shared/metrics';
import { addDays, dateIn } from 'shared/time';
import { DataSource } from 'typeorm';
import { SettingsService } from '../catalogue/settings.service.js';
import { FactsService } from '../facts/facts.service.js';
import { HypothesesService } from './hypotheses.service.js';
import { verdictOf, type HypothesisRecord } from './hypothesis-record.js';
import { linksFromProduct } from './questions/links-by-hand.js';
import { linksByKey } from './questions/links-by-key.js';

/** Twelve months, in days (decisions.md 1): of older work nobody is asked what it was for. */
const asked = 364;
const shown = 50;

interface Finished {
  readonly of: EffectDebtAnswer['of'];
  /** Null = not measured. */
  readonly items: readonly { readonly id: string; readonly finishedOn: string }[] | null;
}

/** Delivered, effect not known: what a product's finished work was for, and whether that is known (decisions.md 20). */
@Injectable()
export class EffectDebtService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: SettingsService,
    private readonly facts: FactsService,
    private readonly hypotheses: HypothesesService,
  ) {}

  async of(productId: string): Promise<EffectDebtAnswer> {
    const { today } = await this.hypotheses.today();
    const since = addDays(today, -asked);
    const { of, items } = await this.finished(productId, today);
    const purposes = await this.purposes(productId);
    const counted = items?.flatMap(({ id, finishedOn }): FinishedItem[] => {
      const own = purposes.get(id) ?? [];
      return own.length === 0 && finishedOn < since ? [] : [{ id, finishedOn, purposes: own.map(asPurpose) }];
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
  private async finished(productId: string, today: string): Promise<Finished> {
    const [zone, levels, workItems, readUntil] = await Promise.all([
      this.settings.zone(),
      this.settings.countedLevels(),
      this.facts.workItems(productId),
      this.facts.readUntil(productId, today),
    ]);
    const dated = (id: string, at: number | null) => (at === null ? [] : [{ id, finishedOn: dateIn(zone, at) }]);
    if (workItems.length > 0) {
      const counted = workItems.filter(({ level }) => levels.includes(level));
      const items = counted.flatMap(({ id, finishedAt }) => dated(id, finishedAt));
      return { of: 'workItems', items: readUntil === null ? null : items };
    }
    const changes = (await this.facts.changes(productId)).filter(({ byBot }) => !byBot);
    const items = changes.flatMap(({ id, deployedAt }) => dated(id, deployedAt));
    return { of: 'changes', items: readUntil === null || changes.length === 0 ? null : items };
  }

  /** What each of the product's records was done for. */
  private async purposes(productId: string): Promise<Map<string, HypothesisRecord[]>> {
    const { manager } = this.dataSource;
    const links = [...(await linksFromProduct(manager, productId)), ...(await linksByKey(manager, productId))];
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
