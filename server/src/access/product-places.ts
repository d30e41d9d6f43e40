import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ProductPlace } from './permission.js';

/** Where a product lies. Asked of the database here, since the catalogue's own routes are guarded by this. */
@Injectable()
export class ProductPlaces {
  constructor(private readonly dataSource: DataSource) {}

  async find(slug: string): Promise<ProductPlace | null> {
    const [place] = await this.dataSource.query<ProductPlace[]>(
      'select id as "productId", area_id as "areaId" from product where slug = $1',
      [slug],
    );
    return place ?? null;
  }
}
