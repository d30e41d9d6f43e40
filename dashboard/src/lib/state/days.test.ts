import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(svelte|ts)$/.test(file));
/** An instant's text begins with its day in UTC. */
const cut = /\b(?:asOf|\w+(?:At|Ends))\.(?:slice|substring)\(0, ?10\)/;

describe('a day on the page', () => {
  it('is the installation’s, never the one an instant’s text begins with', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => cut.test(readFileSync(`${root}/${file}`, 'utf8')))).toEqual([]);
  });
});
