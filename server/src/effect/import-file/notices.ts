import type { ImportMapping, Sentence } from 'shared/contracts';
import { date, sentence, type MessageKey } from 'shared/language';
import { openCount } from 'shared/metrics';
import { findRole } from './headers.js';
import type { LeftBehind } from './left-behind.js';
import type { MovedMix } from './moved-mix.js';
import type { OpenFile } from './open-file.js';
import type { OpenInFile } from './open-in-file.js';
import type { Reader } from './reader.js';
import type { Sheet } from './sheet.js';

/** Rows that are alike and give nothing but a day: told from this many on, for nobody can say what they are. */
const manyAlike = 1_000;

const contents: Readonly<Record<Exclude<LeftBehind['because'], 'name'>, MessageKey>> = {
  email: 'import.notice.email',
  phone: 'import.notice.phone',
  nationalId: 'import.notice.nationalId',
  people: 'import.notice.people',
  address: 'import.notice.address',
  freeText: 'import.notice.freeText',
};

/** What a person should know of how the file was understood. */
export function noticesOf(
  file: OpenFile,
  sheet: Sheet,
  known: {
    mapping: ImportMapping;
    left: readonly LeftBehind[];
    rememberedFrom: string | null;
    alike: number;
    written: readonly string[];
    unanswered: number;
    movedMix: MovedMix | null;
    open: OpenInFile | null;
  },
  reader: Reader,
): Sentence[] {
  const wording = wordingOf(sheet, known.mapping);
  const notices: (Sentence | null)[] = [
    endingNotice(reader.fileName, file),
    file.sheets && file.sheets.others.length > 0
      ? sentence('import.notice.sheets', {
          read: file.sheets.read,
          others: file.sheets.others.join(', ').slice(0, 200),
        })
      : null,
    file.lostLetters ? sentence('import.notice.lostLetters') : null,
    sheet.brokenLetters
      ? sentence(known.mapping.repairLetters ? 'import.notice.mendedLetters' : 'import.notice.brokenLetters')
      : null,
    sheet.headerRows === 2 ? sentence('import.notice.twoHeaders') : null,
    known.unanswered > 0 ? sentence('import.notice.unanswered', { n: known.unanswered }) : null,
    known.rememberedFrom === null ? null : sentence('import.notice.remembered', { file: known.rememberedFrom }),
    wording !== null && reader.question !== null && wording !== reader.question
      ? sentence('import.notice.wording', { before: reader.question, now: wording })
      : null,
    known.written.length > 1
      ? sentence('import.notice.dates', { dates: known.written.join(' · ').slice(0, 200) })
      : null,
    known.alike > manyAlike ? sentence('import.notice.alike', { n: known.alike }) : null,
    known.open === null
      ? null
      : sentence('import.notice.open', {
          rows: known.open.rows,
          n: openCount(known.open.then.ages),
          on: date(known.open.then.on),
        }),
    known.movedMix === null
      ? null
      : sentence('import.notice.movedMix', {
          column: (sheet.headers[known.movedMix.index] ?? '').slice(0, 80),
          from: date(known.movedMix.from),
        }),
    ...known.left.map(({ index, because }) =>
      because === 'name' ? null : sentence(contents[because], { column: sheet.headers[index] ?? '' }),
    ),
  ];
  return notices.filter((notice) => notice !== null);
}

/** The question as it was put to users: the name of the answers' column, where that is more than "score". */
export function wordingOf(sheet: Sheet, { columns }: ImportMapping): string | null {
  const names = columns.score === undefined ? [] : (sheet.names[columns.score] ?? []);
  const text = names.at(-1) ?? '';
  return text === '' || findRole([text]) !== undefined ? null : text.slice(0, 500);
}

function endingNotice(fileName: string, { kind }: OpenFile): Sentence | null {
  const ending = /\.([a-z]{2,5})$/i.exec(fileName)?.[1]?.toLowerCase();
  if (ending === undefined) return null;
  const promised = ending.startsWith('xls') ? 'workbook' : ending === 'json' ? 'json' : 'text';
  if (promised === kind) return null;
  const words = {
    workbook: 'import.notice.isWorkbook',
    json: 'import.notice.isJson',
    text: 'import.notice.isText',
  } as const;
  return sentence(words[kind], { ending });
}
