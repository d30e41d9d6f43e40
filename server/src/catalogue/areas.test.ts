import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { productCreated } from 'shared/contracts';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';

describe('areas, kept by ops', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let ops: string;

  const send = (method: 'post' | 'put', path: string, body: object, cookie = ops) =>
    request(web.url)[method](`/api${path}`).set('Cookie', cookie).send(body);
  const rows = (): Promise<{ name: string; area: string | null }[]> =>
    database.dataSource.query(
      'select product.name, area.name as area from product left join area on area.id = area_id order by product.name',
    );
  const create = async (name: string, areaName: string | null): Promise<string> => {
    const answer = await send('post', '/products', {
      name,
      why: 'To be tested',
      userGroup: 'testers',
      areaName,
    }).expect(201);
    return productCreated.parse(answer.body).slug;
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url);
    ops = await testAccount(database.dataSource, everywhere('ops'));
  });
  beforeEach(() =>
    database.dataSource.query('truncate product, area, reading, reading_view, queue._private_jobs cascade'),
  );
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  it('are made with their products, renamed and filled anew, at the same address', async () => {
    const [one, two] = [await create('One', 'Old'), await create('Two', null)];
    const made = productCreated.parse(
      (await send('post', '/areas', { name: 'New', products: [two] }).expect(201)).body,
    );
    expect(made.slug).toBe('new');
    await send('put', '/areas/new', { name: 'Newer', products: [one] }).expect(200);
    expect(await rows()).toEqual([
      { name: 'One', area: 'Newer' },
      { name: 'Two', area: null },
    ]);
    const left = await database.dataSource.query<object[]>('select slug, name from area');
    expect(left).toEqual([{ slug: 'new', name: 'Newer' }]);
  });

  it('refuse a product that is not there, no product at all, and a name that is taken; nothing is changed then', async () => {
    const one = await create('One', 'Old');
    const before = await rows();
    await send('post', '/areas', { name: 'New', products: [one, 'nowhere'] }).expect(422);
    await send('post', '/areas', { name: 'New', products: [] }).expect(400);
    await send('post', '/areas', { name: ' OLD ', products: [one] }).expect(422);
    await send('put', '/areas/nowhere', { name: 'New', products: [one] }).expect(404);
    expect(await rows()).toEqual(before);
  });

  it('are nobody else’s to change', async () => {
    const one = await create('One', 'Old');
    const team = await testAccount(database.dataSource, everywhere('team'));
    await send('post', '/areas', { name: 'New', products: [one] }, team).expect(403);
    await send('put', '/areas/old', { name: 'New', products: [one] }, team).expect(403);
  });

  it('have what they hold and what a product leaves renewed, and take their readings with them', async () => {
    const one = await create('One', 'Old');
    await request(web.url).get('/api/areas/old').set('Cookie', ops).expect(200);
    expect(await database.dataSource.query(`select from reading_view where subject_kind = 'area'`)).toHaveLength(1);
    await send('put', `/products/${one}`, {
      name: 'One',
      why: 'To be tested',
      userGroup: 'testers',
      areaName: 'New',
    }).expect(200);
    const [job] = await database.dataSource.query<{ payload: { subjects: { kind: string }[]; because: string } }[]>(
      'select payload from queue._private_jobs',
    );
    expect(job?.payload.because).toBe('link');
    expect(job?.payload.subjects.map(({ kind }) => kind)).toEqual(['area', 'area']);
    expect(await database.dataSource.query(`select from reading_view where subject_kind = 'area'`)).toEqual([]);
  });
});
