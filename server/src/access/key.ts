import { createHash, randomBytes } from 'node:crypto';

/** A new key that nobody can guess: 256 bits, safe in an address and a header. */
export const newKey = (prefix = ''): string => prefix + randomBytes(32).toString('base64url');

/** What is kept of a key. A plain hash is enough: there is nothing to guess in 256 random bits. */
export const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest();
