import { Injectable } from '@nestjs/common';
import type { ProductChange, ProductInput, ScopeLink, ScopeLinkInput } from 'shared/contracts';
import type { Role } from 'shared/domain';
import { sentence } from 'shared/language';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { Fault } from '../http/fault.js';
import { QueueService } from '../queue/queue.service.js';
import { refusePlacing } from './area-names.js';
import { areTheSame, changedMeanwhile, saysTheSame } from './looked-at.js';
import { type CatalogueProduct, readProducts } from './products.js';
import { linkFaults, readableScopes, readLinks, replaceLinks } from './scope-links.js';
import { countingKeys, type SettingOrigin, SettingsService } from './settings.service.js';
import { insertProduct, lockCatalogue, updateProduct } from './write-product.js';

export type { CatalogueProduct } from './products.js';

/** Products, and the work that belongs to them. */
@Injectable()
export class CatalogueService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly queue: QueueService,
    private readonly settings: SettingsService,
  ) {}

  /** All products by name. */
  products(): Promise<CatalogueProduct[]> {
    return readProducts(this.dataSource);
  }

  /** @throws Fault 404 where no product has this slug */
  async product(slug: string): Promise<CatalogueProduct> {
    const [product] = await readProducts(this.dataSource, slug);
    if (product) return product;
    throw new Fault({
      kind: 'yours',
      status: 404,
      message: sentence('catalogue.noProduct'),
      nextStep: sentence('catalogue.findInList'),
    });
  }

  /** @throws Fault 422 where it is put into an area by one who may not */
  createProduct(input: ProductInput, { sample = false, mayPlace = true } = {}): Promise<{ id: string; slug: string }> {
    return this.dataSource.transaction(async (manager) => {
      await lockCatalogue(manager);
      if (!mayPlace) refusePlacing(input.areaName, null);
      return insertProduct(manager, input, { sample, at: new Date(this.clock.now()) });
    });
  }

  /**
   * The address stays, whatever the new name; links are put in place of the old ones where there are any.
   * @throws Fault 404; 409 where somebody has changed it since; 422 naming each link that cannot hold, and the area where
   * that is not the caller's to choose; nothing is changed then
   */
  async changeProduct(
    slug: string,
    { links, reason, basedOn, ...input }: Omit<ProductChange, 'basedOn'> & Partial<Pick<ProductChange, 'basedOn'>>,
    role: Role | null,
    { mayPlace = true } = {},
  ): Promise<{ id: string; slug: string }> {
    const { id } = await this.product(slug);
    await this.dataSource.transaction(async (manager) => {
      await lockCatalogue(manager);
      const [now] = await readProducts(manager, slug);
      if (basedOn && !(now && saysTheSame(now, basedOn))) throw changedMeanwhile();
      if (!mayPlace) refusePlacing(input.areaName, now?.area?.name ?? null);
      const areas = await updateProduct(manager, id, input);
      if (links) await this.putLinks(manager, id, links, { role, reason }, basedOn?.links);
      if (areas.length === 0) return;
      const subjects = areas.map((area) => ({ kind: 'area', id: area }));
      await this.queue.add('renew-readings', { productIds: [], subjects, because: 'link' }, { manager });
    });
    return { id, slug };
  }

  /** Nobody else changes products or links until this transaction ends: for what is read first and written then. */
  hold(): Promise<void> {
    return lockCatalogue(this.dataSource.manager);
  }

  /** The product's links to scopes, with the names they go by now. */
  links(productId: string): Promise<ScopeLink[]> {
    return readLinks(this.dataSource, productId);
  }

  /**
   * Puts these links in place of the product's old ones and has the facts of every connection concerned derived again.
   * A change of what there was is kept with its origin; the first links change nothing.
   * @param basedOn ids of the links that were looked at, where somebody did
   * @throws Fault 409 where there are others by now, 422 naming each link that cannot hold; nothing is changed then
   */
  async setLinks(
    productId: string,
    links: readonly ScopeLinkInput[],
    origin: SettingOrigin,
    basedOn?: readonly string[],
  ): Promise<ScopeLink[]> {
    return this.dataSource.transaction(async (manager) => {
      await lockCatalogue(manager);
      await this.putLinks(manager, productId, links, origin, basedOn);
      return readLinks(manager, productId);
    });
  }

  private async putLinks(
    manager: EntityManager,
    productId: string,
    links: readonly ScopeLinkInput[],
    origin: SettingOrigin,
    basedOn?: readonly string[],
  ): Promise<void> {
    const old = await readLinks(manager, productId);
    if (basedOn && !areTheSame(old, basedOn)) throw changedMeanwhile();
    const fields = linkFaults(links, await readableScopes(manager), old);
    if (fields.length > 0) throw new Fault({ kind: 'yours', status: 422, message: sentence('fault.invalid'), fields });
    await replaceLinks(manager, productId, links);
    if (old.length > 0) await this.settings.set(countingKeys.links(productId), links, origin, manager);
    for (const connectionId of new Set([...old, ...links].map((link) => link.connectionId))) {
      await this.queue.add('derive', { connectionId, because: 'link' }, { manager });
    }
  }
}
