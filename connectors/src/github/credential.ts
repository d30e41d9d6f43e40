import { createPrivateKey, createSign, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { SourceError, type Io } from '../contract.js';
import { fault, object, type Transport } from '../http.js';
import type { GitHubAppConfig } from './config.js';
import { tokenAddress } from './reads-only.js';

/** What requests are signed with. */
export interface Credential {
  /** Tells one key from another; as secret as the key. */
  readonly name: string;
  token(signal: AbortSignal): Promise<string>;
  /** This token was refused. True = another one can be had. */
  forget(token: string): boolean;
}

export const personalToken = (token: string): Credential => ({
  name: token,
  token: () => Promise.resolve(token),
  forget: () => false,
});

const minute = 60_000;
const answer = z.object({ token: z.string().min(1), expires_at: z.string() });

interface Made {
  readonly token: string;
  readonly untilMs: number;
}

export interface AppTools {
  readonly io: Pick<Io, 'now'>;
  readonly transport: Transport;
  readonly headers: Readonly<Record<string, string>>;
  /** Tokens that are made are secrets too, of a form nobody knows beforehand. */
  readonly secrets: string[];
}

/**
 * A token of an installation lives for an hour: it is made when it is first needed, and again five minutes before it ends
 * or when it is refused. Several who need one at once get the same (source-apis.md 2).
 */
export const installationToken = (
  config: GitHubAppConfig,
  { io, transport, headers, secrets }: AppTools,
): Credential => {
  const { baseUrl, appId, installationId, privateKey } = config;
  let held: Made | undefined;
  let making: Promise<Made> | undefined;

  const ask = async (signal: AbortSignal): Promise<Response> => {
    // GitHub refuses a signature from the future, so the clock is its own where it has told its time.
    const jwt = signed(keyFrom(privateKey), appId, transport.serverNow() ?? io.now());
    return transport.expecting(object)(tokenAddress(baseUrl, installationId), {
      ...{ method: 'POST', signal },
      headers: { ...headers, authorization: `Bearer ${jwt}` },
    });
  };

  const make = async (signal: AbortSignal): Promise<Made> => {
    const isGuess = transport.serverNow() === null;
    const response = await ask(signal).catch((error: unknown) => {
      const byClock = isGuess && error instanceof SourceError && error.fault.code === 'badKey';
      if (byClock && transport.serverNow() !== null) return ask(signal);
      throw error;
    });
    const { success, data } = answer.safeParse(await response.json());
    const untilMs = Date.parse(data?.expires_at ?? '');
    if (!success || Number.isNaN(untilMs)) throw new SourceError(fault('brokenAnswer', 'no token of an installation'));
    secrets.push(data.token);
    return { token: data.token, untilMs };
  };

  return {
    name: JSON.stringify(['app', baseUrl, appId, installationId]),
    async token(signal) {
      const now = transport.serverNow() ?? io.now();
      if (held !== undefined && held.untilMs - 5 * minute > now) return held.token;
      making ??= make(signal).finally(() => (making = undefined));
      held = await making;
      return held.token;
    },
    forget(token) {
      if (!secrets.includes(token)) return false;
      held = undefined;
      return true;
    },
  };
};

/** RS256 by hand: three lines less than a dependency. Ten minutes are the most GitHub takes. */
const signed = (key: KeyObject, issuer: string, nowMs: number): string => {
  const now = Math.floor(nowMs / 1000);
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claim = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iat: now - 60, exp: now + 540, iss: issuer })}`;
  return `${claim}.${createSign('RSA-SHA256').update(claim).sign(key, 'base64url')}`;
};

/** A form field of one line, or an environment, takes the line breaks out of a key file. */
const keyFrom = (pem: string): KeyObject => {
  const [, kind, body] = /-----BEGIN ([A-Z ]+)-----([\s\S]+?)-----END/.exec(pem.replaceAll(String.raw`\n`, '\n')) ?? [];
  try {
    const lines = (body ?? '').replaceAll(/\s/g, '').match(/.{1,64}/g) ?? [];
    return createPrivateKey([`-----BEGIN ${kind}-----`, ...lines, `-----END ${kind}-----`, ''].join('\n'));
  } catch {
    throw new SourceError(fault('badConfig', 'the private key cannot be read'));
  }
};
