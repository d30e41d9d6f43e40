import { Injectable } from '@nestjs/common';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { offeredWorkflows, rehearseDelivery, rehearseWork, type LooseFact } from './rehearsed-facts.js';

export { mayShipAmong, type LooseFact } from './rehearsed-facts.js';

/** What the rules of facts would make of a few records that are held in memory, and stored nowhere. */
@Injectable()
export class RehearsedFactsService {
  constructor(
    private readonly clock: Clock,
    private readonly settings: SettingsService,
  ) {}

  /** Null = there is no work item among them. */
  async work(facts: readonly LooseFact[]): Promise<ReturnType<typeof rehearseWork>> {
    const resolutions = await this.settings.cancelledResolutions();
    return rehearseWork(facts, new Set(resolutions.map((resolution) => resolution.toLowerCase())));
  }

  /** Files of the workflows that are offered as what puts into production. */
  workflows(facts: readonly LooseFact[]): readonly string[] {
    return offeredWorkflows(facts).map(({ path }) => path);
  }

  /** Null = there is no change among them. */
  async delivery(facts: readonly LooseFact[], scopeId: string): Promise<ReturnType<typeof rehearseDelivery>> {
    const productionEnvironments = await this.settings.productionEnvironments();
    return rehearseDelivery(facts, scopeId, { now: this.clock.now(), productionEnvironments });
  }
}
