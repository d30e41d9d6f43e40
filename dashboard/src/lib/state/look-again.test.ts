import { describe, expect, it } from '@jest/globals';
import { ApiFault, madeHere } from '../api.js';
import { orLookAgain } from './look-again.js';

const refusedWith = (status: number) => async () => {
  throw new ApiFault(status, madeHere('ours'));
};

describe('a change', () => {
  it('that comes too late has what there is looked at, and is refused all the same', async () => {
    const looks: string[] = [];
    const look = async () => looks.push('looked');
    await expect(orLookAgain(refusedWith(409), look)).rejects.toMatchObject({ status: 409 });
    expect(looks).toEqual(['looked']);
    await expect(orLookAgain(refusedWith(422), look)).rejects.toMatchObject({ status: 422 });
    expect(await orLookAgain(async () => 'kept', look)).toBe('kept');
    expect(looks).toEqual(['looked']);
  });
});
