import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const layout = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** A text nobody can read or change without the key. `context` is bound to it: moved elsewhere, it does not open. */
export function seal(text: string, key: Buffer, context: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.of(layout), nonce, cipher.getAuthTag(), sealed]);
}

/** @throws Error where key, context or bytes are not those it was sealed with */
export function unseal(box: Buffer, key: Buffer, context: string): string {
  if (box[0] !== layout) throw new Error(`Unknown layout of sealed secrets: ${box[0]}`);
  const tagAt = 1 + nonceBytes;
  const textAt = tagAt + tagBytes;
  const decipher = createDecipheriv(algorithm, key, box.subarray(1, tagAt), { authTagLength: tagBytes })
    .setAAD(Buffer.from(context))
    .setAuthTag(box.subarray(tagAt, textAt));
  return Buffer.concat([decipher.update(box.subarray(textAt)), decipher.final()]).toString('utf8');
}

/** The same for the same secrets under the same key; they cannot be read or guessed from it. Null = there are none. */
export function markOf(values: Readonly<Record<string, unknown>>, key: Buffer): string | null {
  const entries = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) return null;
  return createHmac('sha256', key).update(JSON.stringify(entries)).digest('base64url');
}
