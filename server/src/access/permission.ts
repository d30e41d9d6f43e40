import type { Role } from 'shared/domain';
import type { Allowance } from './allow.js';
import type { Caller, HeldGrant } from './caller.js';

/** Where a product lies, as far as grants are concerned. */
export interface ProductPlace {
  readonly productId: string;
  readonly areaId: string | null;
}

/** `signIn`: nobody is known; `role`: somebody is, but without the grant; otherwise the role that opens the route. */
export type Decision =
  | { readonly allowed: true; readonly actingAs: Role | null }
  | { readonly allowed: false; readonly lacking: 'signIn' | 'role' };

/**
 * Whether an account may call a route. A product's place is given exactly where the route is about one product;
 * null means that there is no such product, and then only a grant for everything will do.
 */
export function decide(
  allowance: Allowance,
  caller: Pick<Caller, 'grants'> | null,
  place?: ProductPlace | null,
): Decision {
  if (allowance === 'anyone') return { allowed: true, actingAs: null };
  if (caller === null) return { allowed: false, lacking: 'signIn' };
  if (allowance === 'signedIn') return { allowed: true, actingAs: null };
  const roles = allowance.role === undefined ? [] : [allowance.role].flat();
  const grant = caller.grants.find((held) => roles.includes(held.role) && covers(held, place));
  return grant ? { allowed: true, actingAs: grant.role } : { allowed: false, lacking: 'role' };
}

function covers({ scope }: HeldGrant, place?: ProductPlace | null): boolean {
  if (scope.kind === 'all') return true;
  if (!place) return false;
  return scope.kind === 'product' ? scope.productId === place.productId : scope.areaId === place.areaId;
}
