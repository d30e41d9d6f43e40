import { describe, expect, it } from '@jest/globals';
import type { IndicatorKind } from 'shared/domain';
import { asked, confirmed, read } from './test-read.js';

const scale = { min: 0, max: 100 };
const file = (statements: number, ...rows: readonly (readonly (number | string)[])[]): string => {
  const names = Array.from({ length: statements }, (_, at) => `Påstand ${at + 1}`).join(';');
  return `id;dato;${names}\n${rows.map((row, at) => `${at};02.11.2026;${row.join(';')}`).join('\n')}\n`;
};
const scoresOf = async (kind: IndicatorKind, text: string): Promise<(number | null)[]> =>
  (await confirmed(text, {}, { kind, scale })).answers.map(({ score }) => score);

/** The oracles of methods.md E.2, as somebody brings them in a file. */
describe('statements of a questionnaire', () => {
  const sus = [4, 2, 5, 1, 4, 2, 4, 2, 5, 1];
  const best = [5, 1, 5, 1, 5, 1, 5, 1, 5, 1];

  it('make one score of each respondent', async () => {
    expect(await scoresOf('systemUsability', file(10, sus, Array<number>(10).fill(3), best))).toEqual([85, 50, 100]);
    const pairs = file(2, [7, 7], [6, 5], [4, 4], [1, 1]);
    expect(await scoresOf('usability', pairs)).toEqual([100, 75, 50, 0]);
    const estimates = await scoresOf('usabilityEstimate', pairs);
    [87.9, 71.65, 55.4, 22.9].forEach((score, at) => expect(estimates[at]).toBeCloseTo(score, 9));
    expect(await scoresOf('shortUsability', file(2, [5, 5], [3, 3], [1, 1], [4, 5]))).toEqual([100, 50, 0, 87.5]);
  });

  it('are asked which end is agreement where numbers alone say it, and never where words do', async () => {
    const look = await read(file(10, sus, best), { reader: { kind: 'systemUsability', scale } });
    expect(asked(look)).toEqual(['highestIsBest']);
    expect(look.preview.questions[0]?.message).toMatchObject({
      ...{ key: 'import.question.agreement', values: { min: 1, max: 5 } },
    });
    const turned = sus.map((point) => 6 - point);
    const read2 = await confirmed(file(10, turned), { highestIsBest: false }, { kind: 'systemUsability', scale });
    expect(read2.answers.map(({ score }) => score)).toEqual([85]);
    const words = file(2, ['Helt enig', 'Enig'], ['Helt uenig', 'Helt uenig']);
    expect(asked(await read(words, { reader: { kind: 'shortUsability', scale } }))).toEqual([]);
    expect(await scoresOf('shortUsability', words)).toEqual([87.5, 0]);
  });

  it('leave out whoever answered not all of them, or off their scale, with the reason', async () => {
    const rows = [
      [6, 5],
      [6, ''],
      [8, 5],
      [5, 'kanskje'],
      [2.5, 4],
    ];
    const found = await confirmed(
      file(2, [7, 1], [1, 1], [4, 4], [3, 3], [2, 2], [7, 7], [7, 6], [1, 7], ...rows),
      {},
      {
        ...{ kind: 'usability', scale },
      },
    );
    expect([found.preview.accepted, found.preview.rejected]).toEqual([9, 4]);
    expect(new Set(found.preview.issues.map(({ message }) => message.key))).toEqual(new Set(['import.row.statement']));
    expect(found.preview.summary.share).toBeNull();
  });

  it('are asked for where the file does not show which they are, or a finished score is taken as it is', async () => {
    const three = await read(file(3, [5, 5, 5], [4, 4, 4]), { reader: { kind: 'shortUsability', scale } });
    expect(three.preview.questions.map(({ message }) => message.key)).toEqual(['import.question.statements']);
    const { mapping } = three.preview;
    expect(mapping.statements).toEqual({ columns: [-1, -1], scale: { min: 1, max: 5 } });
    // Scale and number are the questionnaire's own, whatever is sent.
    const statements = { columns: [2, 4, 3], scale: { min: 0, max: 10 } };
    const chosen = await read(file(3, [5, 1, 5]), {
      chosen: { ...mapping, statements },
      reader: { kind: 'shortUsability', scale },
    });
    expect(chosen.answers.map(({ score }) => score)).toEqual([100]);
    const finished = 'dato;score\n02.11.2026;72,5\n03.11.2026;30\n';
    const done = await read(finished, { reader: { kind: 'systemUsability', scale } });
    expect([asked(done), done.answers.map(({ score }) => score)]).toEqual([[], [72.5, 30]]);
  });
});
