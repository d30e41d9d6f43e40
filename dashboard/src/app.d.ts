import type { FaultAnswer } from 'shared/contracts';

declare global {
  namespace App {
    interface Error {
      message: string;
      fault?: FaultAnswer;
    }
  }
}
