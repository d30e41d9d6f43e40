/** Calendar dates; null from = since always, null to = still; `to` is exclusive. */
interface Dated {
  readonly from: string | null;
  readonly to: string | null;
}

/** Whether there is a day on which both hold. */
export const overlap = (a: Dated, b: Dated): boolean =>
  (a.to === null || b.from === null || b.from < a.to) && (b.to === null || a.from === null || a.from < b.to);
