import { isSigned, refetch, type HookDelivery, type HookEvent, type Scope, type Wanted } from 'connectors';
import { hookSecrets } from './kit/deliveries.js';
import type { RunAtFake } from './run-at-fake.js';

/** Takes deliveries by the rules of the server (server/src/hooks/), and asks for what they name. */
export class HookReceiver<Truth> {
  readonly events: HookEvent[] = [];
  refused = 0;
  readonly #taken = new Set<string>();

  constructor(
    private readonly run: RunAtFake<Truth>,
    private readonly scopes: readonly Scope[],
  ) {}

  /** @throws where one moved a cursor or took something for gone */
  async take(deliveries: readonly HookDelivery[]): Promise<void> {
    const wanted = deliveries.flatMap((delivery) => this.#wanted(delivery));
    const { connector, config, backfillFrom, io, store } = this.run;
    if (wanted.length === 0 || io.notBefore.get() > io.now()) return;
    const before = JSON.stringify([[...store.checkpoints], [...store.gone]]);
    const kept = [...store.documents.keys()];
    const { signal } = new AbortController();
    await refetch({ connector, config, scopes: this.scopes, backfillFrom, io, store, wanted, signal });
    const isAsBefore = before === JSON.stringify([[...store.checkpoints], [...store.gone]]);
    if (!isAsBefore || !kept.every((key) => store.documents.has(key))) {
      throw new Error('A delivery moved a cursor, or took something for gone');
    }
  }

  #wanted(delivery: HookDelivery): readonly Wanted[] {
    const { hook } = this.run.connector;
    const signature = delivery.headers[hook?.signedIn ?? ''];
    if (!isSigned(delivery.body, signature, [hookSecrets.current, hookSecrets.previous])) {
      this.refused += 1;
      return [];
    }
    const event = hook?.read(delivery) ?? null;
    if (event === null || this.#taken.has(event.deliveryId)) return [];
    this.#taken.add(event.deliveryId);
    this.events.push(event);
    return event.wanted;
  }
}
