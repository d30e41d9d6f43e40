import { keyClaims } from './conformance/key-claims.js';
import { readingClaims } from './conformance/reading-claims.js';
import { recordClaims } from './conformance/record-claims.js';
import type { Claim, Subject } from './conformance/subject.js';

export { MemoryStore, type KeptDocument } from './conformance/memory-store.js';
export type { Claim, Subject } from './conformance/subject.js';

/**
 * What every connector must do (architecture.md 4), for whichever test runner:
 * @example for (const { title, holds } of conformance(subject)) it(title, holds);
 */
export const conformance = <Config>(subject: Subject<Config>): readonly Claim[] => [
  ...keyClaims(subject),
  ...readingClaims(subject),
  ...recordClaims(subject),
];
