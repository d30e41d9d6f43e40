import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ModulesContainer } from '@nestjs/core';
import request from 'supertest';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.js';
import { keyOf } from '../test-answers.js';
import { startTestApplication, type TestApplication } from '../test-application.js';
import { type Route, routesOf } from './routes.js';

/** As the router of the running server holds them, which is not how the document finds them. */
interface Layer {
  readonly route?: { readonly path: string; readonly methods: Record<string, boolean> };
}

type Document = {
  readonly paths: Record<string, Record<string, { readonly security: object[] }>>;
};

describe('every route', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let routes: Route[];
  let document: Document;

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url);
    routes = routesOf(web.application.get(ModulesContainer));
    document = (await request(web.url).get('/api/openapi.json').expect(200)).body as Document;
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  const served = (): string[] => {
    const { router } = web.application.getHttpAdapter().getInstance() as unknown as { router: { stack: Layer[] } };
    const all = router.stack.flatMap(({ route }) =>
      route ? Object.keys(route.methods).map((method) => `${method} ${route.path.replace(/\/$/, '')}`) : [],
    );
    // A middleware for some routes stands in the stack beside them.
    return [...new Set(all)].filter((route) => route.includes(' /api/'));
  };

  it('that is served is described, and no other', () => {
    const described = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(described.sort()).toEqual(served().sort());
    expect(described.length).toBeGreaterThan(20);
  });

  it('says who may call it', () => {
    expect(routes.filter(({ allowance }) => allowance === undefined).map(({ name }) => name)).toEqual([]);
  });

  it('is closed to strangers unless it says otherwise', async () => {
    for (const { method, path, allowance } of routes.filter(({ allowance }) => allowance !== 'anyone')) {
      const answer = await request(web.url)[method](path.replace(/:\w+/g, 'x')).send({});
      expect({ method, path, allowance, status: answer.status, key: keyOf(answer) }).toEqual({
        ...{ method, path, allowance },
        ...{ status: 401, key: 'access.signInNeeded' },
      });
    }
  });

  it('is open to strangers only where that is meant', () => {
    const open = routes
      .filter(({ allowance }) => allowance === 'anyone')
      .map(({ method, path }) => `${method} ${path}`);
    expect(open).toEqual([
      'get /api/health',
      'post /api/hooks/:connectionId',
      'get /api/openapi.json',
      'delete /api/session',
      'get /api/session',
      'post /api/session',
      'post /api/session/link',
      'get /s/:key',
      'post /s/:key',
      'get /s/:key/thanks',
      'get /s/survey.css',
    ]);
  });

  it('that answers with a body has a contract for it', () => {
    const interfaced = routes.filter(({ path }) => path.startsWith('/api/'));
    const without = interfaced.filter(
      (route) => !route.answer && !route.isStream && ![202, 204].includes(route.status),
    );
    const free = ['HealthController.health', 'OpenApiController.read'];
    expect(without.map(({ name }) => name).filter((name) => !free.includes(name))).toEqual([]);
  });

  it('is described in a way that other tools can read', async () => {
    const { valid, errors } = await new Validator().validate(document);
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  });

  it('carries its token or session in the description', () => {
    expect(document.paths['/api/session']?.['post']?.security).toEqual([]);
    expect(document.paths['/api/products']?.['post']?.security).toEqual([{ session: [] }]);
  });
});
