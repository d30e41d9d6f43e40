declare global {
  namespace App {
    interface Error {
      message: string;
      fault?: import('shared/contracts').FaultAnswer;
    }
  }
}

export {};
