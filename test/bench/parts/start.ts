import type { BenchRun } from '../databases.js';
export async function benchStart(_: BenchRun): Promise<void> {}
