import type { FaultAnswer } from 'shared/contracts';

/** A fault as its finder describes it; the filter adds the request id. */
export interface FaultDescription extends Omit<FaultAnswer, 'requestId'> {
  /** HTTP status, 400 or above. */
  readonly status: number;
}

/** Throw this wherever a request cannot be answered: one filter turns it into the answer (architecture.md 9). */
export class Fault extends Error {
  constructor(readonly description: FaultDescription) {
    super(description.message.key);
  }
}
