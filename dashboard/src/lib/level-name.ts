import { page } from '$app/state';
import type { Session } from 'shared/contracts';
import { locales } from 'shared/language';
import { reader, t } from './state/reader.svelte.js';

/** What the organisation calls an area: its own word where it has one (settings), or ours in the reader's language. */
export function areaWord(): string {
  const { session } = page.data as { session?: Session };
  return session?.organisation.levelNames.area ?? t('areas-page.area');
}

/** The same within a sentence. */
export const areaWordWithin = (): string => areaWord().toLocaleLowerCase(locales[reader.language]);
