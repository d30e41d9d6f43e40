import { describe, expect, it } from '@jest/globals';
import { addressOf, ConfigFault, readConfig } from './config.js';

describe('the configuration', () => {
  it('needs nothing, and then listens on this machine only', () => {
    const config = readConfig({});
    expect([config.host, config.port, config.role, config.databaseUrl]).toEqual(['127.0.0.1', 4310, 'all', null]);
    expect(config.dataDir).toMatch(/[/\\]\.data$/);
  });

  it('lists every fault at once, and repeats no value', () => {
    const read = (): unknown =>
      readConfig({ FLOW_PORT: 'eighty', FLOW_ROLE: 'boss', DATABASE_URL: 'mysql://root:hunter2@db/x' });
    expect(read).toThrow(ConfigFault);
    expect(read).toThrow(/FLOW_ROLE[^]*FLOW_PORT[^]*DATABASE_URL/);
    expect(read).not.toThrow(/hunter2/);
  });

  it('takes an empty variable as one that is not set', () => {
    expect(readConfig({ FLOW_PORT: '', PORT: '8080', DATABASE_URL: '' })).toMatchObject({
      port: 8080,
      databaseUrl: null,
    });
  });

  it('knows the address that users type', () => {
    expect(addressOf({ publicUrl: null, host: '0.0.0.0' }, 4310)).toBe('http://localhost:4310');
    expect(addressOf({ publicUrl: null, host: 'fd00::1' }, 4310)).toBe('http://[fd00::1]:4310');
    expect(addressOf(readConfig({ FLOW_PUBLIC_URL: 'https://flow.example.org/' }), 4310)).toBe(
      'https://flow.example.org',
    );
  });
});
