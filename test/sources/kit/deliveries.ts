import { createHmac } from 'node:crypto';
import type { HookDelivery } from 'connectors';
import type { Random } from './random.js';

/** What a source would say of itself, before it is signed and sent. */
export interface Told {
  readonly id: string;
  readonly name: string;
  readonly body: object;
}

/** How a source writes what it says. */
export interface Voice {
  readonly signature: string;
  /** Of Told, beside the signature. */
  headers(told: Told): Record<string, string>;
}

export const hookSecrets = {
  current: 'the new secret',
  previous: 'the one before',
  another: 'of somebody else',
} as const;

export const signed = (voice: Voice, told: Told, secret: string): HookDelivery => {
  const body = Buffer.from(JSON.stringify(told.body));
  const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  return {
    body,
    headers: { 'content-type': 'application/json', ...voice.headers(told), [voice.signature]: signature },
  };
};

/**
 * F23: every third is lost, the others come in any order, some twice, some signed with the secret before; between them
 * stand forged ones and some of an unknown kind. The first is never lost, so that there is one.
 */
export const troubled = (voice: Voice, all: readonly Told[], random: Random): HookDelivery[] => {
  const coming = all
    .map((told) => ({ told, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ told }) => told)
    .filter((_, n) => n % 3 !== 1);
  return coming.flatMap((told, n) => {
    const one = signed(voice, told, n % 4 === 3 ? hookSecrets.previous : hookSecrets.current);
    const forged = signed(voice, { ...told, id: `forged-${n}` }, hookSecrets.another);
    const odd = { id: `odd-${n}`, name: 'unheard_of', body: { ...told.body, webhookEvent: 'unheard_of' } };
    const unheard = signed(voice, odd, hookSecrets.current);
    return n % 2 === 0
      ? [forged, one, one]
      : [one, unheard, { ...one, body: Buffer.concat([one.body, Buffer.from(' ')]) }];
  });
};

/** To an address, as the source would: to any number of processes behind it. @returns the answers' statuses */
export const send = (addresses: readonly string[], deliveries: readonly HookDelivery[]): Promise<number[]> =>
  Promise.all(
    deliveries.map(async ({ headers, body }, n) => {
      const init = { method: 'POST', headers: headers as Record<string, string>, body: new Uint8Array(body) };
      return (await fetch(addresses[n % addresses.length] ?? '', init)).status;
    }),
  );
