import { z95, type Interval } from './shares.js';

/** How far one group stands above another without trusting distances between scores: mean of sign(x − y), −1 to 1. */
export interface CliffsDelta extends Interval {
  readonly delta: number;
  /** Standard error s (Feng and Cliff 2004). */
  readonly error: number;
}

/** Cliff's δ with its asymmetric 95 % interval (methods.md G.2); two values a group at least. */
export function cliffsDelta(first: readonly number[], second: readonly number[]): CliffsDelta {
  const [n1, n2] = [first.length, second.length];
  const signs = first.map((x) => second.map((y) => Math.sign(x - y)));
  const delta = mean(signs.map(mean));
  const rows = signs.map((row) => (mean(row) - delta) ** 2);
  const columns = second.map((_, j) => (mean(signs.map((row) => row[j] ?? 0)) - delta) ** 2);
  const cells = signs.flatMap((row) => row.map((sign) => (sign - delta) ** 2));
  const total = n2 ** 2 * sum(rows) + n1 ** 2 * sum(columns) - sum(cells);
  const variance = Math.max(0, total / (n1 * n2 * (n1 - 1) * (n2 - 1)));
  const spread = z95 ** 2 * variance;
  const half = z95 * Math.sqrt(variance * ((1 - delta ** 2) ** 2 + spread));
  const divisor = 1 - delta ** 2 + spread;
  const limit = (sign: number): number => (divisor === 0 ? delta : (delta - delta ** 3 + sign * half) / divisor);
  return { delta, error: Math.sqrt(variance), low: Math.max(-1, limit(-1)), high: Math.min(1, limit(1)) };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;
