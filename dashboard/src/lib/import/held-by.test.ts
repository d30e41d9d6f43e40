import { describe, expect, it } from '@jest/globals';
import { sentence } from 'shared/language';
import { heldBy } from './held-by.js';

const question = { name: 'columns' as const, message: sentence('import.question.columns') };

describe('what holds a file back', () => {
  it.each([
    ['nothing', { canSave: true, rows: 3, questions: [] }, null],
    [
      'headings alone, whatever is asked of them',
      { canSave: false, rows: 0, questions: [question] },
      'import-page.noRows',
    ],
    ['a question', { canSave: false, rows: 3, questions: [question] }, 'import-page.answerFirst'],
    ['lines of which none can be used', { canSave: false, rows: 3, questions: [] }, 'import-page.nothingUsable'],
  ])('%s', (_, preview, told) => {
    expect(heldBy(preview)).toBe(told);
  });
});
