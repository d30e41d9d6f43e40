import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { importBatchList, productCreated, type ImportBatch } from 'shared/contracts';
import request from 'supertest';
import { Clock } from '../clock.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';
import { ImportBatch as ImportBatchRow } from './import-batch.entity.js';

const satisfied = {
  ...{ key: 'satisfied', kind: 'satisfaction', measurement: 'sampled', summary: 'topTwo', better: 'higher' },
  ...{ unit: 'share', scale: { min: 1, max: 5 } },
};
const words = ['Svært fornøyd', 'Fornøyd', 'Misfornøyd'];

/** Dated answers with numbers of their own. */
export const answers = (n: number): string =>
  `id;dato;svar\n${Array.from({ length: n }, (_, index) => `${index};${String((index % 28) + 1).padStart(2, '0')}.10.2026;${words[index % 3]}`).join('\n')}\n`;

/** The whole product, and somebody who imports files into a product of their own. */
export class ImportsWorld {
  slug = '';
  private number = 0;

  private constructor(
    readonly database: TestDatabase,
    readonly app: TestApplication,
    readonly cookie: string,
  ) {}

  /** @param signIn gives the cookie of somebody who may do all that is done here */
  static async start(signIn: (database: TestDatabase) => Promise<string>): Promise<ImportsWorld> {
    let at = Date.parse('2026-11-21T08:00:00Z');
    // Each import has an instant of its own, so that the list has an order.
    const clock = Object.assign(new Clock(), { now: () => at++ });
    const database = await createTestDatabase();
    const variables = { FLOW_ROLE: 'all', FLOW_SAMPLE: 'off', FLOW_TICK_SECONDS: '3600' };
    const app = await startTestApplication(database.url, { clock, variables });
    return new ImportsWorld(database, app, await signIn(database));
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.database.drop();
  }

  /** Another product, into which nothing was imported. */
  async next(): Promise<void> {
    const input = { name: `Bolig ${++this.number}`, why: 'Et sted å bo', userGroup: 'Leietakere', areaName: null };
    const created = await request(this.app.url)
      .post('/api/products')
      .set('Cookie', this.cookie)
      .send(input)
      .expect(201);
    this.slug = productCreated.parse(created.body).slug;
    await this.api('post', 'indicators').send(satisfied).expect(201);
  }

  api(method: 'get' | 'post' | 'delete', address: string) {
    return request(this.app.url)[method](`/api/products/${this.slug}/${address}`).set('Cookie', this.cookie);
  }

  send(address: string, body: string | Buffer, query: object = {}) {
    return this.api('post', address)
      .query({ fileName: 'svar.csv', indicator: 'satisfied', ...query })
      .set('Content-Type', typeof body === 'string' ? 'text/csv' : 'application/octet-stream')
      .send(body);
  }

  /** Rows of a table that belong to the product. */
  async count(table: string): Promise<number> {
    const [{ n }] = await this.database.dataSource.query<[{ n: number }]>(
      `select count(*)::int as n from ${table} join product on product.id = product_id where slug = $1`,
      [this.slug],
    );
    return n;
  }

  /** Another batch of the same answers, taken in and not stored yet. */
  async staged(from: string): Promise<ImportBatchRow> {
    const { dataSource } = this.database;
    const batches = dataSource.getRepository(ImportBatchRow);
    const first = await batches.findOneByOrFail({ id: from });
    const id = randomUUID();
    await dataSource.query(
      `insert into import_row (product_id, batch_id, line, answer_id, answered_on, score, segment)
       select answer.product_id, $1, row_number() over (order by answer.id), answer.id, answered_on, score, segment
         from answer join answer_batch held on held.answer_id = answer.id and held.batch_id = $2`,
      [id, from],
    );
    const other = { id, hash: 'other', state: 'storing', stored: 0, alreadyStored: 0, moved: 0 } as const;
    return batches.save(Object.assign(first, other));
  }

  async batches(): Promise<ImportBatch[]> {
    return importBatchList.parse((await this.api('get', 'imports')).body).batches;
  }

  async until(state: ImportBatch['state']): Promise<ImportBatch> {
    for (const end = Date.now() + 150_000; Date.now() < end; await pause(50)) {
      const [batch] = await this.batches();
      if (batch?.state === state) return batch;
    }
    throw new Error(`It was never ${state}`);
  }
}
