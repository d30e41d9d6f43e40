/** The time axis of a product. The address is the whole view: whoever gets it sees the same. What equals the default is left out. */
export interface View {
  /** How much of the series is drawn. */
  readonly period: Period;
  /** The table behind the chart is open. */
  readonly table: boolean;
  /** The bucket the reader has stepped to, or null for none. */
  readonly at: string | null;
}

/** From the one that begins last to the one that begins first; all end with the last closed week. */
export const periods = ['weeks:12', 'weeks:26', 'weeks:52', 'all'] as const;
export type Period = (typeof periods)[number];

/** Twelve points are too short a line to judge by. */
export const axisPeriods = periods.slice(1);

export const usualView: View = { period: 'weeks:52', table: false, at: null };

export function viewOf(search: URLSearchParams): View {
  return {
    period: periodOf(search, axisPeriods, usualView.period),
    table: search.get('table') === '1',
    at: search.get('at'),
  };
}

/** The period that an address names, where it is one of these. */
export const periodOf = (search: URLSearchParams, among: readonly Period[], usual: Period): Period =>
  among.find((known) => known === search.get('period')) ?? usual;

/** The address of a view; other parameters, such as the language, stay. */
export function withView(search: URLSearchParams, view: View): URLSearchParams {
  const next = new URLSearchParams(search);
  place(next, 'period', view.period === usualView.period ? null : view.period);
  place(next, 'table', view.table ? '1' : null);
  place(next, 'at', view.at);
  return next;
}

function place(search: URLSearchParams, name: string, value: string | null): void {
  if (value === null) search.delete(name);
  else search.set(name, value);
}

/** The points of a period, counted in weeks back from the newest. */
export function within<P extends { readonly to: string; readonly from: string }>(
  points: readonly P[],
  period: Period,
): P[] {
  const last = points.at(-1);
  if (period === 'all' || !last) return [...points];
  const weeks = Number(period.slice('weeks:'.length));
  const first = new Date(Date.parse(`${last.to}T00:00:00Z`) - weeks * 7 * 86_400_000).toISOString().slice(0, 10);
  return points.filter((point) => point.from >= first);
}
