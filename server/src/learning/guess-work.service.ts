import { Injectable } from '@nestjs/common';
import type { ProductAbility } from 'shared/contracts';
import { bestKnown, guessWeeks, guessWords, type WorkedItem } from 'shared/metrics';
import { DataSource } from 'typeorm';
import { SettingsService } from '../catalogue/settings.service.js';
import { FactsService } from '../facts/facts.service.js';
import { HypothesesService } from './hypotheses.service.js';
import type { HypothesisRecord } from './hypothesis-record.js';
import { InheritedLinksService } from './inherited-links.service.js';
import { workForHypotheses } from './questions/work-for-hypotheses.js';

/** Item-weeks of work that were done while what it was for was a guess (requirements.md P13). */
@Injectable()
export class GuessWorkService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: SettingsService,
    private readonly facts: FactsService,
    private readonly hypotheses: HypothesesService,
    private readonly inherited: InheritedLinksService,
  ) {}

  /** Over these products together, each item once. Null where no work items have been read: that is not none. */
  async of(productIds: readonly string[]): Promise<ProductAbility['guessWork']> {
    const [zone, levels, { today }, counted] = await Promise.all([
      this.settings.zone(),
      this.settings.countedLevels(),
      this.hypotheses.today(),
      this.facts.counted(productIds),
    ]);
    if (counted.workItems === 0) return { weeks: null, items: 0, words: guessWords(null, 0) };
    const inherited = await this.inherited.of(productIds);
    const rows = await workForHypotheses(this.dataSource.manager, { productIds, zone, levels, inherited });
    const records = await this.hypotheses.byIds([...new Set(rows.map(({ hypothesisId }) => hypothesisId))]);
    const levelsOf = new Map(records.map((record) => [record.id, levelsOver(record)]));
    const byItem = new Map<string, typeof rows>();
    for (const row of rows) {
      const own = byItem.get(row.itemId);
      if (own) own.push(row);
      else byItem.set(row.itemId, [row]);
    }
    const items = [...byItem].map(([id, own]): WorkedItem => {
      const [{ startedOn, finishedOn } = { startedOn: today, finishedOn: today }] = own;
      const purposes = own.flatMap(({ hypothesisId }) => levelsOf.get(hypothesisId) ?? []);
      return {
        id,
        startedOn,
        finishedOn,
        levels: purposes.length > 0 ? bestKnown(own.map(({ hypothesisId }) => levelsOf.get(hypothesisId) ?? [])) : [],
      };
    });
    const weeks = guessWeeks(items, today);
    return { weeks, items: items.length, words: guessWords(weeks, items.length) };
  }
}

/** The last of a day holds for it. */
const levelsOver = ({ evidence }: HypothesisRecord): WorkedItem['levels'] =>
  evidence.map(({ setOn: from, level }) => ({ from, level }));
