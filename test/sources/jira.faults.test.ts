import { describe, expect, it } from '@jest/globals';
import { runCase, runInTurn } from './jira/faults/case.js';
import { casesOf, late, notOfJira } from './jira/faults/cases.js';
import { mixture } from './jira/faults/mixture.js';
import { chooseSeed, Random } from './kit/random.js';

const whole = { differs: [], doubles: [], setAside: [], strayed: [], violations: [] };

describe.each(['cloud', 'dataCenter'] as const)('Jira %s, read under every fault it can have', (kind) => {
  const cases = casesOf(kind);
  /** One way of each; `npm run soak` goes through all of them, each in a world of its own. */
  const chosen = cases.filter((one, index) => cases.findIndex(({ id }) => id === one.id) === index);

  it('ends equal to what is true, after one of each', async () => {
    const { strikes, wrong } = await runInTurn(kind, chosen, kind);
    const told = [...strikes].map((one) => one.join(' ')).join(', ');
    process.stdout.write(`Faults of Jira ${kind}, by the requests with new or changed records they struck: ${told}\n`);
    expect(wrong).toEqual(whole);
    expect([...strikes].filter(([, n]) => n === 0)).toEqual([]);
  });

  it('keeps what is newer when it is told late', async () => {
    const { strikes, ...wrong } = await runCase(kind, late(kind));
    expect(wrong).toEqual(whole);
    expect(strikes).toBeGreaterThan(0);
  });

  it('knows of every fault whether it can have it', () => {
    const all = Array.from({ length: 27 }, (_, n) => `F${n + 1}`);
    expect([...chosen.map(({ id }) => id), ...Object.keys(notOfJira(kind))].sort()).toEqual(all.sort());
  });

  const random = new Random(chooseSeed(undefined, `mixtures of faults of Jira ${kind}`));
  it('ends equal under a mixture of them that strikes what has changed', async () => {
    for (let nth = 0, struck = 0; struck === 0 && nth < 5; nth++) {
      const one = mixture(kind, random.fork(`mixture ${nth}`).seed);
      const { strikes, ...wrong } = await runCase(kind, one);
      expect({ mixture: one.title, ...wrong }).toEqual({ mixture: one.title, ...whole });
      struck = strikes;
    }
  });
});
