import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from '@jest/globals';
import { everywhere, testAccount } from '../access/test-account.js';
import { createTestDatabase } from '../database/test-database.js';
import { startTestApplication } from './test-application.js';

it('ends at once though a browser listens for news and keeps another connection at hand', async () => {
  const database = await createTestDatabase();
  const web = await startTestApplication(database.url);
  const cookie = await testAccount(database.dataSource, everywhere('reader'));
  const news = await fetch(`${web.url}/api/events`, { headers: { cookie } });
  expect(news.status).toBe(200);
  const unused = connect(Number(new URL(web.url).port), '127.0.0.1');
  await once(unused, 'connect');
  const begin = performance.now();
  await web.close();
  // A second; by itself a server waits a minute and more for the request that was never sent.
  expect(performance.now() - begin).toBeLessThan(20_000);
  unused.destroy();
  await news.body?.cancel();
  await database.drop();
});
