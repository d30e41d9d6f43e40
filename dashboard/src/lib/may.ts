import type { Session } from 'shared/contracts';

type Role = NonNullable<Session['account']>['grants'][number]['role'];

/** Only what to offer: the server decides. Ops may everything that runs the installation; a team what belongs to its product. */
export function may(session: Session, role: Role, productId?: string): boolean {
  const grants = session.account?.grants ?? [];
  return grants.some(
    (grant) =>
      grant.role === role &&
      (grant.scope.kind === 'all' || (grant.scope.kind === 'product' && grant.scope.productId === productId)),
  );
}
