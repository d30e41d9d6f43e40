import { z } from 'zod';
import type { Row } from './client.js';

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

/** Whether midnight (UTC) lies between the last run and this one: the time for what once a day is enough for. */
export const isFirstOfDay = ({ since, until }: { since: string; until: string }, overlap: number): boolean =>
  dayOf(Date.parse(since) + overlap) !== dayOf(Date.parse(until));

const dayOf = (ms: number): number => Math.floor(ms / 86_400_000);

/** What a tag is kept under: a name is unique in its repository alone. */
export const tagId = (repositoryId: string, name: string): string => `${repositoryId}:${name}`;
