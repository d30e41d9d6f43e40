import { describe, expect, it } from '@jest/globals';
import { keyIn, pathWithin } from './door.js';

describe('the door', () => {
  it('finds the key of a one-time link in each of its forms', () => {
    for (const address of ['/sign-in#key=abc', '/sign-in?key=abc', '/link#abc', '/link#key=abc']) {
      expect(keyIn(new URL(address, 'http://localhost'))).toBe('abc');
    }
    expect(keyIn(new URL('/sign-in?to=/products', 'http://localhost'))).toBeNull();
  });

  it('leads on to our own pages only', () => {
    expect(pathWithin('/products/arkiv?period=all')).toBe('/products/arkiv?period=all');
    for (const foreign of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)', null]) {
      expect(pathWithin(foreign)).toBe('/');
    }
  });
});
