import { z } from 'zod';
import type { Row } from './client.js';

export { isFirstOfDay } from '../first-of-day.js';

/** Ids as strings, since some are larger than a number holds; anything else stays as it is and fails its schema. */
export const idFrom = (value: unknown): unknown =>
  typeof value === 'number' || typeof value === 'bigint' ? String(value) : value;

/** Instants in UTC with milliseconds; what is no instant stays as it is and fails its schema. */
export const instantFrom = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  const at = Date.parse(value);
  return Number.isNaN(at) ? value : new Date(at).toISOString();
};

export const id = z.string().min(1);
export const instant = z.iso.datetime();

interface Author {
  readonly __typename?: unknown;
  readonly type?: unknown;
  readonly login?: unknown;
}

/** Decided here, so that only the flag goes on. A deleted account is null, and is no bot. */
export const isBot = (author: unknown): boolean => {
  const { __typename, type, login } = (author ?? {}) as Author;
  return (__typename ?? type) === 'Bot' || (typeof login === 'string' && login.endsWith('[bot]'));
};

export const isBefore = (value: unknown, bound: number): boolean =>
  typeof value === 'string' && Date.parse(value) < bound;

export const rowsOf = (value: unknown): readonly Row[] => (Array.isArray(value) ? (value as Row[]) : []);

/** What a tag is kept under: a name is unique in its repository alone. */
export const tagId = (repositoryId: string, name: string): string => `${repositoryId}:${name}`;
