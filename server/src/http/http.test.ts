import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { faultAnswer } from 'shared/contracts';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { startTestApplication, type TestApplication } from './test-application.js';

describe('the web process', () => {
  let dashboard: string;
  let database: TestDatabase;
  let web: TestApplication;
  beforeAll(async () => {
    dashboard = await mkdtemp(path.join(tmpdir(), 'flow-dashboard-'));
    await mkdir(path.join(dashboard, '_app', 'immutable'), { recursive: true });
    await writeFile(path.join(dashboard, 'index.html'), '<html>the one page</html>');
    await writeFile(path.join(dashboard, '_app', 'immutable', 'start.abc.js'), 'export {}');
    database = await createTestDatabase();
    web = await startTestApplication(database.url, { variables: { FLOW_DASHBOARD_DIR: dashboard } });
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
    await rm(dashboard, { recursive: true });
  });

  it('answers when it is healthy, and lets nothing be shown, run, framed or kept of its answers', async () => {
    const answer = await fetch(`${web.url}/api/health`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-powered-by')).toBeNull();
  });

  it('answers an unknown address with a fault that carries its number', async () => {
    const answer = await fetch(`${web.url}/api/nothing/here`);
    const fault = faultAnswer.parse(await answer.json());
    expect([answer.status, fault.kind, fault.message.key]).toEqual([404, 'yours', 'fault.notFound']);
    expect(fault.requestId).toBe(answer.headers.get('x-request-id'));
    expect(fault.requestId).toMatch(/^[0-9a-f]{16}$/);
  });

  it.each([
    ['half a JSON text', '{"email":', 400, 'fault.unreadable', []],
    ['fields that are missing or wrong', '{"email":"nobody"}', 400, 'fault.invalid', ['email', 'password']],
    ['more than it takes in', `"${'x'.repeat(2_000_000)}"`, 413, 'fault.tooLarge', []],
  ])('answers %s with what to correct', async (_, body, status, key, fields) => {
    const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', origin: web.url };
    const answer = await fetch(`${web.url}/api/session`, { method: 'POST', body, headers });
    const fault = faultAnswer.parse(await answer.json());
    expect([answer.status, fault.kind, fault.message.key]).toEqual([status, 'yours', key]);
    expect((fault.fields ?? []).map((field) => field.path)).toEqual(fields);
  });

  it('answers every page address with the one page, which may not be framed and is asked for anew', async () => {
    for (const address of ['/', '/products/tax', '/sources?x=1']) {
      const answer = await fetch(`${web.url}${address}`);
      expect([answer.status, await answer.text()]).toEqual([200, '<html>the one page</html>']);
      expect(answer.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    }
  });

  it('lets a browser keep files with a hash in their name, and never gives the page for a script that is gone', async () => {
    const kept = await fetch(`${web.url}/_app/immutable/start.abc.js`);
    expect(kept.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const gone = await fetch(`${web.url}/_app/immutable/start.xyz.js`);
    expect([gone.status, gone.headers.get('content-type')]).toEqual([404, 'application/json; charset=utf-8']);
  });

  it.each([
    ['localhost:4310', 200],
    ['127.0.0.1', 200],
    ['[::1]:4310', 200],
    ['evil.example', 421],
    ['localhost.evil.example:4310', 421],
  ])('on loopback answers the name %s with %d', async (host, status) => {
    expect(await statusFor(`${web.url}/api/health`, host)).toBe(status);
    expect(await statusFor(`${web.url}/`, host)).toBe(status);
  });
});

function statusFor(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { host } }, (answer) => resolve(answer.resume().statusCode)).once('error', reject);
  });
}
