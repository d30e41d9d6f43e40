import { createHmac, randomBytes } from 'node:crypto';
import { BlockList, isIPv6 } from 'node:net';
import { Injectable } from '@nestjs/common';
import type { CalendarDate } from 'shared/time';

/** What one network may do to one survey a day. A whole office may sit behind one address. */
const limits = { shown: 500, sent: 100 } as const;
/** Senders that are remembered at once; when there are more, all are forgotten rather than the memory filled. */
const mostRemembered = 50_000;

/** A proxy that we were not told of, and networks of one's own: many people with one address, or people one knows. */
const inside = new BlockList();
for (const [net, prefix] of [
  ['10.0.0.0', 8],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  inside.addSubnet(net, prefix, 'ipv4');
}
inside.addSubnet('fc00::', 7, 'ipv6');
inside.addAddress('::1', 'ipv6');

/**
 * Keeps one sender from filling a survey. Addresses are never stored: what is counted is a hash under a key that lives in
 * this process's memory and is thrown away with the day. Each process counts for itself; the limit for all is the one
 * per minute in the database.
 */
@Injectable()
export class SenderLimit {
  private key = randomBytes(32);
  private day: CalendarDate = '';
  private readonly counts = new Map<string, number>();

  /** Counts this one in; false = it is one too many. */
  admits(act: keyof typeof limits, surveyId: string, network: string | undefined, today: CalendarDate): boolean {
    const sender = networkOf(network ?? '');
    if (sender === null) return true;
    if (today !== this.day || this.counts.size >= mostRemembered) this.forget(today);
    const hash = createHmac('sha256', this.key).update(`${act} ${surveyId} ${sender}`).digest('base64url');
    const count = (this.counts.get(hash) ?? 0) + 1;
    this.counts.set(hash, count);
    return count <= limits[act];
  }

  private forget(today: CalendarDate): void {
    this.key = randomBytes(32);
    this.day = today;
    this.counts.clear();
  }
}

/** The address; of IPv6 the half that a household shares. Null = not told apart. */
function networkOf(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  if (plain === '' || inside.check(plain, isIPv6(plain) ? 'ipv6' : 'ipv4')) return null;
  return isIPv6(plain) ? plain.split(':').slice(0, 4).join(':') : plain;
}
