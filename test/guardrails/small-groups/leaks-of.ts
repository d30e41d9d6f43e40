import { Random } from '../../sources/kit/random.js';
import { attack } from './attack.js';
import type { SeenHistory } from './query-layer.js';

export interface Result {
  /** What can be found out that nobody may find out, and figures that are told beside what may be shown. */
  readonly leaks: readonly string[];
  readonly secrets: number;
  readonly programs: number;
}

/** Attacks every history by itself. */
export async function leaksOf(all: readonly SeenHistory[], seed: string): Promise<Result> {
  const random = new Random(`${seed} attack`);
  const sum = { leaks: [] as string[], secrets: 0, programs: 0 };
  for (const { history, looks } of all) {
    const { leaks, unexplained, secrets, programs } = await attack(history, looks, random);
    sum.leaks.push(...leaks, ...unexplained.map((one) => `${history.name}: ${one}`));
    sum.secrets += secrets;
    sum.programs += programs;
  }
  return sum;
}
