import process from 'node:process';
import { startTestCluster } from 'server/database/test-cluster';
import { leaksOf } from '../guardrails/small-groups/leaks-of.js';
import { QueryLayer } from '../guardrails/small-groups/query-layer.js';
import { Random } from '../sources/kit/random.js';

/** Histories of one product: as many indicators, looked at on the same days. */
const together = 25;

/**
 * The attack on small groups, on more histories than `npm test` has time for. @throws with what could be found out, and the
 * seed that shows it again
 */
export async function attackSmallGroups(seed: string, histories: number): Promise<void> {
  const cluster = await startTestCluster();
  process.env['FLOW_TEST_DATABASE'] = cluster.url;
  const layer = await QueryLayer.start();
  const sum = { histories: 0, secrets: 0, programs: 0 };
  const leaks: string[] = [];
  try {
    for (let product = 0; sum.histories < histories; product += 1) {
      const own = `${seed} small groups ${product}`;
      const channels = [[null], ['web', 'phone'], ['web', 'phone', null]][product % 3] ?? [null];
      const all = await layer.live(new Random(own), Math.min(together, histories - sum.histories), channels);
      const found = await leaksOf(all, own);
      sum.histories += all.length;
      sum.secrets += found.secrets;
      sum.programs += found.programs;
      leaks.push(...found.leaks);
    }
  } finally {
    await layer.stop();
    await cluster.stop();
  }
  const told = `${sum.histories} histories (--seed ${seed}): ${sum.secrets} secrets, ${sum.programs} linear programs`;
  if (leaks.length > 0) throw new Error(`Small groups leak in ${told}\n${leaks.slice(0, 50).join('\n')}`);
  process.stdout.write(`No small group can be told from all that was shown of ${told}\n`);
}
