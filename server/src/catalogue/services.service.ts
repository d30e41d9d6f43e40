import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Service, ServiceChange, ServiceInput } from 'shared/contracts';
import { sentence } from 'shared/language';
import { DataSource, type EntityManager } from 'typeorm';
import { EventsService } from '../queue/events.service.js';
import { QueueService } from '../queue/queue.service.js';
import { Fault, type FaultDescription } from '../http/fault.js';
import { changedMeanwhile, isSameService } from './looked-at.js';
import { overlap } from './overlap.js';
import { dropOwnedRows } from './owned-rows.js';
import { freeSlug } from './slug.js';
import { lockCatalogue, takenSlugs } from './write-product.js';

type FieldFault = NonNullable<FaultDescription['fields']>[number];

/** Services: what a citizen meets, made of the parts that products play in it. */
@Injectable()
export class ServicesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: QueueService,
    private readonly events: EventsService,
  ) {}

  /** All services by name, each with its parts by product; or the one with this slug. */
  list(slug: string | null = null): Promise<Service[]> {
    return readServices(this.dataSource, slug);
  }

  /** @throws Fault 404 */
  async service(slug: string): Promise<Service> {
    const [found] = await this.list(slug);
    if (found) return found;
    throw noService();
  }

  /** @throws Fault 422 naming each part that cannot hold */
  create(input: ServiceInput, { sample = false } = {}): Promise<{ id: string; slug: string }> {
    return this.dataSource.transaction(async (manager) => {
      await lockCatalogue(manager);
      const id = randomUUID();
      const slug = freeSlug(input.name, await takenSlugs(manager, 'service'));
      await manager.query('insert into service (id, slug, name, sample) values ($1, $2, $3, $4)', [
        id,
        slug,
        input.name,
        sample,
      ]);
      await this.replaceParts(manager, id, input);
      return { id, slug };
    });
  }

  /**
   * The address stays, whatever the new name.
   * @throws Fault 404; 409 where somebody has changed it since; 422 naming each part that cannot hold; nothing is changed then
   */
  change(slug: string, input: ServiceChange): Promise<{ id: string; slug: string }> {
    return this.dataSource.transaction(async (manager) => {
      await lockCatalogue(manager);
      const [now] = await readServices(manager, slug);
      if (!now) throw noService();
      if (!isSameService(now, input.basedOn)) throw changedMeanwhile();
      const { id } = now;
      await manager.query('update service set name = $2 where id = $1', [id, input.name]);
      await this.replaceParts(manager, id, input);
      return { id, slug };
    });
  }

  /** Its parts, what its own users answered and its readings go with it; the products, and all that is theirs, stay. @throws Fault 404 */
  remove(slug: string): Promise<void> {
    return this.dataSource.transaction(async (manager) => {
      await lockCatalogue(manager);
      const id = await idOf(manager, slug);
      await dropOwnedRows(manager, [id], ['product_id', 'service_id', 'subject_id']);
      await manager.query('delete from service where id = $1', [id]);
      await this.events.publish('readings', {}, manager);
    });
  }

  private async replaceParts(manager: EntityManager, id: string, input: ServiceInput): Promise<void> {
    await replaceParts(manager, id, input);
    const subjects = [{ kind: 'service', id }];
    await this.queue.add('renew-readings', { productIds: [], subjects, because: 'link' }, { manager });
  }
}

function readServices(database: DataSource | EntityManager, slug: string | null): Promise<Service[]> {
  return database.query<Service[]>(
    `select service.id, service.slug, service.name, service.sample,
            coalesce(jsonb_agg(jsonb_build_object('productSlug', product.slug, 'from', part.valid_from, 'to', part.valid_to)
                               order by product.slug, part.valid_from nulls first)
                     filter (where part.id is not null), '[]') as parts
     from service
     left join service_product part on part.service_id = service.id
     left join product on product.id = part.product_id
     where $1::text is null or service.slug = $1
     group by service.id
     order by lower(service.name), service.slug`,
    [slug],
  );
}

/** @throws Fault 404 */
async function idOf(manager: EntityManager, slug: string): Promise<string> {
  const [service] = await manager.query<{ id: string }[]>('select id from service where slug = $1', [slug]);
  if (service) return service.id;
  throw noService();
}

async function replaceParts(manager: EntityManager, serviceId: string, { parts }: ServiceInput): Promise<void> {
  const products = await manager.query<{ id: string; slug: string }[]>('select id, slug from product');
  const known = new Map(products.map(({ id, slug }) => [slug, id]));
  const fields = partFaults(parts, known);
  if (fields.length > 0) throw new Fault({ kind: 'yours', status: 422, message: sentence('fault.invalid'), fields });
  await manager.query('delete from service_product where service_id = $1', [serviceId]);
  await manager.query(
    `insert into service_product (id, service_id, product_id, valid_from, valid_to)
     select id, $1, product_id, valid_from, valid_to
     from unnest($2::uuid[], $3::uuid[], $4::date[], $5::date[]) as part (id, product_id, valid_from, valid_to)`,
    [
      serviceId,
      parts.map(() => randomUUID()),
      parts.map((part) => known.get(part.productSlug)),
      parts.map((part) => part.from),
      parts.map((part) => part.to),
    ],
  );
}

function partFaults(parts: ServiceInput['parts'], known: ReadonlyMap<string, string>): FieldFault[] {
  return parts.flatMap((part, index) => {
    const at = `parts.${index}`;
    if (!known.has(part.productSlug)) {
      return [{ path: `${at}.productSlug`, message: sentence('catalogue.partUnknown') }];
    }
    if (part.from !== null && part.to !== null && part.from >= part.to) {
      return [{ path: `${at}.to`, message: sentence('catalogue.datesReversed') }];
    }
    if (parts.slice(0, index).some((other) => other.productSlug === part.productSlug && overlap(other, part))) {
      return [{ path: `${at}.from`, message: sentence('catalogue.partOverlaps') }];
    }
    return [];
  });
}

const noService = (): Fault =>
  new Fault({
    kind: 'yours',
    status: 404,
    message: sentence('catalogue.noService'),
    nextStep: sentence('catalogue.findInList'),
  });
