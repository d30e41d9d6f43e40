import { createHmac, randomBytes } from 'node:crypto';
import { BlockList, isIP } from 'node:net';
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

/**
 * The address, without the port that some proxies write behind it; of IPv6 the half that a household shares. Null = not told
 * apart: one of ours, or no address at all, which would be everybody's.
 */
function networkOf(address: string): string | null {
  const alone = address.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^(\d+(?:\.\d+){3}):\d+$/, '$1');
  const plain = alone.replace(/^::ffff:(?=\d+\.)/i, '');
  const version = isIP(plain);
  if (version === 0 || inside.check(plain, version === 6 ? 'ipv6' : 'ipv4')) return null;
  return version === 6 ? firstHalf(plain) : plain;
}

/** Its first four groups, those of nothing but noughts written out. */
function firstHalf(address: string): string {
  const [before = '', after] = address.toLowerCase().split('::');
  const groups = before === '' ? [] : before.split(':');
  const behind = after ? after.split(':').length : 0;
  const left = after === undefined ? [] : Array<string>(Math.max(0, 8 - groups.length - behind)).fill('0');
  return [...groups, ...left, ...(after?.split(':') ?? [])]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
