import { fromJqlDate } from './zone.js';

/** The part of JQL the connectors speak: clauses joined by AND, and an order. */
export interface Query {
  readonly clauses: readonly Clause[];
  readonly order: readonly { readonly field: string; readonly falling: boolean }[];
}

export interface Clause {
  readonly field: string;
  readonly operator: string;
  readonly values: readonly string[];
}

export class JqlError extends Error {}

const known = ['project', 'id', 'key', 'issuekey', 'issue', 'updated', 'created'];
const token = /\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|>=|<=|!=|[<>=(),]|[^\s<>=!(),"']+)/gy;

/** @throws JqlError with the words Jira would use. */
export function parseJql(text: string): Query {
  const tokens = [...text.matchAll(token)].map(([, found = '']) => found);
  const clauses: Clause[] = [];
  let at = 0;
  const take = (): string => {
    const next = tokens[at++];
    if (next === undefined)
      throw new JqlError('Error in the JQL Query: Expecting either a value, list or function but got end of query.');
    return next;
  };
  const is = (word: string): boolean => tokens[at]?.toUpperCase() === word;
  while (at < tokens.length && !is('ORDER')) {
    if (clauses.length > 0 && take().toUpperCase() !== 'AND') {
      throw new JqlError(`Error in the JQL Query: Expecting either 'OR' or 'AND' but got '${tokens[at - 1]}'.`);
    }
    clauses.push(clause(take));
  }
  const order: { field: string; falling: boolean }[] = [];
  if (is('ORDER')) {
    at++;
    if (take().toUpperCase() !== 'BY') throw new JqlError("Error in the JQL Query: Expecting 'BY'.");
    do {
      const field = fieldOf(take());
      const falling = is('DESC');
      if (falling || is('ASC')) at++;
      order.push({ field, falling });
    } while (tokens[at++] === ',');
  }
  if (order.length > 7) throw new JqlError('JQL can be ordered by at most 7 fields.');
  return { clauses, order };
}

function clause(take: () => string): Clause {
  const field = fieldOf(take());
  let operator = take().toLowerCase();
  if (operator === 'not') operator = `not ${take().toLowerCase()}`;
  if (!['in', 'not in', '=', '!=', '>=', '<=', '>', '<'].includes(operator)) {
    throw new JqlError(`Error in the JQL Query: Expecting operator but got '${operator}'.`);
  }
  if (!operator.endsWith('in')) return { field, operator, values: [bare(take())] };
  const values: string[] = [];
  if (take() !== '(') throw new JqlError("Error in the JQL Query: Expecting '(' before the list.");
  for (let next = take(); next !== ')'; next = take()) if (next !== ',') values.push(bare(next));
  return { field, operator, values };
}

function fieldOf(name: string): string {
  const field = bare(name).toLowerCase();
  if (!known.includes(field))
    throw new JqlError(`Field '${bare(name)}' does not exist or you do not have permission to view it.`);
  return field === 'issue' || field === 'issuekey' ? 'key' : field;
}

const bare = (text: string): string => (/^["']/.test(text) ? text.slice(1, -1).replace(/\\(.)/g, '$1') : text);

/** An instant as JQL may write it: epoch milliseconds, a date in the asker's zone, or a distance from now. */
export function instantOf(text: string, zone: string, now: number): number {
  if (/^\d{5,}$/.test(text)) return Number(text);
  const distance = /^(-?\d+)([wdhm])$/.exec(text);
  const spans: Record<string, number> = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000 };
  if (distance !== null) return now + Number(distance[1]) * (spans[distance[2] ?? ''] ?? 0);
  const found = fromJqlDate(text, zone);
  if (found === undefined) {
    throw new JqlError(
      `Date value '${text}' for field 'updated' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
    );
  }
  return found;
}

export function compares(operator: string, left: number, right: number): boolean {
  switch (operator) {
    case '>=':
      return left >= right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '<':
      return left < right;
    default:
      return operator === '!=' ? left !== right : left === right;
  }
}
