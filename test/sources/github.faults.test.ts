import { afterAll, describe, expect, it } from '@jest/globals';
import { runCase } from './github/faults/case.js';
import { cases, notOfGithub } from './github/faults/cases.js';
import { mixture } from './github/faults/mixture.js';
import { chooseSeed, Random } from './kit/random.js';

const whole = { differs: [], doubles: [], setAside: [], strayed: [], violations: [] };
/** One way of each; `npm run soak` goes through all of them. */
const chosen = cases.filter((one, index) => cases.findIndex(({ id }) => id === one.id) === index);
const strikesOf = new Map<string, number>();

describe('GitHub, read under every fault it can have', () => {
  it.each(chosen.map((one) => [one.id, one.title, one] as const))('%s: %s', async (id, _title, one) => {
    const { strikes, ...wrong } = await runCase(one);
    strikesOf.set(id, strikes);
    expect(wrong).toEqual(whole);
    expect(strikes).toBeGreaterThan(0);
  });

  it('knows of every fault whether GitHub can have it', () => {
    const all = Array.from({ length: 27 }, (_, n) => `F${n + 1}`);
    expect([...chosen.map(({ id }) => id), ...Object.keys(notOfGithub)].sort()).toEqual(all.sort());
  });

  const random = new Random(chooseSeed(undefined, 'mixtures of faults'));
  it.each(Array.from({ length: 3 }, (_, n) => mixture(random.fork(String(n)).seed)))('$title', async (one) => {
    const { strikes: _strikes, ...wrong } = await runCase(one);
    expect(wrong).toEqual(whole);
  });

  afterAll(() => {
    const told = [...strikesOf].map(([id, strikes]) => `${id} ${strikes}`).join(', ');
    process.stdout.write(`Faults of GitHub, by the requests with new or changed records they struck: ${told}\n`);
  });
});
