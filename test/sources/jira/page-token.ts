import { createHmac } from 'node:crypto';

/** Page tokens: signed, good for one question of one account, and for seven days. */
const lifetime = 7 * 86_400_000;

export class TokenError extends Error {}

const sign = (text: string, question: string): string =>
  createHmac('sha256', question).update(text).digest('base64url').slice(0, 16);

export function pageToken(state: unknown, question: string, now: number): string {
  const text = Buffer.from(JSON.stringify({ state, now })).toString('base64url');
  return `${text}.${sign(text, question)}`;
}

/** @throws TokenError for a token of another question, a broken one, or one that is too old. */
export function readPageToken(token: string, question: string, now: number): unknown {
  const [text = '', signature] = token.split('.');
  if (sign(text, question) !== signature)
    throw new TokenError('Invalid request payload. Refer to the REST API documentation and try again.');
  const { state, now: made } = JSON.parse(Buffer.from(text, 'base64url').toString()) as { state: unknown; now: number };
  if (now - made > lifetime) throw new TokenError('The provided next page token is expired.');
  return state;
}
