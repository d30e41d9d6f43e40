import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Webhooks make news come sooner, and nothing else: what one says is never stored. It names what to ask the source for;
 * with all of them lost, late, doubled or forged, reading on schedule ends the same (source-apis.md 4, 8).
 */
export interface HookReader {
  /** Header that carries the signature, in small letters. */
  readonly signedIn: string;
  /** Which instruction fits. @param config without its secrets */
  kind(config: Readonly<Record<string, unknown>>): HookKind;
  /** Pure: nothing of the body but ids comes out of it. Null = it cannot be read. */
  read(delivery: HookDelivery): HookEvent | null;
}

export const hookKinds = ['github', 'jiraCloud', 'jiraOAuth', 'jiraDataCenter'] as const;
export type HookKind = (typeof hookKinds)[number];

export interface HookDelivery {
  /** By name in small letters. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** To the byte as it came: the signature is of these. */
  readonly body: Uint8Array;
}

export interface HookEvent {
  /** The same when the source sends it once more. */
  readonly deliveryId: string;
  readonly name: string;
  /** Nothing = nothing that we read follows from it. */
  readonly wanted: readonly Wanted[];
}

/** What to ask for again. */
export interface Wanted {
  readonly stream: string;
  /** Null = the event does not say where it is. */
  readonly scopeId: string | null;
  /** Null = whatever is new in the stream. */
  readonly sourceId: string | null;
}

const methods = ['sha256', 'sha384', 'sha512'];

/**
 * Whether one of the secrets signed these bytes: `sha256=<hex>` (WebSub; the method stands before the sign). Takes as long
 * for a wrong signature as for a right one, whichever secret it is.
 */
export const isSigned = (body: Uint8Array, signature: string | undefined, secrets: readonly string[]): boolean => {
  const [, method = '', hex = ''] = /^([a-z0-9]+)=([0-9a-f]+)$/i.exec(signature ?? '') ?? [];
  if (!methods.includes(method.toLowerCase())) return false;
  const given = Buffer.from(hex, 'hex');
  const matches = secrets.map((secret) => {
    const own = createHmac(method.toLowerCase(), secret).update(body).digest();
    return own.length === given.length && timingSafeEqual(own, given);
  });
  return matches.includes(true);
};

/** The body as JSON; some are told to send a form with it inside. Undefined = it is none. */
export const jsonOf = ({ headers, body }: HookDelivery): unknown => {
  const text = Buffer.from(body).toString('utf8');
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
  try {
    return JSON.parse(isForm ? (new URLSearchParams(text).get('payload') ?? '') : text);
  } catch {
    return undefined;
  }
};

/** A name or an id that may be kept and shown: what comes from outside is not let in at any length. */
export const asWord = (text: unknown): string | null =>
  typeof text === 'string' && /^[\w:.-]{1,100}$/.test(text) ? text : null;
