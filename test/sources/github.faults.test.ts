import { afterAll, describe, expect, it } from '@jest/globals';
import { type FaultCase, runCase } from './github/faults/case.js';
import { cases, late, notOfGithub } from './github/faults/cases.js';
import { mixture, together } from './github/faults/mixture.js';
import { chooseSeed, Random } from './kit/random.js';

const whole = { differs: [], doubles: [], setAside: [], strayed: [], violations: [] };
/** Faults that do not get in each other's way share a reading, one way of each; `npm run soak` has every way by itself. */
const groups: readonly (readonly string[])[] = [
  ['F1', 'F2', 'F3', 'F5'],
  ['F6', 'F7', 'F9', 'F11'],
  ['F8', 'F10', 'F15'],
  ['F12', 'F14', 'F16', 'F24'],
  ['F18', 'F17', 'F21'],
  ['F13', 'F25', 'F23'],
  ['F19'],
  ['F26'],
  ['F27'],
];
const wayOf = (id: string): FaultCase => cases.find((one) => one.id === id) as FaultCase;
const strikesById = new Map<string, number>();

describe('GitHub, read under every fault it can have', () => {
  it.each(groups.map((ids) => [ids.join(', '), ids.map(wayOf)] as const))(
    'is whole in the end (%s)',
    async (_ids, parts) => {
      const { strikes: _all, strikesOf, ...wrong } = await runCase(together(parts));
      for (const { id, names } of parts) strikesById.set(id, Math.max(...names.map((name) => strikesOf[name] ?? 0)));
      expect(wrong).toEqual(whole);
      expect(parts.filter(({ id }) => (strikesById.get(id) ?? 0) === 0).map(({ id }) => id)).toEqual([]);
    },
  );

  it('keeps what is newer when it is told late', async () => {
    const { strikes, strikesOf: _by, ...wrong } = await runCase(late);
    expect(wrong).toEqual(whole);
    expect(strikes).toBeGreaterThan(0);
  });

  it('knows of every fault whether GitHub can have it', () => {
    const all = Array.from({ length: 27 }, (_, n) => `F${n + 1}`);
    expect([...groups.flat(), ...Object.keys(notOfGithub)].sort()).toEqual(all.sort());
    expect(new Set(cases.map(({ id }) => id))).toEqual(new Set(groups.flat()));
  });

  const random = new Random(chooseSeed(undefined, 'mixtures of faults'));
  it.each([0, 1])('is whole under a mixture of them that strikes what has changed (%i)', async (n) => {
    for (let nth = 0, struck = 0; struck === 0 && nth < 5; nth++) {
      const one = mixture(random.fork(`${n} ${nth}`).seed);
      const { strikes, strikesOf: _by, ...wrong } = await runCase(one);
      expect({ mixture: one.title, ...wrong }).toEqual({ mixture: one.title, ...whole });
      struck = strikes;
    }
  });

  afterAll(() => {
    const told = [...strikesById].map(([id, strikes]) => `${id} ${strikes}`).join(', ');
    process.stdout.write(`Faults of GitHub, by the requests with new or changed records they struck: ${told}\n`);
  });
});
