import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { reading } from './index.js';

const sources = new URL('../../../test/source-modules.mjs', import.meta.url).href;
/** A page, as far as the contracts can tell: there is a document, and code made from text is refused. */
const page = `
  globalThis.document = {};
  const { observationInput } = await import('${new URL('./index.ts', import.meta.url).href}');
  let refused = false;
  try { new Function('return 1'); } catch { refused = true; }
  console.log(JSON.stringify({ refused, parsed: observationInput.parse({ value: 0.8, n: 12 }) }));
`;

describe('contracts', () => {
  it('parse in a page without compiling code, which our content-security policy would refuse', async () => {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [
      ...['--disallow-code-generation-from-strings', '--no-warnings', '--import', sources],
      ...['--input-type=module', '--eval', page],
    ]);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({ refused: true, parsed: { value: 0.8, n: 12, period: 'week' } });
  });

  it('refuse a reading without n', () => {
    expect(reading.safeParse({ metric: 'lead-time', value: 3 }).success).toBe(false);
  });
});
