import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CommitGraph } from './commit-graph.js';

describe('ancestry', () => {
  it('agrees with a plain walk over all parents, on any history', () => {
    const history = fc.array(fc.array(fc.nat(30), { maxLength: 2 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(history, fc.nat(29), fc.nat(29), (parents, a, b) => {
        const commits = parents.map((own, index) => ({
          sha: String(index),
          parents: own.filter((parent) => parent < index).map(String),
        }));
        const graph = new CommitGraph(commits);
        const older = String(a);
        const newer = String(b);
        const above = new Set(graph.reach(newer, new Set()));
        expect(graph.isAncestor(older, newer)).toBe(older !== newer && above.has(older));
      }),
    );
  });

  it('is quick and shallow on a long history', () => {
    const commits = Array.from({ length: 50_000 }, (_, index) => ({ sha: `${index}`, parents: [`${index - 1}`] }));
    expect(new CommitGraph(commits).isAncestor('10', '49999')).toBe(true);
  });
});
