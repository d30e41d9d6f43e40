/** Calendar days as numbers on a time axis. Days have no zone: they are read as UTC midnight only to be placed. */
export const dayMs = 86_400_000;

export const onAxis = (date: string): number => Date.parse(`${date}T00:00:00Z`);

export const addDays = (date: string, days: number): string =>
  new Date(onAxis(date) + days * dayMs).toISOString().slice(0, 10);

/** Whole and part days between two instants. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs;

/** First days of the months in a stretch, as places on the axis. */
export function monthStarts(from: number, to: number): number[] {
  const starts: number[] = [];
  const first = new Date(from);
  for (let month = first.getUTCMonth(); ; month += 1) {
    const at = Date.UTC(first.getUTCFullYear(), month, 1);
    if (at > to) return starts;
    if (at >= from) starts.push(at);
  }
}
