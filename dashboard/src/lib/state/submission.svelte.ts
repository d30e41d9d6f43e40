import type { FaultAnswer, Sentence } from 'shared/contracts';
import { tick } from 'svelte';
import { ApiFault, madeHere } from '../api.js';

/** A button that is switched off while it sends loses the focus: whoever pressed it with a key goes on from where they were. */
async function backTo(place: Element | null): Promise<void> {
  await tick();
  const isLost = document.activeElement === null || document.activeElement === document.body;
  if (isLost && place instanceof HTMLElement && place.isConnected) place.focus({ preventScroll: true });
}

/** One thing being sent: under way, refused with words, or done. */
export class Submission {
  busy = $state(false);
  fault = $state.raw<FaultAnswer | null>(null);

  /** True when it went through. */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    const place = document.activeElement;
    this.busy = true;
    this.fault = null;
    try {
      await work();
      return true;
    } catch (cause) {
      if (!(cause instanceof ApiFault)) console.error(cause);
      this.fault = cause instanceof ApiFault ? cause.fault : madeHere('ours');
      return false;
    } finally {
      this.busy = false;
      void backTo(place);
    }
  }

  /** What the server said of one field of the request. */
  of(path: string): Sentence | null {
    return this.fault?.fields?.find((field) => field.path === path || field.path.endsWith(`.${path}`))?.message ?? null;
  }
}
