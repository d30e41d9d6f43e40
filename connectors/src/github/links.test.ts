import { describe, expect, it } from '@jest/globals';
import { atConfiguredHost, linksOf } from './links.js';

const base = 'https://github.example/api/v3';
const link = (rel: string, page: number, host = base) =>
  `<${host}/repositories/1/pulls?state=all&page=${page}>; rel="${rel}"`;

describe('Links from page to page', () => {
  it('gives the next page as it was named, and how many rows there may be', () => {
    expect(linksOf([link('prev', 1), link('next', 3), link('last', 9)].join(', '), base, 100)).toEqual({
      next: `${base}/repositories/1/pulls?state=all&page=3`,
      atMost: 900,
    });
    const inSmaller = link('last', 9).replace('?', '?per_page=25&');
    expect(linksOf(inSmaller, base, 100).atMost).toBe(225);
  });

  it('T15: knows no length where no last page is named and goes on all the same, and has no next page on the only one', () => {
    expect(linksOf(link('next', 2), base, 100)).toMatchObject({
      next: expect.stringContaining('page=2'),
      atMost: null,
    });
    expect(linksOf(undefined, base, 100)).toEqual({ next: undefined, atMost: null });
    expect(linksOf(link('first', 1), base, 100).next).toBeUndefined();
  });

  it('takes the key to the configured host alone, whatever a link or a token says', () => {
    const elsewhere = 'https://elsewhere.example/api/v3';
    expect(linksOf(link('next', 2, elsewhere), base, 100).next).toBe(`${base}/repositories/1/pulls?state=all&page=2`);
    expect(atConfiguredHost('//elsewhere.example/x?page=2', base)).toBe('https://github.example/x?page=2');
    expect(atConfiguredHost('nonsense', base)).toBe('https://github.example/api/nonsense');
  });
});
