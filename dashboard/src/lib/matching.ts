import { locales, type Language } from 'shared/language';

export interface Named {
  readonly slug: string;
  readonly name: string;
}

/** What has a name that holds what was typed, in the order of the alphabet; what begins with it comes first. */
export function matching<N extends Named>(products: readonly N[], typed: string, language: Language): N[] {
  const locale = locales[language];
  const wanted = typed.trim().toLocaleLowerCase(locale);
  const rank = (product: N): number => product.name.toLocaleLowerCase(locale).indexOf(wanted);
  return products
    .filter((product) => rank(product) >= 0)
    .toSorted((a, b) => Number(rank(a) > 0) - Number(rank(b) > 0) || a.name.localeCompare(b.name, locale))
    .slice(0, 12);
}
