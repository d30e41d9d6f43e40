/** What environments of production are called where nobody says otherwise; more may stand behind it (`prod-eu`). */
export const productionByDefault: readonly string[] = ['prod', 'production', 'produksjon', 'produktion', 'live'];

/**
 * A regular expression, for JavaScript and PostgreSQL alike and whatever the letter case, of environments whose name begins with
 * one of these and does not go on with a letter: `prod` means `prod` and `prod-eu`, and not `product-review` (source-apis.md 5).
 */
export const productionPattern = (names: readonly string[]): string =>
  names.length === 0 ? '(?!.*)' : `^(${names.map(literally).join('|')})([^a-z]|$)`;

const literally = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Pages and review tools deploy too; they are not the product. */
const neverProduction = new Set(['github-pages', 'copilot']);

/**
 * What makes a deployment to an environment count as production: how its name begins, or that the source itself calls it so.
 * Null = it does not count.
 * @param flagged whether the source says so of this environment
 * @param byName made of `productionPattern`, whatever the letter case
 */
export function productionBy(environment: string, flagged: boolean, byName: RegExp): 'name' | 'flag' | null {
  if (neverProduction.has(environment.toLowerCase())) return null;
  if (byName.test(environment)) return 'name';
  return flagged ? 'flag' : null;
}
