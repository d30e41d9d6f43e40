import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';

interface Suite {
  readonly name: string;
  readonly after?: string;
  readonly takes?: number;
}
// Plain JavaScript: `npm test` begins before anything is built.
const { inLanes } = (await import(new URL('lanes.mjs', import.meta.url).href)) as {
  inLanes: (lanes: number, suites: readonly Suite[], run: (suite: Suite) => Promise<string>) => Promise<string[]>;
};

describe('suites in lanes', () => {
  it('run two at a time, each after the one it needs, and are told in their order', async () => {
    const happened: string[] = [];
    const suites = [
      { name: 'build', takes: 40 },
      { name: 'format', takes: 5 },
      { name: 'types', takes: 5, after: 'build' },
      { name: 'unit', takes: 5, after: 'build' },
    ];
    let now = 0;
    let most = 0;
    const results = await inLanes(2, suites, async ({ name, takes }) => {
      most = Math.max(most, ++now);
      happened.push(`${name} begins`);
      await pause(takes);
      happened.push(`${name} ends`);
      now -= 1;
      return name;
    });
    expect(results).toEqual(['build', 'format', 'types', 'unit']);
    expect(happened.slice(0, 4)).toEqual(['build begins', 'format begins', 'format ends', 'build ends']);
    expect(most).toBe(2);
  });

  it('come to nothing where one could not be run', async () => {
    const run = ({ name }: { name: string }) =>
      name === 'b' ? Promise.reject(new Error('no')) : Promise.resolve(name);
    await expect(inLanes(2, [{ name: 'a' }, { name: 'b' }, { name: 'c' }], run)).rejects.toThrow('no');
  });
});
