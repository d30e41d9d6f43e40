import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { addDays, type CalendarDate } from 'shared/time';

/**
 * What a form carries in place of a cookie: a random number, the day it was handed out, and a signature. Sent twice it
 * counts once, and nobody sends a form that was never shown. It tells two forms apart, never two people.
 */
export function newFormToken(secret: Buffer, today: CalendarDate): string {
  const said = `${randomBytes(16).toString('base64url')}.${today}`;
  return `${said}.${signature(secret, said)}`;
}

/** What is kept of a form that was sent; null = made up, or handed out before yesterday. */
export function formHashOf(token: string, secret: Buffer, today: CalendarDate): Buffer | null {
  const [, said, signed] = /^([\w-]{22}\.\d{4}-\d\d-\d\d)\.([\w-]{43})$/.exec(token) ?? [];
  if (said === undefined || signed === undefined) return null;
  if (!timingSafeEqual(Buffer.from(signed), Buffer.from(signature(secret, said)))) return null;
  const day = said.slice(-10);
  return day === today || day === addDays(today, -1) ? createHash('sha256').update(said).digest() : null;
}

const signature = (secret: Buffer, said: string): string =>
  createHmac('sha256', secret).update(said).digest('base64url');
