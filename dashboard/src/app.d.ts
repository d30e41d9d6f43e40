import type { FaultAnswer } from 'shared/contracts';
import type { MessageKey } from 'shared/language';

declare global {
  namespace App {
    interface Error {
      message: string;
      fault?: FaultAnswer;
    }
    interface PageState {
      /** What was done on the page before. */
      said?: MessageKey;
    }
  }
}
