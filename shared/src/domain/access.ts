/** Roles are grants of (account, role, scope); see decisions.md 36 and requirements.md 8.5. */
export const roles = ['reader', 'team', 'leadership', 'ops'] as const;
export type Role = (typeof roles)[number];

export type GrantScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'area'; readonly areaId: string }
  | { readonly kind: 'product'; readonly productId: string };
