/**
 * What is kept of free text: candidates of issue keys and the number of a reverted pull request (decisions.md 28).
 * Which candidates are keys is decided where the known project keys are.
 */

const candidate = /(?<![A-Za-z0-9])([A-Za-z][A-Za-z0-9_]{1,9})-([1-9]\d{0,8})(?![A-Za-z0-9])/g;
const mostKeys = 200;

/**
 * Candidate issue keys in upper case, in order of appearance.
 * @example issueKeys(['feature/abc-12_fix']) // ['ABC-12']
 * @example issueKeys(['my_ABC-9']) // ['MY_ABC-9', 'ABC-9']: one of them may be known
 */
export const issueKeys = (texts: readonly unknown[]): string[] => {
  const keys = new Set<string>();
  for (const text of texts) {
    if (typeof text !== 'string') continue;
    candidate.lastIndex = 0;
    for (let match = candidate.exec(text); match !== null && keys.size < mostKeys; match = candidate.exec(text)) {
      keys.add(`${match[1]?.toUpperCase()}-${match[2]}`);
      // A key may hide inside a longer candidate that is none.
      candidate.lastIndex = match.index + 1;
    }
  }
  return [...keys];
};

/**
 * The number of the pull request that this one says it reverts, in the same repository; null = none.
 * @example revertsNumber({ body: 'Reverts owner/name#12', branch: 'revert-12-x' }, 'owner/name') // 12
 */
export const revertsNumber = (texts: { body: unknown; branch: unknown }, fullName: string): number | null => {
  const said = /\bReverts\s+(?:([\w.-]+\/[\w.-]+))?#(\d+)/i.exec(typeof texts.body === 'string' ? texts.body : '');
  if (said !== null) return (said[1] ?? fullName).toLowerCase() === fullName.toLowerCase() ? Number(said[2]) : null;
  const named = /^revert-(\d+)-/.exec(typeof texts.branch === 'string' ? texts.branch : '');
  return named === null ? null : Number(named[1]);
};
