import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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

  describe('told by a name', () => {
    let server: Server;
    let port: number;
    beforeAll(async () => {
      server = createServer((request, response) => response.end(request.headers.host));
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      ({ port } = server.address() as AddressInfo);
    });
    afterAll(() => new Promise((stopped) => server.close(stopped)));

    /** What a name leads to when it is asked for the first time, the second time and so on. */
    const guardedBy = (...answers: (readonly string[])[]) =>
      guardedFetch(globalThis.fetch, { databaseUrl: null, databaseReadUrl: 'postgres://db.example/flow' }, (name) => {
        const addresses = answers.length > 1 ? answers.shift() : answers[0];
        return name === 'turns.example' && addresses ? Promise.resolve(addresses) : find(name);
      });

    it('is spoken to at the address that was looked at', async () => {
      const answer = await guardedBy(['127.0.0.1'])(`http://turns.example:${port}/`);
      expect(await answer.text()).toBe(`turns.example:${port}`);
    });

    it.each([['169.254.169.254'], ['fe80::1']])(
      'is not spoken to where it has turned to %s meanwhile',
      async (address) => {
        const asking = guardedBy(['127.0.0.1'], ['127.0.0.1', address])(`http://turns.example:${port}/`);
        await expect(asking).rejects.toMatchObject({ cause: { code: 'FORBIDDEN_ADDRESS' } });
      },
    );

    it('nor where it has turned to our own database', async () => {
      const asking = guardedBy(['10.1.2.3'], ['10.0.0.5'])('http://turns.example:5432/');
      await expect(asking).rejects.toMatchObject({ cause: { code: 'FORBIDDEN_ADDRESS' } });
    });

    it('that leads nowhere is said to', async () => {
      await expect(guardedBy(['127.0.0.1'])('http://nowhere.example/')).rejects.toMatchObject({
        cause: { message: 'ENOTFOUND' },
      });
    });
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
