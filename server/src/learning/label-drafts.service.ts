import { Injectable } from '@nestjs/common';
import type { HypothesisDraft, HypothesisDrafts } from 'shared/contracts';
import type { Role } from 'shared/domain';
import { sentence } from 'shared/language';
import { dateIn } from 'shared/time';
import { DataSource, type EntityManager } from 'typeorm';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { entityId } from '../database/entity-id.js';
import { FactsService } from '../facts/facts.service.js';
import { Fault } from '../http/fault.js';
import { DraftAside } from './draft-aside.entity.js';
import { Hypothesis } from './hypothesis.entity.js';
import { doneDays } from './questions/done-days.js';
import { labelledWork, type LabelledWork } from './questions/labelled-work.js';

/** Twelve months (decisions.md 1): of older work nobody is asked what it was for. */
const asked = 364 * 86_400_000;
const shown = 50;

export interface LabelDraft extends LabelledWork {
  /** Made of the product and the record, so that two who write it down at once cannot make two hypotheses of it. */
  readonly id: string;
}

/**
 * Hypotheses that a label at the source has started (decisions.md 23). They are read off the facts and kept nowhere: a replay or
 * another choice of labels shows what is so now. Only what people have put aside is remembered.
 */
@Injectable()
export class LabelDraftsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly facts: FactsService,
  ) {}

  async of(productId: string): Promise<HypothesisDrafts> {
    const [labels, all] = await Promise.all([this.settings.hypothesisLabels(), this.all(productId)]);
    const waiting = all.filter(({ aside }) => !aside);
    const aside = all.filter((draft) => draft.aside);
    return {
      labels,
      n: waiting.length,
      waiting: await this.records(waiting.slice(0, shown)),
      aside: await this.records(aside.slice(0, shown)),
    };
  }

  /** One that waits, or was put aside. @throws Fault 409 where there is none any more */
  async one(productId: string, id: string): Promise<LabelDraft> {
    const found = (await this.all(productId)).find((draft) => draft.id === id);
    if (found) return found;
    throw draftGone();
  }

  /** Puts one aside for good, or takes it up again. @throws Fault 409 */
  async putAside(productId: string, id: string, aside: boolean, role: Role | null): Promise<void> {
    const { factId } = await this.one(productId, id);
    if (!aside) {
      await this.dataSource.manager.delete(DraftAside, { factId, productId });
      return;
    }
    await this.dataSource.query(
      `insert into draft_aside (fact_id, product_id, put_aside_at, put_aside_by_role) values ($1, $2, $3, $4)
       on conflict (fact_id, product_id) do nothing`,
      [factId, productId, new Date(this.clock.now()), role],
    );
  }

  /** Nothing was made of it until this moment. The caller's transaction holds whoever else writes hypotheses. @throws Fault 409 */
  async stillOpen(manager: EntityManager, { id }: LabelDraft): Promise<void> {
    if (await manager.existsBy(Hypothesis, { id })) throw draftGone();
  }

  /** Its hypothesis has been written: the work is linked, and it is aside no more. */
  async written(manager: EntityManager, productId: string, { id, factId, kind }: LabelDraft, role: Role | null) {
    await manager.query(
      `insert into hypothesis_link (fact_id, hypothesis_id, kind, linked_at, linked_by_role) values ($1, $2, $3, $4, $5)`,
      [factId, id, kind, new Date(this.clock.now()), role],
    );
    await manager.delete(DraftAside, { factId, productId });
  }

  private async all(productId: string): Promise<LabelDraft[]> {
    const { manager } = this.dataSource;
    const labels = await this.settings.hypothesisLabels();
    const since = new Date(this.clock.now() - asked);
    const work = await labelledWork(manager, { productId, labels, since });
    const drafts = work.map((one) => ({ ...one, id: entityId('hypothesis', productId, one.factId) }));
    // Written down once, it does not begin anew when its link is taken back.
    const written = await manager.query<{ id: string }[]>('select id from hypothesis where id = any($1::uuid[])', [
      drafts.map(({ id }) => id),
    ]);
    const ids = new Set(written.map(({ id }) => id));
    return drafts.filter(({ id }) => !ids.has(id));
  }

  private async records(drafts: readonly LabelDraft[]): Promise<HypothesisDraft[]> {
    const idsOf = (wanted: LabelDraft['kind']): string[] =>
      drafts.filter(({ kind }) => kind === wanted).map(({ factId }) => factId);
    const [zone, done, items, changes] = await Promise.all([
      this.settings.zone(),
      doneDays(
        this.dataSource.manager,
        drafts.map(({ factId }) => factId),
      ),
      this.facts.records('workItems', idsOf('workItems')),
      this.facts.records('changes', idsOf('changes')),
    ]);
    return drafts.map(({ id, factId, kind, carries }) => {
      const { label = factId, title = '', url = '' } = items.get(factId) ?? changes.get(factId) ?? {};
      const doneAt = done.get(factId);
      return { id, kind, label, title, url, carries, doneOn: doneAt ? dateIn(zone, doneAt.getTime()) : null };
    });
  }
}

const draftGone = (): Fault =>
  new Fault({
    kind: 'yours',
    status: 409,
    message: sentence('hypothesis-drafts.gone'),
    nextStep: sentence('hypothesis-drafts.goneNext'),
  });
