import { setTimeout as pause } from 'node:timers/promises';
import { productList, sourceList } from 'shared/contracts';
import type { z } from 'zod';

/**
 * Each request comes on a line of its own: one that was kept for the next might be cut, at the other side, in the moment in
 * which the next goes out.
 */
export const alone = { connection: 'close' };

/** Someone who came by the one-time link and stays signed in over restarts. */
export class Visitor {
  private constructor(
    private readonly origin: string,
    private readonly cookie: string,
  ) {}

  static async by(link: string): Promise<Visitor> {
    const { origin, hash } = new URL(link);
    const answer = await fetch(`${origin}/api/session/link`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...alone },
      body: JSON.stringify({ key: hash.replace('#key=', '') }),
    });
    return new Visitor(origin, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '');
  }

  /** Names of the products, as often as each is there. */
  async products(): Promise<string[]> {
    return (await this.ask('products', productList)).products.map(({ name }) => name);
  }

  /** Whether each source was read to its end once. */
  async sourcesRead(): Promise<boolean[]> {
    return (await this.ask('sources', sourceList)).connections.map(({ lastCompleteAt }) => lastCompleteAt !== null);
  }

  private async ask<T>(address: string, contract: z.ZodType<T>): Promise<T> {
    const answer = await fetch(`${this.origin}/api/${address}`, { headers: { cookie: this.cookie, ...alone } });
    if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
    return contract.parse(await answer.json());
  }
}

export async function until(isSo: () => Promise<boolean>, seconds = 120): Promise<void> {
  for (const end = Date.now() + seconds * 1_000; !(await isSo()); await pause(50)) {
    if (Date.now() > end) throw new Error(`Not within ${seconds} s: ${isSo.toString()}`);
  }
}
