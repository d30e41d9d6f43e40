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

const closing =
  /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\b:?\s+(?:https?:\/\/[^\s/]+\/)?(?:([\w.-]+\/[\w.-]+))?(?:#|\/issues\/)([1-9]\d{0,8})(?!\w)/gi;

/**
 * Issues of GitHub that texts say they close, by GitHub's own words for it, as keys of work items: of this repository by name
 * and by number, of others by name. Mere mentions are no such word, and other owners' issues are not read.
 * @example closedIssues(['Closes #12'], { id: '4711', fullName: 'etat/permits' }) // ['etat/permits#12', '4711#12']
 */
export const closedIssues = (
  texts: readonly unknown[],
  { id, fullName }: { readonly id: string; readonly fullName: string },
): string[] => {
  const [owner = ''] = fullName.split('/');
  const keys = texts.flatMap((text) =>
    (typeof text === 'string' ? [...text.matchAll(closing)] : []).flatMap(([, named, number]) => {
      const where = named ?? fullName;
      if (where.toLowerCase() === fullName.toLowerCase()) return [`${fullName}#${number}`, `${id}#${number}`];
      return where.toLowerCase().startsWith(`${owner.toLowerCase()}/`) ? [`${where}#${number}`] : [];
    }),
  );
  return [...new Set(keys)].slice(0, mostKeys);
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
