import { afterAll, beforeAll } from '@jest/globals';
import { effectPage, productCreated } from 'shared/contracts';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { Clock } from '../clock.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { ReadingsService } from '../flow/readings.service.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';

export const counted = { name: null, measurement: 'counted', scale: null, better: 'higher' };
export const completion = { ...counted, key: 'completion', kind: 'completion', summary: 'share', unit: 'share' };
export const cost = {
  ...{ ...counted, key: 'cost', kind: 'costPerTransaction', summary: 'value', unit: 'number', better: 'lower' },
};
export const days = { from: '2026-10-01', to: '2026-10-31' };

/** For the tests of one file: a product that is asked for its completion and its cost, who writes of it, and who reads. */
export class ReadingsWorld {
  private database: TestDatabase;
  private web: TestApplication;
  private cookies: Record<'team' | 'reader', string>;
  private seconds = 0;
  private id = '';
  slug = '';

  constructor() {
    beforeAll(() => this.start());
    afterAll(async () => {
      await this.web.close();
      await this.database.drop();
    });
  }

  get url(): string {
    return this.web.url;
  }

  get dataSource(): TestDatabase['dataSource'] {
    return this.database.dataSource;
  }

  readonly call = (method: 'get' | 'post' | 'put' | 'delete', path: string, role: 'team' | 'reader' = 'team') =>
    request(this.url)[method](`/api/products/${this.slug}/${path}`).set('Cookie', this.cookies[role]);

  /** An indicator as its page shows it. */
  readonly shown = async (key: string) => {
    await this.web.application.get(ReadingsService).renew({ kind: 'product', id: this.id }, 'observation');
    const { indicators } = effectPage.parse((await this.call('get', 'effect', 'reader').expect(200)).body);
    return indicators.find((indicator) => indicator.key === key);
  };

  later(seconds: number): void {
    this.seconds += seconds;
  }

  private async start(): Promise<void> {
    const now = (): number => Date.parse('2026-11-21T08:00:00Z') + 1000 * this.seconds;
    this.database = await createTestDatabase();
    this.web = await startTestApplication(this.database.url, { clock: Object.assign(new Clock(), { now }) });
    this.cookies = {
      team: await testAccount(this.dataSource, everywhere('team'), everywhere('ops')),
      reader: await testAccount(this.dataSource, everywhere('reader')),
    };
    const input = { name: 'Bolig', why: 'Et sted å bo', userGroup: 'Leietakere', areaName: null };
    const created = await request(this.url)
      .post('/api/products')
      .set('Cookie', this.cookies.team)
      .send(input)
      .expect(201);
    ({ slug: this.slug, id: this.id } = productCreated.parse(created.body));
    await this.call('post', 'indicators').send(completion).expect(201);
    await this.call('post', 'indicators').send(cost).expect(201);
  }
}
