import type { Rung } from 'shared/domain';
import type { ProductLink } from './product-links.js';
import type { DeploymentRecord } from './production-candidates.js';
import { deriveDelivery, type Delivery } from './scope-delivery.js';

export const day = 86_400_000;
/** c1 ← c2 ← … ← c9, a straight line. */
export const line = Array.from({ length: 9 }, (_, index) => ({
  sha: `c${index + 1}`,
  parents: index === 0 ? ['before the backfill'] : [`c${index}`],
}));
export const change = (
  id: string,
  mergeSha: string | null,
  mergedAt: number | null,
  other = {},
): Delivery['changes'][number] => ({
  id,
  createdAt: (mergedAt ?? 10 * day) - day,
  mergedAt,
  mergeSha,
  headSha: `head of ${id}`,
  baseBranch: 'main',
  authoredAt: [],
  forcePushed: false,
  labels: [],
  components: [],
  ...other,
});
export const deployment = (
  id: string,
  sha: string,
  at: number,
  other: Partial<DeploymentRecord> = {},
): DeploymentRecord => ({
  id,
  sha,
  environment: 'production',
  isProduction: true,
  isTransient: false,
  statuses: [{ state: 'success', at, environment: null }],
  ...other,
});
export const link: ProductLink = { productId: 'p', scopeId: 'repo', selector: null, from: -Infinity, to: Infinity };
export const derive = (delivery: Partial<Delivery>, rung: Rung | null = null, links = [link]) =>
  deriveDelivery(
    { scopeId: 'repo', changes: [], deployments: [], releases: [], commits: line, ...delivery },
    rung,
    links,
    100 * day,
  );
