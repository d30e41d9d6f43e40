import { ApiFault } from '../api.js';

/**
 * Sends a change that says what it was made from. Where somebody else was faster, what there is now is looked at before the
 * refusal is told, so that both can be seen.
 */
export async function orLookAgain<T>(send: () => Promise<T>, look: () => Promise<unknown>): Promise<T> {
  try {
    return await send();
  } catch (cause) {
    if (cause instanceof ApiFault && cause.status === 409) await look();
    throw cause;
  }
}
