import { describe, expect, it } from '@jest/globals';
import { sourceFaultCodes } from 'connectors';
import { catalogue, isMessageKey } from 'shared/language';

describe('Faults of sources', () => {
  it.each(sourceFaultCodes)('%s has a sentence and a next step', (code) => {
    expect([`source.fault.${code}`, `source.next.${code}`].filter((key) => !isMessageKey(key))).toEqual([]);
  });

  it('have no texts without a code', () => {
    const keys = Object.keys(catalogue).filter((key) => /^source\.(fault|next)\./.test(key));
    const codes = new Set<string>(sourceFaultCodes);
    expect(keys.filter((key) => !codes.has(key.split('.')[2] ?? ''))).toEqual([]);
  });
});
