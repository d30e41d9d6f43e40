import { CatalogueService } from 'server/catalogue/catalogue.service';
import { SettingsService } from 'server/catalogue/settings.service';
import { IndicatorDefinitionsService } from 'server/effect/indicator-definitions.service';
import { indicatorDefinition } from 'shared/contracts';
import type { CalendarDate } from 'shared/time';
import type { Random } from '../../sources/kit/random.js';
import type { History } from './history.js';

type ServiceOf = <T>(of: abstract new (...args: never[]) => T) => T;

/** A product that is not left alone: what else happens to it between two looks may not tell of its answers either. */
export class Unsettled {
  private readonly aside = new Set<number>();
  private readonly scaled = new Set<number>();
  private moves = 0;

  constructor(
    private readonly service: ServiceOf,
    private readonly product: { readonly id: string; readonly slug: string },
    private readonly histories: readonly History[],
    private readonly random: Random,
  ) {}

  /** Puts indicators aside or takes them up, asks on another scale, moves the product to another area, changes the time zone. */
  async stir(day: CalendarDate): Promise<void> {
    const definitions = this.service(IndicatorDefinitionsService);
    for (const [index, { scoring }] of this.histories.entries()) {
      // The first stays: it is the one that is looked at as the product's headline.
      if (index > 0 && this.random.chance(0.2)) {
        if (!this.aside.delete(index)) this.aside.add(index);
        await definitions.setArchived(this.product.id, `i-${index}`, this.aside.has(index));
      }
      if (scoring.summary === 'topTwo' && !this.scaled.has(index) && this.random.chance(0.2))
        await this.scale(index, day);
    }
    if (this.random.chance(0.5)) await this.move();
    const zone = this.random.pick(['Europe/Oslo', 'Pacific/Auckland', 'America/Los_Angeles']);
    await this.service(SettingsService).set('zone', zone, { role: 'ops', reason: 'Moved' });
  }

  /** For those who stand after it: everything else is as it was. */
  async settle(): Promise<void> {
    await this.service(SettingsService).set('zone', 'Europe/Oslo', { role: 'ops', reason: 'Back' });
  }

  private async scale(index: number, day: CalendarDate): Promise<void> {
    this.scaled.add(index);
    const definitions = this.service(IndicatorDefinitionsService);
    const [newest] = (await definitions.history(this.product.id, `i-${index}`)).versions;
    const scale = { min: 1, max: this.random.pick([6, 7]) };
    await definitions.change(
      this.product.id,
      `i-${index}`,
      { ...indicatorDefinition.parse(newest), scale, basedOn: 1, from: day, changed: ['scale'], reason: 'Finer' },
      'team',
    );
  }

  private async move(): Promise<void> {
    this.moves += 1;
    const { slug } = this.product;
    const about = { name: `${slug} ${this.moves}`, why: 'Why', userGroup: 'Users', areaName: `Area ${this.moves % 3}` };
    await this.service(CatalogueService).changeProduct(slug, { ...about, reason: 'Moved' }, 'ops');
  }
}
