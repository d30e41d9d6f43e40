/**
 * What people write on the time axis of a product or a service: what no source tells. Releases and incidents that a source tells
 * stand there by themselves.
 */
export const datedNoteKinds = ['policy', 'release', 'incident'] as const;
export type DatedNoteKind = (typeof datedNoteKinds)[number];
