import { describe, expect, it } from '@jest/globals';
import { KeyReader } from './keys.js';

describe('keys', () => {
  it('go to a page with g and a letter', () => {
    const keys = new KeyReader();
    expect(keys.press('g', false, 0)).toBeNull();
    expect(keys.press('p', false, 400)).toEqual({ does: 'go', href: '/products' });
  });

  it('forget the g after a while, and after a letter that leads nowhere', () => {
    const keys = new KeyReader();
    keys.press('g', false, 0);
    expect(keys.press('p', false, 2000)).toBeNull();
    keys.press('g', false, 3000);
    expect(keys.press('x', false, 3100)).toBeNull();
    expect(keys.press('p', false, 3200)).toBeNull();
  });

  it('move the period, compare and open the table', () => {
    const keys = new KeyReader();
    expect(['[', ']', 'c', 't'].map((key) => keys.press(key, false, 0)?.does)).toEqual([
      'earlier',
      'later',
      'compare',
      'table',
    ]);
  });

  it('note a contact with users', () => {
    expect(new KeyReader().press('u', false, 0)).toEqual({ does: 'contact' });
  });

  it('are left alone while somebody types', () => {
    const keys = new KeyReader();
    expect(keys.press('?', true, 0)).toBeNull();
    keys.press('g', true, 0);
    expect(keys.press('o', false, 10)).toBeNull();
    expect(keys.press('?', false, 20)).toEqual({ does: 'help' });
  });
});
