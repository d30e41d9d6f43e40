/** The address is the whole view: whoever gets it sees the same. What equals the default is left out. */
export interface View {
  /** How much of the series is drawn. */
  readonly period: Period;
  /** The table behind the chart is open. */
  readonly table: boolean;
  /** The bucket the reader has stepped to, or null for none. */
  readonly at: string | null;
}

export const periods = ['weeks:26', 'weeks:52', 'all'] as const;
export type Period = (typeof periods)[number];

export const usualView: View = { period: 'weeks:52', table: false, at: null };

export function viewOf(search: URLSearchParams): View {
  const period = periods.find((known) => known === search.get('period'));
  return {
    period: period ?? usualView.period,
    table: search.get('table') === '1',
    at: search.get('at'),
  };
}

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
