import { describe, expect, it } from '@jest/globals';
import { readAhead } from './read-ahead.js';

describe('reading ahead', () => {
  async function* source(told: string[], fails?: number): AsyncGenerator<number> {
    try {
      for (let n = 1; n <= 3; n++) {
        told.push(`asked for ${n}`);
        await Promise.resolve();
        if (n === fails) throw new Error('gone');
        yield n;
      }
    } finally {
      told.push('closed');
    }
  }
  const use = async (told: string[], stops?: number, fails?: number): Promise<void> => {
    for await (const n of readAhead(source(told, fails))) {
      await new Promise(setImmediate);
      told.push(`used ${n}`);
      if (n === stops) break;
    }
  };

  it('asks for each while the one before it is used, and gives all in their order', async () => {
    const told: string[] = [];
    await use(told);
    expect(told).toEqual([
      ...['asked for 1', 'asked for 2', 'used 1', 'asked for 3', 'used 2'],
      ...['closed', 'used 3'],
    ]);
  });

  it('tells what fails when its turn has come: what was there before is used', async () => {
    const told: string[] = [];
    await expect(use(told, undefined, 2)).rejects.toThrow('gone');
    expect(told).toEqual(['asked for 1', 'asked for 2', 'closed', 'used 1']);
  });

  it('closes the source behind whoever stops', async () => {
    const told: string[] = [];
    await use(told, 1);
    await new Promise(setImmediate);
    expect(told).toEqual(['asked for 1', 'asked for 2', 'used 1', 'closed']);
  });
});
