import type { BenchRun } from '../databases.js';
export async function benchChange(_: BenchRun): Promise<void> {}
