import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readKeyFile } from './key-file.js';
import { seal, unseal } from './secret-box.js';

describe('a sealed secret', () => {
  const key = randomBytes(32);

  it('opens with its key and context to what was sealed', () => {
    expect(unseal(seal('nøkkel 🔑', key, 'a'), key, 'a')).toBe('nøkkel 🔑');
  });

  it('never looks the same twice, and never holds the text', () => {
    const [one, two] = [seal('ghp_secret', key, 'a'), seal('ghp_secret', key, 'a')];
    expect(one.equals(two)).toBe(false);
    expect(one.includes('ghp_secret')).toBe(false);
  });

  it('does not open with another key, in another place, or after any byte was changed', () => {
    const box = seal('secret', key, 'a');
    expect(() => unseal(box, randomBytes(32), 'a')).toThrow();
    expect(() => unseal(box, key, 'b')).toThrow();
    for (let index = 0; index < box.length; index += 1) {
      const changed = Buffer.from(box);
      changed[index] = (changed[index] ?? 0) ^ 1;
      expect(() => unseal(changed, key, 'a')).toThrow();
    }
  });
});

describe('the key file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'flow-key-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is made once, also by processes that start together, for its owner only', async () => {
    const keys = await Promise.all(Array.from({ length: 20 }, () => readKeyFile(folder)));
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
    expect((await stat(path.join(folder, 'secrets.key'))).mode & 0o777).toBe(0o600);
  });

  it('is refused when it holds something else', async () => {
    await writeFile(path.join(folder, 'secrets.key'), 'too short');
    await expect(readKeyFile(folder)).rejects.toThrow('32 bytes');
  });
});
