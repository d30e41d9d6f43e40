import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AreaChange, AreaInput } from 'shared/contracts';
import { sentence } from 'shared/language';
import { DataSource, type EntityManager } from 'typeorm';
import { Fault } from '../http/fault.js';
import { QueueService } from '../queue/queue.service.js';
import { areaOfName } from './area-names.js';
import { changedMeanwhile, isSameArea } from './looked-at.js';
import { freeSlug } from './slug.js';
import { dropEmptyAreas, lockCatalogue, takenSlugs } from './write-product.js';

export interface CatalogueArea {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** Areas: products that belong together in the organisation, under the name it has for that level. */
@Injectable()
export class AreasService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: QueueService,
  ) {}

  /** All areas by name. */
  areas(): Promise<CatalogueArea[]> {
    return this.dataSource.query<CatalogueArea[]>('select id, slug, name from area order by lower(name), slug');
  }

  /** @throws Fault 404 */
  async area(slug: string): Promise<CatalogueArea> {
    const [found] = await this.dataSource.query<CatalogueArea[]>('select id, slug, name from area where slug = $1', [
      slug,
    ]);
    if (found) return found;
    throw noArea();
  }

  /** @throws Fault 422 naming each product that is not there, and a name that is taken */
  create(input: AreaInput): Promise<{ id: string; slug: string }> {
    return this.dataSource.transaction(async (manager) => {
      await lockCatalogue(manager);
      await refuseTakenName(manager, input.name);
      const id = randomUUID();
      const slug = freeSlug(input.name, await takenSlugs(manager, 'area'));
      await manager.query('insert into area (id, slug, name) values ($1, $2, $3)', [id, slug, input.name]);
      await this.fill(manager, id, input);
      return { id, slug };
    });
  }

  /**
   * The address stays, whatever the new name.
   * @throws Fault 404; 409 where somebody has changed it since; 422 as in `create`; nothing is changed then
   */
  change(slug: string, input: AreaChange): Promise<{ id: string; slug: string }> {
    return this.dataSource.transaction(async (manager) => {
      await lockCatalogue(manager);
      const [area] = await manager.query<CatalogueArea[]>('select id, slug, name from area where slug = $1', [slug]);
      if (!area) throw noArea();
      if (!isSameArea({ ...area, places: await placesOf(manager) }, input)) throw changedMeanwhile();
      await refuseTakenName(manager, input.name, area.id);
      await manager.query('update area set name = $2 where id = $1', [area.id, input.name]);
      await this.fill(manager, area.id, input);
      return { id: area.id, slug };
    });
  }

  /** The area holds these products and no others. What they leave is renewed as well as what they come to. */
  private async fill(manager: EntityManager, areaId: string, { products }: AreaInput): Promise<void> {
    const known = await manager.query<{ slug: string; areaId: string | null }[]>(
      'select slug, area_id as "areaId" from product where slug = any($1)',
      [products],
    );
    const there = new Set(known.map(({ slug }) => slug));
    const fields = products.flatMap((slug, index) =>
      there.has(slug) ? [] : [{ path: `products.${index}`, message: sentence('catalogue.partUnknown') }],
    );
    if (fields.length > 0) throw new Fault({ kind: 'yours', status: 422, message: sentence('fault.invalid'), fields });
    await manager.query('update product set area_id = null where area_id = $1 and slug <> all($2)', [areaId, products]);
    await manager.query('update product set area_id = $1 where slug = any($2)', [areaId, products]);
    await dropEmptyAreas(manager);
    const touched = new Set([areaId, ...known.flatMap((product) => product.areaId ?? [])]);
    const subjects = [...touched].map((id) => ({ kind: 'area', id }));
    await this.queue.add('renew-readings', { productIds: [], subjects, because: 'link' }, { manager });
  }
}

/** In which area each product lies that lies in one. */
async function placesOf(manager: EntityManager): Promise<ReadonlyMap<string, string>> {
  const placed = await manager.query<{ product: string; area: string }[]>(
    'select product.slug as product, area.slug as area from product join area on area.id = area_id',
  );
  return new Map(placed.map(({ product, area }) => [product, area]));
}

/** Products are put into an area by its name, so two areas of one name could not be told apart. */
async function refuseTakenName(manager: EntityManager, name: string, except?: string): Promise<void> {
  if (!(await areaOfName(manager, name, except))) return;
  const fields = [{ path: 'name', message: sentence('catalogue.areaNameTaken') }];
  throw new Fault({ kind: 'yours', status: 422, message: sentence('fault.invalid'), fields });
}

const noArea = (): Fault =>
  new Fault({
    kind: 'yours',
    status: 404,
    message: sentence('catalogue.noArea'),
    nextStep: sentence('catalogue.findInList'),
  });
