import { workbook, zip } from './import-file/test-workbook.js';

/** A file that nobody should be able to send unnoticed, and what its sender is told of it. */
export interface BadInput {
  readonly name: string;
  readonly fileName?: string;
  readonly file: string | Buffer;
  /** What is said: where, with which words, naming which cells. */
  readonly told: { at: 'question' | 'notice' | 'row' | 'dropped'; key?: string; column?: string; names?: string[] };
  /** Rows that are stored when it is saved as it is; 0 = refused whole. */
  readonly stored: number;
}

const day = (index: number): string => `2026-10-${String((index % 28) + 1).padStart(2, '0')}`;
const rows = (header: string, n: number, row: (index: number) => string): string =>
  `${header}\n${Array.from({ length: n }, (_, index) => row(index)).join('\n')}\n`;
const good = 'Fornøyd';
const people = ['Nordmann, Kari', 'Hansen, Ola', 'Øye, Åse-Marie', 'Li, Per'];

/** The list of the issue: each with a file as it comes in life. */
export const badInputs: readonly BadInput[] = [
  {
    name: 'another scale',
    file: rows('dato;karakter', 30, (index) => `${day(index)};${(index % 10) + 1}`),
    told: { at: 'question', key: 'import.question.scale', names: ['6', '10', '1', '5'] },
    stored: 0,
  },
  {
    name: 'one answer off the scale',
    file: rows('dato;svar', 30, (index) => `${day(index)};${index === 3 ? '9' : good}`),
    told: { at: 'row', key: 'import.row.scale', column: 'svar', names: ['9', '1', '5'] },
    stored: 29,
  },
  {
    name: 'day and month in both orders',
    file: 'dato;svar\n25/04/2026;Fornøyd\n04/25/2026;Fornøyd\n03/04/2026;Fornøyd\n',
    told: { at: 'question', key: 'import.question.mixedDates', names: ['25/04/2026', '04/25/2026'] },
    stored: 0,
  },
  {
    name: 'dates written in several ways',
    file: 'dato;svar\n2026-04-25;Fornøyd\n25.04.2026;Fornøyd\n4. mai 2026;Fornøyd\n',
    told: { at: 'notice', key: 'import.notice.dates', names: ['2026-04-25', '25.04.2026', '4. mai 2026'] },
    stored: 3,
  },
  {
    name: 'names in a column not called so',
    file: rows('dato;svar;Innbygger', 20, (index) => `${day(index)};${good};"${people[index % 4]}"`),
    told: { at: 'notice', key: 'import.notice.people', column: 'Innbygger', names: ['Innbygger'] },
    stored: 20,
  },
  {
    name: 'the few who answered the cases, again and again',
    file: rows(
      'dato;svar;Hvem hjalp deg?',
      40,
      (index) => `${day(index)};${good};${index % 2 ? 'Kari' : 'Ola Hansen'}`,
    ),
    told: { at: 'dropped', column: 'Hvem hjalp deg?' },
    stored: 40,
  },
  {
    name: 'ten thousand rows of one answer',
    file: rows('id;dato;svar', 10_000, () => `7;2026-10-01;${good}`),
    told: { at: 'row', key: 'import.row.duplicate' },
    stored: 1,
  },
  {
    name: 'ten thousand rows alike to the second',
    file: rows('dato;svar', 10_000, () => `2026-10-01 10:11:12;${good}`),
    told: { at: 'question', key: 'import.question.repeated', names: ['10'] },
    stored: 0,
  },
  {
    name: 'a PDF called CSV',
    file: '%PDF-1.7',
    told: { at: 'row', key: 'import.fault.pdf' },
    stored: 0,
  },
  {
    name: 'a letter called a workbook',
    fileName: 'svar.xlsx',
    file: zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<document/>' }),
    told: { at: 'row', key: 'import.fault.otherDocument' },
    stored: 0,
  },
  {
    name: 'a sheet of LibreOffice',
    fileName: 'svar.ods',
    file: zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<content/>' }),
    told: { at: 'row', key: 'import.fault.otherDocument' },
    stored: 0,
  },
  {
    name: 'a page called a workbook',
    fileName: 'svar.xls',
    file: '<table><tr><td>dato</td><td>svar</td></tr></table>',
    told: { at: 'row', key: 'import.fault.notText' },
    stored: 0,
  },
  {
    name: 'a workbook called CSV',
    file: workbook({
      Svar: [
        ['dato', 'svar'],
        ['2026-10-01', good],
      ],
    }),
    told: { at: 'notice', key: 'import.notice.isWorkbook', names: ['.csv'] },
    stored: 1,
  },
  {
    name: 'a formula for an answer',
    file: `dato;svar\n2026-10-01;"=HYPERLINK(""http://x.example"",1)"\n2026-10-02;${good}\n`,
    told: { at: 'row', key: 'import.row.score', column: 'svar', names: ['=HYPERLINK'] },
    stored: 1,
  },
  {
    name: 'markup for an answer',
    file: `dato;svar\n2026-10-01;<script>alert(1)</script>\n2026-10-02;${good}\n`,
    told: { at: 'row', key: 'import.row.score', column: 'svar', names: ['<script>'] },
    stored: 1,
  },
  {
    name: 'a product that does not exist',
    file: `produkt;dato;svar\nUfo;2026-10-01;${good}\nUfo;2026-10-02;${good}\n`,
    told: { at: 'row', key: 'import.row.noProduct', column: 'produkt', names: ['Ufo'] },
    stored: 0,
  },
  {
    name: 'answers from the future',
    file: `dato;svar\n2027-10-01;${good}\n2026-10-02;${good}\n`,
    told: { at: 'row', key: 'import.row.future', column: 'dato', names: ['2027-10-01'] },
    stored: 1,
  },
  {
    name: 'answers of another millennium',
    file: `dato;svar\n1026-10-01;${good}\n2026-10-02;${good}\n`,
    told: { at: 'row', key: 'import.row.past', column: 'dato', names: ['1026-10-01'] },
    stored: 1,
  },
  {
    name: 'a reading of the future, of no known indicator, and of a day that can be read two ways',
    file: 'periode;indikator;verdi;n\n2027-W02;satisfied;81;120\n2026-W40;ukjent;81;120\n03/04/2026;satisfied;81;120\n',
    told: { at: 'row', key: 'import.row.period', column: 'periode', names: ['03/04/2026'] },
    stored: 0,
  },
];
