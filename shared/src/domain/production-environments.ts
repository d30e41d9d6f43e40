/** What environments of production are called where nobody says otherwise; more may stand behind it (`prod-eu`). */
export const productionByDefault: readonly string[] = ['prod', 'production', 'produksjon', 'produktion', 'live'];

/**
 * A regular expression, for JavaScript and PostgreSQL alike and whatever the letter case, of environments whose name begins with
 * one of these and does not go on with a letter: `prod` means `prod` and `prod-eu`, and not `product-review` (source-apis.md 5).
 */
export const productionPattern = (names: readonly string[]): string =>
  names.length === 0 ? '(?!.*)' : `^(${names.map(literally).join('|')})([^a-z]|$)`;

const literally = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
