import { describe, expect, it } from '@jest/globals';
import { chooseLanguage } from './language-choice.js';

describe('the language of a page', () => {
  it('is the one the address asks for, whatever was remembered', () => {
    expect(chooseLanguage('sv', 'nb', ['en-GB'])).toBe('sv');
  });

  it('is the remembered one when the address asks for none or for an unknown one', () => {
    expect(chooseLanguage(null, 'nb', ['en-GB'])).toBe('nb');
    expect(chooseLanguage('klingon', 'nb', ['en-GB'])).toBe('nb');
  });

  it('is bokmål for every Norwegian browser', () => {
    for (const tag of ['no', 'nb', 'nn', 'nn-NO', 'NB-no']) expect(chooseLanguage(null, null, [tag])).toBe('nb');
  });

  it('is the first wish that the interface knows, and English without one', () => {
    expect(chooseLanguage(null, null, ['fi-FI', 'sv-SE', 'en'])).toBe('sv');
    expect(chooseLanguage(null, null, ['fi', 'da'])).toBe('en');
    expect(chooseLanguage(null, null, [])).toBe('en');
  });
});
