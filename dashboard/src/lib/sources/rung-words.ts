import type { MessageKey } from 'shared/language';

const names: Readonly<Record<string, MessageKey>> = {
  deployment: 'sources-page.rungDeployment',
  release: 'sources-page.rungRelease',
  merge: 'sources-page.rungMerge',
};

/** What counts as reaching production, in words; null for a rung that a preview does not offer. */
export const rungName = (rung: string): MessageKey | null => names[rung] ?? null;
