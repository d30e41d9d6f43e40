import { parse } from 'svelte/compiler';

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** What makes the reader's words: asked once, while a component is made, it keeps the language of that moment. */
const tellers = new Set(['t', 'say', 'sayParts']);

/** Names in a component's script that hold a sentence of the moment it was made, and stay when the language changes. */
export function frozenWords(source: string): string[] {
  const { instance } = parse(source, { modern: true });
  const body = (instance?.content.body ?? []) as unknown as Node[];
  return body
    .filter(({ type }) => type === 'VariableDeclaration')
    .flatMap(({ declarations }) => declarations as { id: { name?: string }; init: Node | null }[])
    .filter(({ init }) => init !== null && !isRune(init) && tells(init))
    .map(({ id }) => id.name ?? '(several)');
}

/** Whether it calls for words right away, not later in a function of its own. */
function tells(node: Node): boolean {
  if (/Function/.test(node.type)) return false;
  if (node.type === 'CallExpression' && tellers.has(nameOf(node['callee'] as Node))) return true;
  return Object.values(node)
    .flat()
    .some((child) => typeof child === 'object' && child !== null && 'type' in child && tells(child as Node));
}

/** `$derived` follows the language; a `$state` is a draft that is the reader's own from then on. */
const isRune = (node: Node): boolean => node.type === 'CallExpression' && /^\$/.test(nameOf(node['callee'] as Node));

const nameOf = (callee: Node): string =>
  callee.type === 'MemberExpression'
    ? nameOf(callee['object'] as Node)
    : ((callee as { readonly name?: string }).name ?? '');
