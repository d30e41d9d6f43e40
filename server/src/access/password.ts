import { hash, verify } from '@node-rs/argon2';

/** OWASP's setting for Argon2id, which is the library's default kind: about 50 ms, 19 MiB. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Of no password at all, so that an unknown address takes as long to refuse as a wrong password. Not made at every start. */
let ofNothing: Promise<string> | undefined;

/** Whether the password belongs to the hash; null = there is none, and the answer is no after the same time. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await (ofNothing ??= hashPassword(''))), password);
  return matches && stored !== null;
}
