import type { ProductSummary, Session } from 'shared/contracts';

type Role = NonNullable<Session['account']>['grants'][number]['role'];

/**
 * Only what to offer: the server decides, by the same rule. One of the roles will do, held for everything; where it is
 * about a product, held for that product or its area.
 */
export function may(
  session: Pick<Session, 'account'>,
  roles: Role | readonly Role[],
  product?: Pick<ProductSummary, 'id' | 'area'>,
): boolean {
  const wanted = [roles].flat();
  return (session.account?.grants ?? []).some(({ role, scope }) => {
    if (!wanted.includes(role)) return false;
    if (scope.kind === 'product') return scope.productId === product?.id;
    return scope.kind === 'all' || scope.areaId === product?.area?.id;
  });
}
