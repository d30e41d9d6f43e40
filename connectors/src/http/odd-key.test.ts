import { describe, expect, it } from '@jest/globals';
import type { Connector, Io } from '../contract.js';
import { connectors } from '../index.js';

describe('A key that no header can carry', () => {
  const config = (id: string, token: string): object =>
    id === 'jira'
      ? { deployment: 'dataCenter', baseUrl: 'http://127.0.0.1:9', token }
      : { baseUrl: 'http://127.0.0.1:9', owner: 'nordic-etat', token };

  it.each([
    ['github', 'of two lines', 's3cret\ns3cret'],
    ['github', 'with an invisible sign', 's3cret\u200Bs3cret'],
    ['jira', 'of two lines', 's3cret\ns3cret'],
    ['jira', 'with an invisible sign', 's3cret\u200Bs3cret'],
  ])('of %s, %s, is a bad key, and is repeated nowhere', async (id, _how, token) => {
    const said: unknown[] = [];
    const io: Io = {
      fetch: () => Promise.reject(new Error('nobody is asked')),
      now: () => 0,
      sleep: () => Promise.resolve(),
      log: (...event) => void said.push(event),
      notBefore: { get: () => 0, set: () => undefined },
    };
    const connector = connectors.find((one) => one.id === id) as Connector;
    const session = connector.open(connector.config.parse(config(id, token)), io);
    const { ok, fault } = await session.check(new AbortController().signal);
    expect([ok, fault?.code]).toEqual([false, 'badKey']);
    expect(JSON.stringify([said, fault])).not.toMatch(/s3cret/);
  });
});
