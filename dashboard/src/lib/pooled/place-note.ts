import type { Sentence } from 'shared/contracts';
import { sentence } from 'shared/language';

/**
 * Where a product lies, seen from an area that it is chosen for or not: a product lies in one only.
 * @param now the area it lies in, null where none
 * @param here slug of the area that is looked from, null where that is still to be made
 * @returns null where nothing changes and nothing needs saying
 */
export function placeNote(
  now: { readonly slug: string; readonly name: string } | null,
  here: string | null,
  chosen: boolean,
): Sentence | null {
  if (now === null) return null;
  const area = now.name;
  if (now.slug === here) return chosen ? null : sentence('areas-page.leaves', { area });
  return sentence(chosen ? 'areas-page.moves' : 'areas-page.liesIn', { area });
}
