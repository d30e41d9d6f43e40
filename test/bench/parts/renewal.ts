import { setTimeout as pause } from 'node:timers/promises';
import type { Organisation } from '../connect-organisation.js';
import type { Fakes } from '../fakes.js';
import { seconds, spread, type Line } from '../measure.js';
import type { BenchProduct } from '../product.js';

const products = 10;
const changes = 1000;

/** Items of ten products move on at the source; the product is told to read, and pages are asked for all the while. */
export async function renewAfterChanges(
  product: BenchProduct,
  fakes: Fakes,
  { connectionIds, slugs }: Organisation,
): Promise<Line[]> {
  await moveItems(product, fakes, connectionIds[0] ?? '');
  const asked = performance.now();
  await product.ask('POST', `sources/${connectionIds[0]}/run`);
  await product.idle(['sync']);
  const read = performance.now();
  const state = { over: false };
  const renewal = product.idle().then(() => {
    state.over = true;
    return performance.now() - read;
  });
  const times: number[] = [];
  for (let turn = 0; !state.over; turn++) {
    times.push(await product.timeOf(turn % 5 === 0 ? 'overview' : `products/${slugs[turn % slugs.length]}`));
    await pause(10);
  }
  const { rows } = await product.pool.query<{ n: number }>(
    'select documents_changed as n from sync_run order by started_at desc limit 1',
  );
  return [
    { what: `reading ${rows[0]?.n ?? 0} changed items`, value: seconds(read - asked) },
    { what: `deriving them and renewing ${products} products`, value: seconds(await renewal), goal: '5 s' },
    { what: 'pages meanwhile', value: spread(times), goal: 'p95 100 ms' },
  ];
}

async function moveItems(product: BenchProduct, fakes: Fakes, connectionId: string): Promise<void> {
  const { rows } = await product.pool.query<{ id: string; nth: string }>(
    `select source_id as id, nth from (
       select document.source_id, row_number() over (partition by work_item.scope_id order by created_at desc) as nth,
              dense_rank() over (order by work_item.scope_id) as project
       from work_item join document on document.id = work_item.id where work_item.connection_id = $1
     ) as ranked where project <= $2 and nth <= $3`,
    [connectionId, products, changes / products],
  );
  for (const { id, nth } of rows) {
    await change(fakes, 'transition', { issue: id, to: Number(nth) % 2 === 0 ? 'Review' : 'Done' });
  }
}

/** Something happens at the fake Jira. */
export async function change(fakes: Fakes, what: string, details: object): Promise<void> {
  const body = JSON.stringify({ do: what, with: details });
  const answer = await fetch(`${fakes.jira.url}/__fake/truth`, { method: 'POST', body });
  if (!answer.ok) throw new Error(await answer.text());
  await answer.body?.cancel();
}
