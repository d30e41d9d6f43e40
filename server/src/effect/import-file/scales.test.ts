import { describe, expect, it } from '@jest/globals';
import { asked, confirmed, read } from './test-read.js';

const column = (cells: readonly string[]): string =>
  `date;score\n${cells.map((cell) => `2026-11-02;${cell}`).join('\n')}\n`;
const scoresOf = async (cells: readonly string[], change: Parameters<typeof confirmed>[1] = {}) =>
  (await confirmed(column(cells), change)).answers.map(({ score }) => score);

describe('which end of a scale is best', () => {
  it('is asked where the file has numbers, and turned when the lowest is best', async () => {
    const look = await read(column(['1', '4']));
    expect(asked(look)).toEqual(['highestIsBest']);
    expect(look.preview.canSave).toBe(false);
    expect(await scoresOf(['1', '4'])).toEqual([1, 4]);
    expect(await scoresOf(['1', '4'], { highestIsBest: false })).toEqual([5, 2]);
  });

  it('is still asked when somebody changes something else, for nobody has answered it', async () => {
    const { preview } = await read(column(['1', '4']));
    expect(asked(await read(column(['1', '4']), { chosen: { ...preview.mapping, answered: [] } }))).toEqual([
      'highestIsBest',
    ]);
  });

  it('is asked of numbers though some answers are "don\'t know"', async () => {
    expect(asked(await read(column(['1', '4', 'Vet ikke'])))).toEqual(['highestIsBest']);
    expect(await scoresOf(['1', '4', 'Vet ikke'], { highestIsBest: false })).toEqual([5, 2, null]);
  });

  it.each([
    ['nb', ['Svært misfornøyd', 'Misfornøyd', 'Verken eller', 'Fornøyd', 'Svært fornøyd']],
    [
      'nb, softer',
      ['svært misfornøyd', 'Ganske misfornøyd', 'Verken fornøyd eller misfornøyd', 'Litt fornøyd', 'Svært fornøyd '],
    ],
    ['sv', ['Mycket missnöjd', 'Missnöjd', 'Varken nöjd eller missnöjd', 'Nöjd', 'Mycket nöjd']],
    ['sv, softer', ['Mycket missnöjd', 'Ganska missnöjd', 'Varken eller', 'Ganska nöjd', 'Mycket nöjd']],
    ['en', ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied']],
    [
      'a number the other way round',
      ['5 - Svært misfornøyd', '4 - Misfornøyd', '3 - Verken eller', '2 - Fornøyd', '1 - Svært fornøyd'],
    ],
    ['a number and brackets', ['1 (Very poor)', '2 (Poor)', '3 (Neutral)', '4 (Good)', '5 (Very good)']],
  ])('is told by the words themselves: %s', async (_, words) => {
    const look = await read(column(words));
    expect(asked(look)).toEqual([]);
    expect(look.answers.map(({ score }) => score)).toEqual([1, 2, 3, 4, 5]);
  });

  it('does not turn words round with the numbers beside them', async () => {
    expect(await scoresOf(['Svært fornøyd', '1'], { highestIsBest: false })).toEqual([5, 5]);
  });
});

describe('words nobody knows', () => {
  const cells = [...Array.from({ length: 6 }, () => 'Tja'), ...Array.from({ length: 6 }, () => 'Fornøyd'), 'Bråk'];
  it('are asked for when they make a point of the scale, and left to their row when they are a slip', async () => {
    const look = await read(column(cells));
    expect(asked(look)).toEqual(['labels']);
    expect(look.preview.words).toEqual([
      { word: 'Tja', n: 6, known: false },
      { word: 'Fornøyd', n: 6, known: true },
      { word: 'Bråk', n: 1, known: false },
    ]);
  });

  it('stand for what a person says, or are left out', async () => {
    const given = await confirmed(column(cells), { labels: { Tja: 3 } });
    expect(asked(given)).toEqual([]);
    expect(given.answers.filter(({ score }) => score === 3)).toHaveLength(6);
    const out = await confirmed(column(cells), { leftOut: ['Tja'] });
    expect(asked(out)).toEqual([]);
    expect(out.preview.issues).toMatchObject([
      { message: { key: 'import.row.leftOut' }, alike: 5 },
      { message: { key: 'import.row.score' }, alike: 0 },
    ]);
  });

  it('are never the name of something every object has', async () => {
    const { preview } = await confirmed(column(['constructor', '__proto__', 'Fornøyd']));
    expect(preview.accepted).toBe(1);
  });
});

describe('another scale than the indicator has', () => {
  it('is refused as a whole, not row by row, so that the answers that happen to fit do not stand alone', async () => {
    const cells = Array.from({ length: 110 }, (_, index) => String(index % 11));
    const look = await confirmed(column(cells));
    expect(look.preview.questions).toMatchObject([
      { name: 'scale', message: { values: { min: 1, max: 5, lowest: 0, highest: 10 } } },
    ]);
    expect(look.preview.canSave).toBe(false);
    expect(asked(await confirmed(column(cells), {}, { scale: { min: 0, max: 10 } }))).toEqual([]);
  });

  it('shows in words too', async () => {
    const look = await confirmed(column(['Svært fornøyd', 'Misfornøyd']), {}, { scale: { min: 0, max: 10 } });
    expect(look.preview.questions).toMatchObject([{ name: 'scale', message: { key: 'import.question.wordScale' } }]);
    const zero = await confirmed(column(['Svært fornøyd', 'Misfornøyd']), {}, { scale: { min: 0, max: 4 } });
    expect(zero.answers.map(({ score }) => score)).toEqual([4, 1]);
  });

  it('reads yes and no on a scale of two points, where partly is not yes', async () => {
    const words = await confirmed(column(['Ja', 'Delvis', 'Nei', 'Nej']), {}, { scale: { min: 0, max: 1 } });
    expect(words.answers.map(({ score }) => score)).toEqual([1, 0, 0, 0]);
  });
});
