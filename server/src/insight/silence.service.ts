import { Injectable } from '@nestjs/common';
import type { ProductSummary, Reading, Sentence, Silence } from 'shared/contracts';
import { answersTo, quietOf, silenceOfAll, silenceWords } from 'shared/metrics';
import { dateIn } from 'shared/time';
import { DataSource } from 'typeorm';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { contactsAtSource } from './contacts-at-source.js';

/** Notices what is not there: how long no user was met, and no answer came. Told as calmly as anything else. */
@Injectable()
export class SilenceService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
  ) {}

  /** Of one product, by its reading of users' experience. */
  async of(productId: string, experience: Reading): Promise<Silence> {
    const [{ today, quietDays }, contacts] = await Promise.all([this.rule(), this.lastContacts([productId])]);
    const silence = {
      ...{ today, quietDays },
      ...{ contactOn: contacts.get(productId) ?? null, answersTo: answersTo(experience) },
    };
    return { words: silenceWords(silence), quiet: quietOf(silence), quietDays };
  }

  /** What to add to the organisation's list of what we do not know: nothing for a product that is not quiet. */
  async words(products: readonly Pick<ProductSummary, 'id' | 'name' | 'slug' | 'facts'>[]): Promise<Sentence[]> {
    const ids = products.map(({ id }) => id);
    const [{ today, quietDays }, contacts] = await Promise.all([this.rule(), this.lastContacts(ids)]);
    return silenceOfAll(
      products.map(({ id, name, slug, facts }) => {
        const contactOn = contacts.get(id) ?? null;
        return { name, slug, today, quietDays, contactOn, answersTo: answersTo(facts.experience) };
      }),
    );
  }

  private async rule(): Promise<{ today: string; quietDays: number }> {
    const [zone, quietDays] = await Promise.all([this.settings.zone(), this.settings.quietDays()]);
    return { today: dateIn(zone, this.clock.now()), quietDays };
  }

  /** Noted here, or by a label at the source. */
  private async lastContacts(productIds: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.dataSource.query<{ id: string; on: string }[]>(
      `select product_id as id, to_char(max(held_on), 'YYYY-MM-DD') as "on" from user_contact
       where product_id = any($1::uuid[]) group by product_id`,
      [productIds],
    );
    const last = new Map(rows.map(({ id, on }) => [id, on]));
    const labelled = await contactsAtSource(this.dataSource.manager, productIds, await this.settings.zone());
    for (const { productId, heldOn } of labelled) {
      if (heldOn > (last.get(productId) ?? '')) last.set(productId, heldOn);
    }
    return last;
  }
}
