import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultAnswer } from 'shared/contracts';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { startTestApplication, type TestApplication } from './test-application.js';

describe('the web process', () => {
  let database: TestDatabase;
  let web: TestApplication;
  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url);
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  it('answers when it is healthy', async () => {
    const answer = await fetch(`${web.url}/api/health`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('answers an unknown address with a fault that carries its number', async () => {
    const answer = await fetch(`${web.url}/api/nothing/here`);
    const fault = faultAnswer.parse(await answer.json());
    expect([answer.status, fault.kind, fault.message.key]).toEqual([404, 'yours', 'fault.notFound']);
    expect(fault.requestId).toBe(answer.headers.get('x-request-id'));
    expect(fault.requestId).toMatch(/^[0-9a-f]{16}$/);
  });
});
