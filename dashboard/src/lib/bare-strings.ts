import { parse } from 'svelte/compiler';

/** Attributes whose value a reader sees or hears; `label`, `text` and the like are what our own components show. */
const spoken = new Set(
  ['aria-label', 'aria-valuetext', 'aria-description', 'title', 'placeholder', 'alt'].concat([
    'label',
    'text',
    'hint',
    'question',
    'action',
    'name',
  ]),
);
/** On these elements `name` and `label` are not shown. */
const unseen = new Set(['input', 'select', 'textarea', 'form', 'meta', 'svelte:head']);
const letters = /\p{L}/u;

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

/** Every stretch of a component's markup that a reader would see and that is not a catalogue sentence. */
export function bareStrings(source: string): string[] {
  const found: string[] = [];
  const { fragment } = parse(source, { modern: true });
  walk(fragment as unknown as Node, (node) => {
    if (node.type === 'Text') return report(String(node['data']), found);
    if (node.type === 'ExpressionTag') reportShown(node['expression'] as Node, found);
    return undefined;
  });
  return found;
}

function walk(node: Node, visit: (node: Node) => void): void {
  if (node.type === 'StyleSheet' || node.type === 'Script') return;
  if (Array.isArray(node['attributes'])) {
    const quiet = unseen.has(String(node['name']));
    for (const attribute of node['attributes'] as Node[]) {
      const name = String(attribute['name']);
      if (attribute.type === 'Attribute' && spoken.has(name) && !(quiet && name === 'name'))
        eachValue(attribute['value'], visit);
    }
  }
  for (const [field, value] of Object.entries(node)) {
    if (field === 'attributes' || field === 'expression') continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, visit);
    }
  }
  if (node.type === 'Text' || node.type === 'ExpressionTag') visit(node);
}

function eachValue(value: unknown, visit: (node: Node) => void): void {
  for (const part of Array.isArray(value) ? value : [value]) if (isNode(part)) visit(part);
}

/** Literals that an expression may show: those in its branches, not the arguments of its calls. */
function reportShown(node: Node, found: string[]): void {
  if (node.type === 'Literal' && typeof node['value'] === 'string') report(node['value'], found);
  else if (node.type === 'TemplateLiteral') {
    for (const quasi of node['quasis'] as { value: { cooked: string } }[]) report(quasi.value.cooked, found);
  } else if (node.type === 'ConditionalExpression') {
    reportShown(node['consequent'] as Node, found);
    reportShown(node['alternate'] as Node, found);
  } else if (node.type === 'LogicalExpression' || node.type === 'BinaryExpression') {
    if (node.type === 'BinaryExpression' && node['operator'] !== '+') return;
    reportShown(node['left'] as Node, found);
    reportShown(node['right'] as Node, found);
  }
}

function report(text: string, found: string[]): void {
  if (letters.test(text)) found.push(text.trim());
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
