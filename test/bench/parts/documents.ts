import type { BenchRun } from '../databases.js';
export async function benchDocuments(_: BenchRun): Promise<void> {}
