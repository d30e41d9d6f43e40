import type { ImportPreview } from 'shared/contracts';
import type { MessageKey } from 'shared/language';

/** Why a file cannot be saved as it stands; null = it can. */
export function heldBy({
  canSave,
  rows,
  questions,
}: Pick<ImportPreview, 'canSave' | 'rows' | 'questions'>): MessageKey | null {
  if (canSave) return null;
  if (rows === 0) return 'import-page.noRows';
  return questions.length > 0 ? 'import-page.answerFirst' : 'import-page.nothingUsable';
}
