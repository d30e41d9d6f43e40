import { invalidate } from '$app/navigation';
import { navigating } from '$app/state';
import { topics } from '../loading.js';

/** The server's news. A page that shows what changed asks again, and nobody loses their place. */
class Live {
  /** When figures were last renewed while the page stood open. */
  renewedAt = $state<string | null>(null);
  #source: EventSource | null = null;
  #pending = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  start(): () => void {
    const source = new EventSource('/api/events');
    this.#source = source;
    source.addEventListener('readings', () => this.#ask(topics.readings));
    source.addEventListener('runs', () => this.#ask(topics.sources));
    source.addEventListener('sources', () => this.#ask(topics.sources));
    source.addEventListener('imports', () => this.#ask(topics.imports));
    return () => this.stop();
  }

  stop(): void {
    this.#source?.close();
    this.#source = null;
    clearTimeout(this.#timer);
  }

  /** News often come in swarms; a page asks once for all of them. */
  #ask(topic: string): void {
    this.#pending.add(topic);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#renew(), 250);
  }

  async #renew(): Promise<void> {
    // Asking again while somebody is on the way to another page would call their way off.
    await navigating.complete?.catch(() => undefined);
    const asked = [...this.#pending];
    this.#pending.clear();
    await Promise.all(asked.map((topic) => invalidate(topic)));
    if (asked.includes(topics.readings)) this.renewedAt = new Date().toISOString();
  }
}

export const live = new Live();
