import { Injectable } from '@nestjs/common';
import type { ChangePreview, LinkMove } from 'shared/contracts';
import type { Role } from 'shared/domain';
import { sentence } from 'shared/language';
import { DataSource } from 'typeorm';
import { CatalogueService } from '../../catalogue/catalogue.service.js';
import { inOneTransaction } from '../../database/one-transaction.js';
import { Fault } from '../../http/fault.js';
import { ChangePreviewService } from './change-preview.service.js';
import { movedLinks } from './moved-links.js';

/** A repository or project counts for another product from a day on; both products change together, or neither. */
@Injectable()
export class MoveLinkService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly previews: ChangePreviewService,
    private readonly catalogue: CatalogueService,
  ) {}

  /** @throws Fault 404 where a product is not there, 422 where nothing of it is linked on that day or the links collide */
  move(slug: string, move: LinkMove, role: Role | null): Promise<void> {
    return inOneTransaction(this.dataSource, (within) =>
      moveLink(this.previews.within(within).catalogue, slug, move, role),
    );
  }

  /** Which figures that would change. @throws as `move` */
  async preview(slug: string, move: LinkMove): Promise<ChangePreview> {
    const productIds = [(await this.catalogue.product(slug)).id, (await this.catalogue.product(move.to)).id];
    return this.previews.preview({
      productIds,
      connectionIds: [move.connectionId],
      because: 'link',
      apply: ({ catalogue }) => moveLink(catalogue, slug, move, null),
    });
  }
}

async function moveLink(catalogue: CatalogueService, slug: string, move: LinkMove, role: Role | null): Promise<void> {
  await catalogue.hold();
  const [giving, taking] = [await catalogue.product(slug), await catalogue.product(move.to)];
  const links = movedLinks(await catalogue.links(giving.id), await catalogue.links(taking.id), move);
  if (links === null || giving.id === taking.id) throw notLinked;
  const origin = { role, reason: move.reason };
  await catalogue.setLinks(giving.id, links.giving, origin);
  await catalogue.setLinks(taking.id, links.taking, origin);
}

const notLinked = new Fault({
  kind: 'yours',
  status: 422,
  message: sentence('fault.invalid'),
  fields: [{ path: 'from', message: sentence('rehearsal.notLinkedThen') }],
});
