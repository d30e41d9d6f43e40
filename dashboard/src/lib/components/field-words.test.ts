import { describe, expect, it } from '@jest/globals';
import { render, sentence } from 'shared/language';
import type { Sentence } from 'shared/contracts';
import { fieldWords } from './field-words.js';

const say = (said: Sentence): string => render(said, 'en', { zone: 'UTC' });
const missing = sentence('fault.fieldMissing');
const short = sentence('fault.fieldTooShort', { least: 12 });
const fault = (message: Sentence, ...fields: Sentence[]) => ({
  ...{ kind: 'yours' as const, message, requestId: '1' },
  fields: fields.map((said, index) => ({ path: `field${index}`, message: said })),
});

describe('what a fault says of its fields', () => {
  it('says the same of several once, in the order of the fields', () => {
    expect(fieldWords(fault(sentence('fault.invalid'), short, missing, missing), say)).toEqual([
      say(short),
      say(missing),
    ]);
  });

  it('does not say again what the whole message says', () => {
    expect(fieldWords(fault(missing, missing), say)).toEqual([]);
  });
});
