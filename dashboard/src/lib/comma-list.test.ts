import { describe, expect, it } from '@jest/globals';
import { commaList } from './comma-list.js';

describe('words with commas between', () => {
  it.each([
    ['prod-feil, Hendelse ,prod-feil', ['prod-feil', 'Hendelse']],
    [' , ,', []],
    ['', []],
    ["Won't Do, Kan ikke gjenskapes", ["Won't Do", 'Kan ikke gjenskapes']],
  ])('“%s” are %j', (text, words) => expect(commaList(text)).toEqual(words));
});
