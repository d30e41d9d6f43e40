import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ContactInput, ContactList } from 'shared/contracts';
import { scrub, type Role } from 'shared/domain';
import { sentence } from 'shared/language';
import { dateIn } from 'shared/time';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { FactsService } from '../facts/facts.service.js';
import { Fault } from '../http/fault.js';
import { contactsAtSource } from './contacts-at-source.js';
import { Insight } from './insight.entity.js';
import { hypothesisKeys, ownHypothesis, refused } from './own-hypothesis.js';
import { UserContact } from './user-contact.entity.js';

const shown = 100;
const shownAtSource = 20;

/** Contacts with users: noted in one go, and taken back as easily. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly facts: FactsService,
  ) {}

  async list(productId: string): Promise<Pick<ContactList, 'contacts' | 'atSource' | 'n'>> {
    const { manager } = this.dataSource;
    const [rows, n] = await manager.findAndCount(UserContact, {
      where: { productId },
      order: { heldOn: 'desc', notedAt: 'desc', id: 'asc' },
      take: shown,
    });
    const [keys, insights] = await Promise.all([
      hypothesisKeys(manager, [productId]),
      manager.findBy(Insight, { productId, source: 'contact' }),
    ]);
    const became = new Set(insights.map(({ sourceId }) => sourceId));
    return {
      n,
      atSource: await this.atSource(productId),
      contacts: rows.map(({ id, heldOn, kind, people, learned, hypothesisId, notedByRole: role }) => {
        const hypothesis = keys.get(hypothesisId ?? '') ?? null;
        return { id, heldOn, kind, people, learned, hypothesis, insight: became.has(id), role };
      }),
    };
  }

  private async atSource(productId: string): Promise<ContactList['atSource']> {
    const all = await contactsAtSource(this.dataSource.manager, [productId], await this.settings.zone());
    const newest = all.slice(0, shownAtSource);
    const ids = newest.map(({ itemId }) => itemId);
    const records = await this.facts.records('workItems', ids);
    return newest.map(({ itemId: id, heldOn }) => {
      const { label = id, title = '', url = '' } = records.get(id) ?? {};
      return { id, label, title, url, heldOn };
    });
  }

  /** @returns its id. @throws Fault 422 for a day to come, or a hypothesis that is not the product's */
  async note(productId: string, input: ContactInput, role: Role | null): Promise<string> {
    const at = new Date(this.clock.now());
    const today = dateIn(await this.settings.zone(), at.getTime());
    if (input.heldOn > today) throw refused('heldOn', 'contacts.dayToCome');
    const { heldOn, kind, people, insight } = input;
    const learned = scrub(input.learned);
    const id = randomUUID();
    await this.dataSource.transaction(async (manager) => {
      const hypothesisId = await ownHypothesis(manager, productId, input.hypothesis);
      const contact = { productId, id, heldOn, kind, people, learned, hypothesisId };
      await manager.insert(UserContact, { ...contact, notedAt: at, notedByRole: role });
      if (!insight) return;
      const seen = { source: 'contact', sourceId: id, seenOn: heldOn } as const;
      await manager.insert(Insight, {
        ...{ productId, id: randomUUID(), text: learned, ...seen, writtenAt: at, writtenByRole: role },
      });
    });
    return id;
  }

  /** With the insight that was written in the same go, unless something has followed on it. @throws Fault 404 */
  async takeBack(productId: string, id: string): Promise<void> {
    if (!z.uuid().safeParse(id).success) throw noContact();
    await this.dataSource.transaction(async (manager) => {
      const { affected } = await manager.delete(UserContact, { productId, id });
      if (affected !== 1) throw noContact();
      await manager.query(
        `delete from insight where product_id = $1 and source_id = $2 and not exists
           (select from follow_up where follow_up.product_id = $1 and subject = 'insight:' || insight.id)`,
        [productId, id],
      );
    });
  }
}

const noContact = (): Fault =>
  new Fault({
    kind: 'yours',
    status: 404,
    message: sentence('contacts.notFound'),
    nextStep: sentence('contacts.notFoundNext'),
  });
