import { afterAll, beforeAll, expect, it } from '@jest/globals';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';

let database: TestDatabase;
let web: TestApplication;
let cookie: string;

beforeAll(async () => {
  database = await createTestDatabase();
  web = await startTestApplication(database.url);
  cookie = await testAccount(database.dataSource, everywhere('reader'));
});
afterAll(async () => {
  await web.close();
  await database.drop();
});

// In the morning nothing is ready yet, and everybody opens the overview: more at once than the process has connections.
it('are all answered, however many come at once for readings that must be made', async () => {
  const slugs: string[] = [];
  for (let n = 0; n < 6; n++) {
    const input = { name: `Product ${n}`, why: 'To be tested', userGroup: 'testers', areaName: null };
    slugs.push((await web.application.get(CatalogueService).createProduct(input)).slug);
  }
  const addresses = Array.from({ length: 24 }, (_, n) => (n % 2 === 0 ? 'overview' : `products/${slugs[n % 6] ?? ''}`));
  const answers = await Promise.all(
    addresses.map((address) => request(web.url).get(`/api/${address}`).set('Cookie', cookie)),
  );
  expect(answers.map(({ status }) => status)).toEqual(addresses.map(() => 200));
  const [made] = await database.dataSource.query<{ n: number }[]>(
    `select count(*)::int as n from reading_view where metric = 'page' and subject_kind = 'product'`,
  );
  expect(made?.n).toBe(6);
});
