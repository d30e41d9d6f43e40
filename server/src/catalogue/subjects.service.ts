import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export const subjectKinds = ['product', 'area', 'service'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** What readings are about. Kinds are called what their tables are. */
export interface SubjectKey {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** A product's time in a subject. Calendar dates; null from = since always, null to = still; `to` is exclusive. */
export interface SubjectPart {
  readonly productId: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Which products make up an area or a service, and which of those a product makes up. */
@Injectable()
export class SubjectsService {
  constructor(private readonly dataSource: DataSource) {}

  /** An area is its products of today with all their history; a service has each product for the days it is linked. */
  async parts({ kind, id }: SubjectKey): Promise<SubjectPart[]> {
    if (kind === 'product') return [{ productId: id, from: null, to: null }];
    return this.dataSource.query<SubjectPart[]>(
      kind === 'area'
        ? `select id as "productId", null as "from", null as "to" from product where area_id = $1 order by id`
        : `select product_id as "productId", valid_from::text as "from", valid_to::text as "to"
           from service_product where service_id = $1 order by product_id, valid_from nulls first, id`,
      [id],
    );
  }

  /** The areas and services that any of these products is or was a part of, each once. */
  holding(productIds: readonly string[]): Promise<SubjectKey[]> {
    return this.dataSource.query<SubjectKey[]>(
      `select distinct 'area' as kind, area_id as id from product where id = any($1::uuid[]) and area_id is not null
       union all
       select distinct 'service', service_id from service_product where product_id = any($1::uuid[])
       order by kind, id`,
      [productIds],
    );
  }

  /** Those of the given subjects that are still there. */
  async existing(keys: readonly SubjectKey[]): Promise<SubjectKey[]> {
    const rows = await this.dataSource.query<SubjectKey[]>(
      `select 'product' as kind, id from product where id = any($1::uuid[])
       union all select 'area', id from area where id = any($1::uuid[])
       union all select 'service', id from service where id = any($1::uuid[])`,
      [keys.map(({ id }) => id)],
    );
    const there = new Set(rows.map(subjectName));
    return keys.filter((key) => there.has(subjectName(key)));
  }
}

/** One text for a subject, to compare it by. */
export const subjectName = ({ kind, id }: SubjectKey): string => `${kind}:${id}`;
