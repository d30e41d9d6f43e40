import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ApiToken, TokenCreated, TokenInput } from 'shared/contracts';
import { sentence } from 'shared/language';
import { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { Fault } from '../http/fault.js';
import type { TokenPurpose } from './allow.js';
import { hashOf, newKey } from './key.js';
import { ProductPlaces } from './product-places.js';

/** So that a key found in a log or a repository tells where it belongs. */
const prefix = 'flow_';

/** Keys with which other systems send observations. */
@Injectable()
export class TokensService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly places: ProductPlaces,
  ) {}

  /** Tokens that hold, oldest first; never their keys. */
  async list(): Promise<ApiToken[]> {
    const rows = await this.dataSource.query<(Omit<ApiToken, 'createdAt'> & { createdAt: Date })[]>(
      `select token.id, token.name, product.slug as "productSlug", token.created_at as "createdAt"
       from api_token token left join product on product.id = token.product_id
       where token.revoked_at is null
       order by token.created_at, token.id`,
    );
    return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  }

  /** The answer holds the key for the only time. @throws Fault 422 where the product does not exist */
  async create({ name, productSlug }: TokenInput, accountId: string): Promise<TokenCreated> {
    const place = productSlug === null ? null : await this.places.find(productSlug);
    if (productSlug !== null && place === null) throw productUnknown();
    const id = randomUUID();
    const key = newKey(prefix);
    const createdAt = new Date(this.clock.now());
    await this.dataSource.query(
      `insert into api_token (id, key_hash, name, purpose, product_id, created_at, account_id)
       values ($1, $2, $3, 'observations', $4, $5, $6)`,
      [id, hashOf(key), name, place?.productId ?? null, createdAt, accountId],
    );
    return { id, key, name, productSlug, createdAt: createdAt.toISOString() };
  }

  /** The token of this key, if it holds and is for this purpose. */
  async find(key: string, purpose: TokenPurpose): Promise<{ productId: string | null } | null> {
    const [token] = await this.dataSource.query<{ productId: string | null }[]>(
      `select product_id as "productId" from api_token where key_hash = $1 and purpose = $2 and revoked_at is null`,
      [hashOf(key), purpose],
    );
    return token ?? null;
  }

  /** It opens nothing from now on. @throws Fault 404 */
  async revoke(id: string): Promise<void> {
    const [, revoked] = await this.dataSource.query<[unknown, number]>(
      'update api_token set revoked_at = $2 where id::text = $1 and revoked_at is null',
      [id, new Date(this.clock.now())],
    );
    if (revoked === 0) throw new Fault({ kind: 'yours', status: 404, message: sentence('access.noToken') });
  }
}

const productUnknown = (): Fault =>
  new Fault({
    kind: 'yours',
    status: 422,
    message: sentence('fault.invalid'),
    fields: [{ path: 'productSlug', message: sentence('catalogue.noProduct') }],
  });
