import type { Call } from '../../kit/exchange.js';
import type { Wanted } from '../shapes/issue-shape.js';

/** The same question, whether it came in the address or in the body. */
export type Question = Readonly<Record<string, unknown>>;

export function questionOf(call: Call): Question {
  const fromAddress = Object.fromEntries(call.query);
  if (call.method === 'GET' || call.text === '') return fromAddress;
  return { ...fromAddress, ...(JSON.parse(call.text) as Question) };
}

export const textOf = (question: Question, name: string): string | undefined => {
  const value = question[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

export const numberOf = (question: Question, name: string, otherwise: number): number => {
  const value = Number(question[name] ?? otherwise);
  return Number.isFinite(value) ? value : otherwise;
};

/** An array, or a text with commas. */
export function namesOf(question: Question, name: string): string[] | undefined {
  const value = question[name];
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? value.split(',').map((one) => one.trim()) : undefined;
}

export const wantedOf = (question: Question, otherwise: readonly string[] | undefined): Wanted => ({
  fields: namesOf(question, 'fields') ?? otherwise,
  changelog: namesOf(question, 'expand')?.includes('changelog') ?? false,
});
