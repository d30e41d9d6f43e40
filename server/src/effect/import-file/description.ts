import type { ImportMapping, ImportPreview } from 'shared/contracts';
import type { FileFault } from './file-fault.js';
import type { LeftBehind } from './left-behind.js';
import type { MovedMix } from './moved-mix.js';
import { noticesOf } from './notices.js';
import type { OpenFile } from './open-file.js';
import type { OpenInFile } from './open-in-file.js';
import { isTrace } from './personal-content.js';
import type { Reader } from './reader.js';
import type { Sheet } from './sheet.js';
import { templateOf } from './templates.js';

/** What has been understood before the first row is judged. */
export interface Understood {
  readonly sheet: Sheet;
  readonly mapping: ImportMapping;
  readonly chosen: boolean;
  readonly found: readonly LeftBehind[];
  readonly left: ReadonlySet<number>;
  readonly rememberedFrom: string | null;
}

/** What its rows are known to be like. */
interface Rows {
  /** The most that are the same to the last letter and count each; 0 where that is asked, or nothing of it is known. */
  readonly alike: number;
  /** A date of each way of writing them. */
  readonly written: readonly string[];
  /** Of those who were asked and did not answer. */
  readonly unanswered: number;
  /** Where the kinds of answers became others. */
  readonly movedMix: MovedMix | null;
  /** Of cases that have not ended. */
  readonly open: OpenInFile | null;
}
export const unknownRows: Rows = { alike: 0, written: [], unanswered: 0, movedMix: null, open: null };

/** The file and its columns; nothing of its rows but what is told of them. */
export function described(file: OpenFile, understood: Understood, reader: Reader, rows: Rows): ImportPreview {
  const { sheet, mapping, found, left } = understood;
  const hidden = new Set([...left, ...found.map(({ index }) => index)]);
  const visible = (cell: string, index: number): string =>
    hidden.has(index) || isTrace(cell) ? '' : cell.slice(0, 80);
  return {
    ...empty(file, reader),
    template: templateOf(sheet),
    headers: [...sheet.headers],
    sample: sheet.head
      .slice(0, 5)
      .map(({ cells }) => sheet.headers.map((_, index) => visible(cells[index] ?? '', index))),
    mapping,
    ...(reader.lasting ? { cases: true } : {}),
    notices: noticesOf(file, sheet, { ...understood, left: found, ...rows }, reader),
    dropped: sheet.headers.filter((_, index) => hidden.has(index)),
  };
}

/** A file that is no table of answers, with the reason. */
export const unreadable = (file: OpenFile, reader: Reader, fault: FileFault): ImportPreview => ({
  ...empty(file, reader),
  issues: [{ line: fault.line, column: null, message: fault.sentence, alike: 0 }],
});

const empty = (file: OpenFile, reader: Reader): ImportPreview => ({
  fileName: reader.fileName,
  hash: file.hash(),
  template: null,
  headers: [],
  sample: [],
  mapping: {
    form: 'answers',
    headerRows: 1,
    columns: {},
    repairLetters: false,
    labels: {},
    leftOut: [],
    countUnscored: false,
    dateOrder: 'ymd',
    highestIsBest: true,
    scale: reader.scale ?? { min: 0, max: 0 },
    survey: null,
    repeated: 'each',
  },
  questions: [],
  notices: [],
  dropped: [],
  words: [],
  surveys: [],
  rows: 0,
  accepted: 0,
  alreadyStored: 0,
  rejected: 0,
  issues: [],
  weeks: [],
  summary: { share: null, n: 0, shareOfAll: null, nOfAll: 0 },
  canSave: false,
});
