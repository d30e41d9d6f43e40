import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { productCreated } from 'shared/contracts';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { pathsOf } from '../http/test-answers.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';

const nothingSeen = { name: '', places: [] };

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
    const places = [
      { product: one, area: 'old' },
      { product: two, area: 'new' },
    ];
    await send('put', '/areas/new', { name: 'Newer', products: [one], basedOn: { name: 'New', places } }).expect(200);
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
    await send('put', '/areas/nowhere', { name: 'New', products: [one], basedOn: nothingSeen }).expect(404);
    expect(await rows()).toEqual(before);
  });

  it('are nobody else’s to change', async () => {
    const one = await create('One', 'Old');
    const team = await testAccount(database.dataSource, everywhere('team'));
    await send('post', '/areas', { name: 'New', products: [one] }, team).expect(403);
    await send('put', '/areas/old', { name: 'New', products: [one], basedOn: nothingSeen }, team).expect(403);
  });

  it('are made and chosen by ops alone, also for a product: a team changes its product where it lies', async () => {
    const one = await create('One', 'Økonomi');
    await create('Two', 'Other');
    const team = await testAccount(database.dataSource, everywhere('team'));
    const about = { name: 'One', why: 'To be tested', userGroup: 'testers', areaName: 'Økonomi' };
    const change = (areaName: string | null, cookie?: string) =>
      send('put', `/products/${one}`, { ...about, name: 'New', areaName, basedOn: { ...about, links: [] } }, cookie);
    for (const areaName of ['Made up', 'Other', null]) {
      const refused = await change(areaName, team);
      expect([refused.status, pathsOf(refused)]).toEqual([422, ['areaName']]);
      const added = await send('post', '/products', { ...about, name: 'Three', areaName }, team);
      expect([added.status, added.status === 422 && pathsOf(added)]).toEqual(
        areaName === null ? [201, false] : [422, ['areaName']],
      );
    }
    expect(await rows()).toMatchObject([
      { name: 'One', area: 'Økonomi' },
      { name: 'Three', area: null },
      { name: 'Two', area: 'Other' },
    ]);
    expect((await change('økonomi', team)).status).toBe(200);
    expect(await rows()).toMatchObject([{ name: 'New', area: 'Økonomi' }, {}, {}]);
  });

  it('go by their name in any letters: the embedded database knows no small ones but those of English', async () => {
    const one = await create('One', 'Økonomi');
    const decomposed = 'ÅPENHET'.normalize('NFD');
    for (const [name, areaName] of [
      ['Two', 'ØKONOMI'],
      ['Three', 'Åpenhet'],
      ['Four', decomposed],
    ] as const)
      await create(name, areaName);
    expect(await database.dataSource.query('select name from area order by name')).toEqual([
      { name: 'Åpenhet' },
      { name: 'Økonomi' },
    ]);
    const taken = await send('post', '/areas', { name: 'økonomi', products: [one] });
    expect([taken.status, pathsOf(taken)]).toEqual([422, ['name']]);
    const places = ['one', 'two'].map((product) => ({ product, area: 'okonomi' }));
    const basedOn = { name: 'Økonomi', places };
    await send('put', '/areas/okonomi', { name: 'ØKONOMI', products: [one], basedOn }).expect(200);
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
      basedOn: { name: 'One', why: 'To be tested', userGroup: 'testers', areaName: 'Old', links: [] },
    }).expect(200);
    const [job] = await database.dataSource.query<{ payload: { subjects: { kind: string }[]; because: string } }[]>(
      'select payload from queue._private_jobs',
    );
    expect(job?.payload.because).toBe('link');
    expect(job?.payload.subjects.map(({ kind }) => kind)).toEqual(['area', 'area']);
    expect(await database.dataSource.query(`select from reading_view where subject_kind = 'area'`)).toEqual([]);
  });
});
