import {
  isArgumentElement,
  isNumberElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  TYPE,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import { locales, type Language } from './message.js';

/** A message ready to be filled. */
export interface Compiled {
  readonly format: IntlMessageFormat;
  readonly arguments: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
}

/**
 * A plain `{n}` and the `n` of `{n, plural, …}` want different things: our formatted text, and the bare number.
 * Plain arguments are therefore renamed, and get their text under this name.
 */
export const textOf = (argument: string): string => `${argument} as text`;

const compiledMessages = new Map<string, Compiled>();

export function compile(message: string, language: Language): Compiled {
  const name = `${language} ${message}`;
  const known = compiledMessages.get(name);
  if (known) return known;
  const found = { arguments: new Set<string>(), tags: new Set<string>() };
  const elements = new IntlMessageFormat(message, locales[language]).getAst().map((element) => rename(element, found));
  const compiled = { format: new IntlMessageFormat(elements, locales[language]), ...found };
  compiledMessages.set(name, compiled);
  return compiled;
}

type Found = { arguments: Set<string>; tags: Set<string> };

function rename(element: MessageFormatElement, found: Found): MessageFormatElement {
  if (isTagElement(element)) {
    found.tags.add(element.value);
    return { ...element, children: element.children.map((child) => rename(child, found)) };
  }
  if (isPluralElement(element) || isSelectElement(element)) {
    found.arguments.add(element.value);
    const options = Object.entries(element.options).map(([name, option]) => {
      return [name, { ...option, value: option.value.map((child) => rename(child, found)) }] as const;
    });
    return { ...element, options: Object.fromEntries(options) };
  }
  // `{n, number}` too: our own formatter writes numbers the same way in every sentence.
  if (!isArgumentElement(element) && !isNumberElement(element)) return element;
  found.arguments.add(element.value);
  return { type: TYPE.argument, value: textOf(element.value) };
}
