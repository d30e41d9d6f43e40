import { Injectable } from '@nestjs/common';
import type { HypothesisLinksInput, HypothesisPage } from 'shared/contracts';
import { linkKinds, type Role } from 'shared/domain';
import { sentence } from 'shared/language';
import { dateIn } from 'shared/time';
import { DataSource, type EntityManager } from 'typeorm';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { FactsService } from '../facts/facts.service.js';
import { Fault } from '../http/fault.js';
import { HypothesesService } from './hypotheses.service.js';
import { InheritedLinksService } from './inherited-links.service.js';
import { doneDays } from './questions/done-days.js';
import { holdHypothesis } from './questions/hold-hypothesis.js';
import { linksToHypotheses } from './questions/links-by-hand.js';
import { linksByKey, type FactLink } from './questions/links-by-key.js';
import { namedFacts } from './questions/named-facts.js';

export type ShownLink = HypothesisPage['links'][number];

/** What was done for a hypothesis: said by hand, by its short key at the source, or of what it is a part of. */
@Injectable()
export class HypothesisLinksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly hypotheses: HypothesesService,
    private readonly facts: FactsService,
    private readonly inherited: InheritedLinksService,
  ) {}

  /**
   * Puts these in place of what was linked by hand; of what somebody looked at, where anybody did.
   * @throws Fault 404; 409 where somebody else changed that meanwhile; 422 naming each that nothing goes by
   */
  async set(
    productId: string,
    idOrKey: string,
    { links: names, basedOn }: Pick<HypothesisLinksInput, 'links'> & Partial<HypothesisLinksInput>,
    role: Role | null,
  ): Promise<void> {
    const { id } = await this.hypotheses.one(productId, idOrKey);
    const known = await namedFacts(this.dataSource.manager, names);
    const fields = names.flatMap((name, index) =>
      known.has(name) ? [] : [{ path: `links.${index}`, message: sentence('hypotheses.linkUnknown') }],
    );
    if (fields.length > 0) throw new Fault({ kind: 'yours', status: 422, message: sentence('fault.invalid'), fields });
    const wanted = [...known.values()];
    await this.dataSource.transaction(async (manager) => {
      await holdHypothesis(manager, id);
      if (basedOn) await refuseOthers(manager, id, basedOn);
      const ids = wanted.map((fact) => fact.id);
      await manager.query('delete from hypothesis_link where hypothesis_id = $1 and fact_id <> all($2::uuid[])', [
        id,
        ids,
      ]);
      await manager.query(
        `insert into hypothesis_link (fact_id, hypothesis_id, kind, linked_at, linked_by_role)
         select fact_id, $1, kind, $4, $5 from unnest($2::uuid[], $3::text[]) as fact (fact_id, kind)
         on conflict (fact_id, hypothesis_id) do nothing`,
        [id, ids, wanted.map(({ kind }) => kind), new Date(this.clock.now()), role],
      );
    });
  }

  /** By hypothesis, those by hand first, those that are parts of such work last; each record once. */
  async of(productId: string, hypothesisIds: readonly string[]): Promise<Map<string, ShownLink[]>> {
    const { manager } = this.dataSource;
    const byHand = await linksToHypotheses(manager, hypothesisIds);
    const byKey = (await linksByKey(manager, productId)).filter((link) => !byHand.some((one) => isSame(one, link)));
    const above = await this.inherited.of([productId]);
    const asLink = (factId: string, hypothesisId: string): FactLink => ({ factId, kind: 'workItems', hypothesisId });
    const parts = above.map(({ itemId, hypothesisId }) => asLink(itemId, hypothesisId));
    const all = [...byHand, ...byKey, ...parts].filter(({ hypothesisId }) => hypothesisIds.includes(hypothesisId));
    const [zone, done] = await Promise.all([
      this.settings.zone(),
      doneDays(
        manager,
        all.map(({ factId }) => factId),
      ),
    ]);
    const wholes = above.map(({ fromId, hypothesisId }) => asLink(fromId, hypothesisId));
    const records = await this.records([...all, ...wholes]);
    const found = new Map<string, ShownLink[]>(hypothesisIds.map((id) => [id, []]));
    for (const { factId: id, kind, hypothesisId } of all) {
      const { label = id, title = '', url = '' } = records.get(id) ?? {};
      const doneAt = done.get(id);
      const doneOn = doneAt ? dateIn(zone, doneAt.getTime()) : null;
      const hand = byHand.some((one) => one.factId === id && one.hypothesisId === hypothesisId);
      const fromId = above.find(({ itemId, hypothesisId: own }) => itemId === id && own === hypothesisId)?.fromId;
      const through = fromId === undefined ? null : (records.get(fromId)?.label ?? fromId);
      found.get(hypothesisId)?.push({ id, kind, label, title, url, byHand: hand, through, doneOn });
    }
    return found;
  }

  private async records(links: readonly FactLink[]) {
    const byKind = await Promise.all(
      linkKinds.map((kind) =>
        this.facts.records(
          kind,
          links.filter((link) => link.kind === kind).map(({ factId }) => factId),
        ),
      ),
    );
    return new Map(byKind.flatMap((records) => [...records]));
  }
}

const isSame = (a: FactLink, b: FactLink): boolean => a.factId === b.factId && a.hypothesisId === b.hypothesisId;

/** @throws Fault 409 where other work is linked by hand than was seen */
async function refuseOthers(manager: EntityManager, hypothesisId: string, seen: readonly string[]): Promise<void> {
  const now = await linksToHypotheses(manager, [hypothesisId]);
  if (now.length === seen.length && now.every(({ factId }) => seen.includes(factId))) return;
  throw new Fault({
    kind: 'yours',
    status: 409,
    message: sentence('hypotheses.linkedMeanwhile'),
    nextStep: sentence('hypotheses.linkedMeanwhileNext'),
  });
}
