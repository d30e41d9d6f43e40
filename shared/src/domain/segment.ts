/** Through which channel an answer came, where its file says so; `other` = through one that is none of these. */
export const channels = ['web', 'app', 'phone', 'paper', 'inPerson', 'other'] as const;
export type Channel = (typeof channels)[number];

/**
 * The one thing that answers are cut by (decisions.md 17): an answer of a file has its channel, one of our own survey the end
 * point it was given at, `at:done`. No answer has both, so no cut can be crossed with another.
 */
export type Segment = Channel | `at:${string}`;

export const endPointSegment = (endPoint: string): Segment => `at:${endPoint}`;

/** The end point of a segment; null for a channel. */
export const endPointIn = (segment: string): string | null => (segment.startsWith('at:') ? segment.slice(3) : null);

/** Channels in their own order, then end points by name: never by how many answers they have or how good they are. */
export function inSegmentOrder(segments: readonly string[]): string[] {
  const place = (segment: string): number =>
    (channels as readonly string[]).indexOf(segment) + 1 || channels.length + 1;
  return segments.toSorted((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}
