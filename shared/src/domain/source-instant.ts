/** ISO 8601 in UTC with milliseconds (`2026-11-21T09:10:00.000Z`): how source facts tell when. */
export type Instant = string;
