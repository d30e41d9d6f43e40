import { describe, expect, it } from '@jest/globals';
import type { Connector, Io } from 'connectors';
import { readConfig } from '../config.js';
import { ConnectorListService } from './connector-list.service.js';
import { guardedFetch } from './guarded-fetch.js';

const names: Readonly<Record<string, readonly string[]>> = {
  'jira.inside.example': ['10.1.2.3'],
  'metadata.example': ['93.184.216.34', '169.254.169.254'],
  'db.example': ['10.0.0.5'],
  'other-name-of-db.example': ['10.0.0.5'],
  localhost: ['127.0.0.1', '::1'],
};
const find = (name: string): Promise<readonly string[]> =>
  names[name] ? Promise.resolve(names[name]) : Promise.reject(new Error('ENOTFOUND'));

const sentTo = async (url: string, databaseUrl: string | null): Promise<boolean> => {
  const sent: string[] = [];
  const fetch = guardedFetch(
    (input) => {
      sent.push(input as string);
      return Promise.resolve(new Response('{}'));
    },
    { databaseUrl, databaseReadUrl: 'postgres://reader@db.example/flow' },
    find,
  );
  await fetch(url).catch((error: unknown) => {
    if ((error as { code?: string }).code !== 'FORBIDDEN_ADDRESS') throw error;
  });
  return sent.length > 0;
};

describe('where a source may be', () => {
  it.each([
    ['https://jira.inside.example/rest', true],
    ['http://10.1.2.3:8080/jira', true],
    ['http://127.0.0.1:3999/', true],
    ['http://[::1]:3999/', true],
    ['https://nowhere.example/', true],
    ['http://169.254.169.254/latest/meta-data', false],
    ['http://2852039166/', false],
    ['http://[fe80::1]/', false],
    ['http://[::ffff:169.254.169.254]/', false],
    ['http://[fd00:ec2::254]/', false],
    ['https://metadata.example/', false],
    ['http://127.0.0.1:5544/', false],
    ['http://localhost:5544/', false],
    ['http://[::1]:5544/', false],
    ['http://db.example:5432/', false],
    ['http://other-name-of-db.example:5432/', false],
    ['http://db.example:8080/', true],
  ])('%s: %s', async (url, isSent) => {
    expect(await sentTo(url, 'postgres://flow:secret@127.0.0.1:5544/flow')).toBe(isSent);
  });

  it.each(['github', 'jira'])('holds for everything that %s is asked', async (id) => {
    const asked: string[] = [];
    const io: Io = {
      fetch: (input) => {
        asked.push(input as string);
        return Promise.resolve(new Response('{}'));
      },
      now: () => 0,
      sleep: () => Promise.resolve(),
      log: () => undefined,
      notBefore: { get: () => 0, set: () => undefined },
    };
    const connector: Connector = new ConnectorListService(readConfig({})).find(id);
    const baseUrl = 'http://169.254.169.254/';
    const config = connector.config.parse({ ...(connector.example as object), baseUrl });
    const signal = new AbortController().signal;
    expect((await connector.open(config, io).check(signal)).fault?.code).toBe('forbidden');
    expect(asked).toEqual([]);
  });
});
