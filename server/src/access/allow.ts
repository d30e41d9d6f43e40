import { SetMetadata } from '@nestjs/common';
import type { Role } from 'shared/domain';

export { Caller, holdsForAll, SessionKey } from './caller.js';

/** What an API token may be used for; a token opens nothing else. */
export const tokenPurposes = ['observations'] as const;
export type TokenPurpose = (typeof tokenPurposes)[number];

/**
 * Who may call a route:
 * - `anyone`: no account needed; the route itself decides what a stranger sees
 * - `signedIn`: any account
 * - `{ role, product }`: an account holding one of the roles; with `product` (the name of the route parameter that
 *   carries the product's slug) a grant for that product or its area will do, without it, or on an address without that
 *   parameter, only a grant for all
 * - `{ token, role, product }`: a bearer token with that purpose, or else an account as above
 */
export type Allowance = 'anyone' | 'signedIn' | RoleAllowance | TokenAllowance;

export interface RoleAllowance {
  readonly role: Role | readonly Role[];
  readonly product?: string;
}

export interface TokenAllowance {
  readonly token: TokenPurpose;
  readonly role?: Role | readonly Role[];
  readonly product?: string;
}

export const allowanceKey = 'flow:allowance';

/** Every route carries it, on the handler or its controller; the guard refuses a route that does not. */
export const Allow = (allowance: Allowance): MethodDecorator & ClassDecorator => SetMetadata(allowanceKey, allowance);
