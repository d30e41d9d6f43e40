/** Jira writes and reads times in the zone of whoever asks. */

const quarter = 15 * 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** Minutes east of UTC at an instant. Kept by the quarter of an hour, within which no zone changes. */
export function offsetAt(instant: number, zone: string): number {
  const start = Math.floor(instant / quarter) * quarter;
  const key = `${zone} ${start}`;
  const known = offsets.get(key) ?? readOffset(start, zone);
  offsets.set(key, known);
  return known;
}

function readOffset(instant: number, zone: string): number {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...toTheMinute });
  formats.set(zone, format);
  const parts = format.formatToParts(instant);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((local - instant) / 60_000);
}

const toTheMinute: Intl.DateTimeFormatOptions = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
};

/** `2026-01-05T10:06:03.548+0100`: no colon in the offset. */
export function jiraTime(instant: number, zone: string): string {
  const offset = zone === 'UTC' ? 0 : offsetAt(instant, zone);
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${new Date(instant + offset * 60_000).toISOString().slice(0, -1)}${offset < 0 ? '-' : '+'}${two(hours)}${two(minutes)}`;
}

/** A date as JQL takes it, `2026/11/21 14:05` or `2026-11-21`, to the minute, in the given zone. */
export function fromJqlDate(text: string, zone: string): number | undefined {
  const match = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?: (\d{1,2}):(\d\d))?$/.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = [1, 2, 3, 4, 5].map((part) =>
    Number(match.at(part) ?? 0),
  );
  const local = Date.UTC(year, month - 1, day, hour, minute);
  const guess = local - offsetAt(local, zone) * 60_000;
  return local - offsetAt(guess, zone) * 60_000;
}
