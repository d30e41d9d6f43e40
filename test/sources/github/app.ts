import { createVerify } from 'node:crypto';
import type { Call } from '../kit/exchange.js';
import type { GithubWorld, Token } from './world.js';

export interface FakeApp {
  readonly appId: string;
  readonly installationId: string;
  /** An installation that may list repositories and read nothing in them. */
  readonly listsOnly: string;
  /** PEM. */
  readonly publicKey: string;
}

/** What GitHub says of a signature it does not take; null = it is right. */
export function wrongInJwt({ appId, publicKey }: FakeApp, { headers, at }: Call): string | null {
  const [, head, claims, signature] =
    /^bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/i.exec(headers['authorization'] ?? '') ?? [];
  if (head === undefined || claims === undefined || signature === undefined)
    return 'A JSON web token could not be decoded';
  const isSigned = createVerify('RSA-SHA256').update(`${head}.${claims}`).verify(publicKey, signature, 'base64url');
  if (!isSigned) return 'A JSON web token could not be decoded';
  const { iat, exp, iss } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as {
    iat: number;
    exp: number;
    iss: string;
  };
  const now = Math.floor(at / 1000);
  if (iss !== appId) return 'Integration must generate a public key';
  if (iat > now)
    return "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued";
  if (exp > now + 600 || exp <= now) return "'Expiration time' claim ('exp') is too far in the future";
  return null;
}

let made = 0;

/** An hour, in the long form of 2026. */
export function installationTokenFor(
  { appId, listsOnly }: FakeApp,
  installation: string,
  { people }: GithubWorld,
  at: number,
): Token {
  const [owner] = people;
  if (owner === undefined) throw new Error('Nobody is there');
  made += 1;
  return {
    value: `ghs_${appId}_${made}${'eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiJ9'.repeat(6)}`,
    ...{ label: 'installation', owner, may: installation === listsOnly ? 'metadata' : 'read', ofApp: true },
    expiresAt: `${new Date(at + 3_600_000).toISOString().slice(0, 19)}Z`,
  };
}
