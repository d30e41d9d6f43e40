import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode, type ValueNode } from 'graphql';

export interface Cost {
  /** Points: what the hourly limit loses. */
  readonly points: number;
  readonly nodes: number;
  /** What GitHub refuses before it runs the query. */
  readonly refusal: { readonly type: string; readonly message: string } | null;
}

/**
 * GitHub's price of a query: the requests it would take to fill every connection, divided by a hundred, one at least.
 * Every connection must say `first` or `last`, at most 100 of them.
 */
export function costOf(document: DocumentNode, variables: Readonly<Record<string, unknown>>): Cost {
  const fragments = new Map<string, SelectionSetNode>();
  let operation: OperationDefinitionNode | undefined;
  for (const one of document.definitions) {
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one.selectionSet);
    if (one.kind === Kind.OPERATION_DEFINITION) operation = one;
  }
  let [requests, nodes, refusal] = [0, 0, null as Cost['refusal']];

  const walk = (set: SelectionSetNode | undefined, times: number): void => {
    for (const one of set?.selections ?? []) {
      if (one.kind === Kind.INLINE_FRAGMENT) walk(one.selectionSet, times);
      else if (one.kind === Kind.FRAGMENT_SPREAD) walk(fragments.get(one.name.value), times);
      else {
        const size = one.arguments?.find(({ name }) => ['first', 'last'].includes(name.value));
        const isConnection = one.selectionSet?.selections.some(
          (inner) => inner.kind === Kind.FIELD && ['nodes', 'edges', 'pageInfo'].includes(inner.name.value),
        );
        const count = size === undefined ? 1 : Number(valueOf(size.value, variables) ?? 0);
        if (isConnection === true) {
          requests += times;
          nodes += times * count;
          refusal ??= refusalOf(one.name.value, size === undefined ? null : count);
        }
        const ids = one.arguments?.find(({ name }) => name.value === 'ids');
        const each = isConnection === true ? count : ids === undefined ? 1 : lengthOf(ids.value, variables);
        if (ids !== undefined) requests += 1;
        walk(one.selectionSet, times * each);
      }
    }
  };
  walk(operation?.selectionSet, 1);
  if (nodes > 500_000)
    refusal ??= {
      type: 'MAX_NODE_LIMIT_EXCEEDED',
      message: `This query requests up to ${nodes} possible nodes which exceeds the maximum limit of 500,000.`,
    };
  return { points: Math.max(1, Math.round(requests / 100)), nodes, refusal };
}

function refusalOf(name: string, count: number | null): Cost['refusal'] {
  if (count === null) {
    const message = `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`;
    return { type: 'MISSING_PAGINATION_BOUNDARIES', message };
  }
  if (count <= 100) return null;
  const message = `Requesting ${count} records on the \`${name}\` connection exceeds the \`first\` limit of 100 records.`;
  return { type: 'EXCESSIVE_PAGINATION', message };
}

const lengthOf = (value: ValueNode, variables: Readonly<Record<string, unknown>>): number =>
  value.kind === Kind.LIST ? value.values.length : [valueOf(value, variables)].flat().length;

const valueOf = (value: ValueNode, variables: Readonly<Record<string, unknown>>): unknown =>
  value.kind === Kind.VARIABLE
    ? variables[value.name.value]
    : value.kind === Kind.INT
      ? Number(value.value)
      : undefined;
