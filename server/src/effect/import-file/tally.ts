import type { ImportMapping } from 'shared/contracts';
import type { Channel, IndicatorKind } from 'shared/domain';
import { channelOf } from './channels.js';
import { dayPart } from './dates.js';
import { FileFault } from './file-fault.js';
import type { FileRow } from './records.js';
import { makeScore, saidOf } from './statements.js';

/** The cells that decide whether a row is an answer, and which. */
export interface DecidingCells {
  readonly date: string;
  /** Where a case is told by its start and its end, which is then the date. */
  readonly start: string;
  readonly score: string;
  readonly survey: string;
  readonly product: string;
  readonly status: string;
  readonly channel: Channel | null;
  /** The score that the statements of a questionnaire make: null where one is left out or no answer, which `score` then is. */
  readonly made?: { readonly score: number | null; readonly byNumbers: boolean };
  /** Number of cells, where it is not that of the header. */
  readonly cut: number | null;
}

/** All rows of a file that say the same about the same day. */
export class Alike<Verdict> {
  n = 0;
  /** Of them, rows that repeat an answer already counted. */
  repeats = 0;
  firstRepeat: number | null = null;
  /** Hashes of those who were asked and of whom no row before told. */
  readonly asked: number[] = [];
  readonly lines: number[] = [];
  /** As it was judged while the file was read. */
  verdict: Verdict | undefined;

  constructor(readonly cells: DecidingCells) {}
}

/** As many lines are named of rows that are alike. */
const namedLines = 3;
/** A million answers of a decade on a scale of eleven points are far fewer; more are no dates and scores. */
const mostDifferent = 150_000;

/**
 * A file as what it says, not as its rows: how often each answer was given on each day. It stays small however long the
 * file is, and everything a preview tells can be told from it, also after the last row has settled how dates are read.
 */
export class Tally<Verdict> {
  rows = 0;
  private readonly found = new Map<string, Alike<Verdict>>();

  constructor(
    private readonly mapping: ImportMapping,
    private readonly width: number,
    private readonly zone: string,
    private readonly kind?: IndicatorKind,
  ) {}

  note(row: FileRow): Alike<Verdict> {
    const cells = this.decidingCells(row);
    const key = `${cells.date}\u001f${cells.start}\u001f${cells.score}\u001f${cells.survey}\u001f${cells.product}\u001f${cells.status}\u001f${cells.channel}\u001f${cells.cut}\u001f${cells.made ? `${cells.made.score}${cells.made.byNumbers}` : ''}`;
    let alike = this.found.get(key);
    if (!alike) {
      if (this.found.size >= mostDifferent) throw new FileFault('import.fault.tooVaried', row.line);
      alike = new Alike(cells);
      this.found.set(key, alike);
    }
    this.rows += 1;
    alike.n += 1;
    if (alike.lines.length < namedLines) alike.lines.push(row.line);
    return alike;
  }

  /** In the order in which they first came up. */
  all(): readonly Alike<Verdict>[] {
    return [...this.found.values()];
  }

  private decidingCells({ cells }: FileRow): DecidingCells {
    const { columns } = this.mapping;
    const cell = (index: number | undefined): string => (index === undefined ? '' : (cells[index] ?? ''));
    const extra = cells.length > this.width && cells.slice(this.width).some((one) => one !== '');
    return {
      date: dayPart(cell(columns.date), this.zone),
      start: dayPart(cell(columns.start), this.zone),
      score: cell(columns.score).slice(0, 120),
      survey: cell(columns.survey).slice(0, 120),
      product: cell(columns.product).slice(0, 120),
      status: cell(columns.status).slice(0, 40),
      channel: channelOf(cell(columns.channel)),
      cut: cells.length < this.width || extra ? cells.length : null,
      ...this.made(cells),
    };
  }

  private made(cells: readonly string[]): Pick<DecidingCells, 'made'> & { readonly score?: string } {
    const { statements, highestIsBest } = this.mapping;
    if (!this.kind || !statements || !makeScore(statements)) return {};
    const { score, byNumbers, wrong } = saidOf(this.kind, statements, highestIsBest, cells);
    return { made: { score, byNumbers }, score: score === null ? wrong.slice(0, 120) : String(score) };
  }
}
