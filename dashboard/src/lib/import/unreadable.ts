import type { ImportPreview, Sentence } from 'shared/contracts';

/** What a file is instead of a table; nothing of it can be chosen then. Null = it can be read. */
export const unreadableIn = ({ headers, issues }: ImportPreview): Sentence | null =>
  headers.length === 0 ? (issues[0]?.message ?? null) : null;
