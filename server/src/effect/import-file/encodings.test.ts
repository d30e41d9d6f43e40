import { describe, expect, it } from '@jest/globals';
import { confirmed, read, told } from './test-read.js';

const text = 'dato;svar\r\n02.11.2026;Svært fornøyd\r\n03.11.2026;Misfornøyd\r\n';
const utf8 = new TextEncoder().encode(text);
const utf16 = (bigEndian: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from(text).flatMap((letter) => {
      const pair = [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8];
      return bigEndian ? pair.reverse() : pair;
    }),
  );
const windows1252 = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
/** Every byte once read as Windows-1252 and written as UTF-8. */
const broken = new TextEncoder().encode(new TextDecoder('windows-1252').decode(utf8));

describe('letters outside ASCII', () => {
  it.each([
    ['UTF-8', utf8],
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8)],
    ['UTF-16, little end first', Uint8Array.of(0xff, 0xfe, ...utf16(false))],
    ['UTF-16, big end first', Uint8Array.of(0xfe, 0xff, ...utf16(true))],
    ['UTF-16 without a mark', utf16(false)],
    ['Windows-1252', windows1252],
    ['UTF-8 that somebody broke', broken],
  ])('are the same answers in %s, however the file is cut on its way', async (_, file) => {
    const whole = await read(file, { part: 1_000_000 });
    expect(whole.answers.map(({ on, score }) => [on, score])).toEqual([
      ['2026-11-02', 5],
      ['2026-11-03', 2],
    ]);
    for (const part of [1, 2, 3, 7]) expect((await read(file, { part })).answers).toEqual(whole.answers);
    expect(whole.answers).toEqual((await read(utf8)).answers);
  });

  it('are told to have been broken, and mended or left as a person wants', async () => {
    expect(told(await read(broken))).toEqual(['import.notice.mendedLetters']);
    const left = await confirmed(broken, { repairLetters: false });
    expect(told(left)).toEqual(['import.notice.brokenLetters']);
    expect(left.preview.issues[0]?.message).toMatchObject({
      key: 'import.row.score',
      values: { cell: 'SvÃ¦rt fornÃ¸yd' },
    });
  });

  it('are told to be lost where they are', async () => {
    const lost = new TextEncoder().encode(text.replaceAll('ø', '\ufffd'));
    expect(told(await read(lost))).toContain('import.notice.lostLetters');
  });

  it('may come late: a header and thousands of rows of plain letters before the first', async () => {
    const long = `date;score;comment\n${'2026-11-02;4;\n'.repeat(20_000)}2026-11-03;5;bra på\n`;
    const late = Uint8Array.from(long, (letter) => letter.charCodeAt(0));
    const { answers } = await confirmed(late);
    expect(answers).toHaveLength(20_001);
    expect(answers.map(({ identity }) => identity)).toEqual(
      (await confirmed(long)).answers.map(({ identity }) => identity),
    );
  }, 30_000);
});

describe('how cells are cut', () => {
  it.each([
    ['the line that Excel writes for itself', 'sep=;\ndate;score\n2026-11-02;4,5\n'],
    [
      'quotations with line breaks and delimiters',
      '"da;\nte";score\n'.replace('"da;\nte"', '"date"') + '"2026-11-02";"4,5"\n',
    ],
    [
      'more commas than semicolons in the header',
      'date;score;"Well, then, what, else?"\n2026-11-02;4,5;a\n2026-11-02;4,5;b\n',
    ],
  ])('follows %s', async (_, file) => {
    expect((await confirmed(file)).answers[0]).toMatchObject({ on: '2026-11-02', score: 4.5 });
  });

  it('names the line a row begins on', async () => {
    const { preview } = await confirmed('date,score,note\n2026-11-02,4,"one\ntwo\nthree"\n2026-11-02,9,x\n');
    expect(preview.issues).toMatchObject([{ line: 5, message: { key: 'import.row.scale' } }]);
  });
});
