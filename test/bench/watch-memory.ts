import { memoryOf } from './measure.js';
import type { BenchProduct } from './product.js';

type Megabytes = Readonly<Record<'web' | 'worker', number>>;

export interface MemorySeen {
  readonly largest: Megabytes;
  /** In the first fifth of the time: memory that stays flat is hardly larger in the end. */
  readonly largestEarly: Megabytes;
}

/** Looks at both processes four times a second until it is stopped. */
export function watchMemory(product: BenchProduct): { stop(): MemorySeen } {
  const seen: Megabytes[] = [];
  const look = async (): Promise<void> => {
    const [web, worker] = await Promise.all([memoryOf(product.web.pid), memoryOf(product.worker.pid)]);
    seen.push({ web, worker });
  };
  const timer = setInterval(() => void look(), 250);
  return {
    stop: () => {
      clearInterval(timer);
      return { largest: largestOf(seen), largestEarly: largestOf(seen.slice(0, Math.ceil(seen.length / 5))) };
    },
  };
}

const largestOf = (seen: readonly Megabytes[]): Megabytes => ({
  web: Math.max(0, ...seen.map(({ web }) => web)),
  worker: Math.max(0, ...seen.map(({ worker }) => worker)),
});

export const inWords = ({ web, worker }: Megabytes): string =>
  `web ${web.toFixed(0)} MB, worker ${worker.toFixed(0)} MB`;
