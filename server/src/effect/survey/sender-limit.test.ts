import { describe, expect, it } from '@jest/globals';
import { SenderLimit } from './sender-limit.js';

const today = '2026-11-20';

/** How many of so many forms are let in, one after the other. */
function admitted(networks: readonly (string | undefined)[]): number {
  const limit = new SenderLimit();
  return networks.filter((network) => limit.admits('sent', 'survey', network, today)).length;
}

const from = (count: number, network: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => network(index));

describe('what one network may send', () => {
  it('counts an address whatever port a proxy writes behind it', () => {
    expect(admitted(from(120, (index) => `203.0.113.40:${40_000 + index}`))).toBe(100);
    expect(admitted(from(120, (index) => `[2001:db8:5:7::${index + 1}]:${40_000 + index}`))).toBe(100);
  });

  it('counts the half of an address that a household shares, however short it is written', () => {
    expect(admitted(from(120, (index) => `2001:db8::${(index + 1).toString(16)}`))).toBe(100);
    expect(admitted(from(120, (index) => `2001:db8:0:0:${(index + 1).toString(16)}::9`))).toBe(100);
    expect(admitted(from(120, (index) => `2001:db8:0:${(index + 1).toString(16)}::9`))).toBe(120);
  });

  it('lets in what says of no network that it could be counted by', () => {
    expect(admitted(from(120, () => 'unknown'))).toBe(120);
    expect(admitted(from(120, () => '_hidden, 10.0.0.1'))).toBe(120);
    expect(admitted(Array.from({ length: 120 }, () => undefined))).toBe(120);
    expect(admitted(from(120, () => '::ffff:192.168.1.9'))).toBe(120);
  });
});
