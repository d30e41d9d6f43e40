import type { Annotation, ProductPage, Reading } from 'shared/contracts';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import { addDays, onAxis } from '../../weeks.js';
import type { Theme } from '../theme.js';

export type Marks = Record<string, AnnotationOptions>;

/** The usual range of each phase, behind the line: a soft fill, and edges because the fill alone is too faint to carry meaning. */
export function usualRange(reading: Reading, theme: Theme, end: number): Marks {
  if (reading.shape.kind !== 'series') return {};
  const { points, phases } = reading.shape;
  const marks: Marks = {};
  phases.forEach((phase, index) => {
    const first = points.find((point) => point.bucket === phase.fromBucket);
    const last = points.find((point) => point.bucket === phase.toBucket);
    const xMin = first ? onAxis(first.from) : onAxis(points[0]?.from ?? '1970-01-01');
    const xMax = last ? onAxis(last.to) : end;
    const name = String(index);
    const across = { xMin, xMax, drawTime: 'beforeDatasetsDraw' } as const;
    marks[`range${name}`] = {
      type: 'box',
      ...across,
      yMin: phase.low,
      yMax: phase.high,
      backgroundColor: theme.band,
      borderWidth: 0,
    };
    const edge = {
      type: 'line',
      ...across,
      borderColor: theme.edge,
      borderWidth: 1,
      ...(phase.firm ? {} : { borderDash: [4, 4] }),
    } as const;
    marks[`low${name}`] = { ...edge, yMin: phase.low, yMax: phase.low };
    marks[`high${name}`] = { ...edge, yMin: phase.high, yMax: phase.high };
    marks[`centre${name}`] = { ...edge, yMin: phase.centre, yMax: phase.centre, borderDash: [3, 4] };
  });
  return marks;
}

/** Holidays and gaps in the data: hatched, across every lane, never removed from the figures. */
export function stretches(page: Pick<ProductPage, 'holidays' | 'annotations'>, theme: Theme): Marks {
  const gaps = page.annotations.filter((note) => note.kind === 'gap' && note.to !== null);
  const all = [
    ...page.holidays.map(({ from, to }) => ({ from, to })),
    ...gaps.map((gap) => ({ from: gap.on, to: gap.to ?? gap.on })),
  ];
  return Object.fromEntries(
    all.map(({ from, to }, index) => [
      `stretch${String(index)}`,
      {
        type: 'box',
        xMin: onAxis(from),
        xMax: onAxis(addDays(to, 1)),
        backgroundColor: theme.hatch as string,
        borderWidth: 0,
        drawTime: 'beforeDraw',
      },
    ]),
  );
}

/** What concerns the counting and not the work: marked, but less than what happened to the work. */
export const isAside = ({ kind }: Pick<Annotation, 'kind'>): boolean => kind === 'counting' || kind === 'start';

/** Numbered flags; their text stands below the chart, for print and for screen readers. Notes of one day share a flag. */
export function flags(notes: readonly Annotation[], theme: Theme, numbered: boolean): Marks {
  const days = new Map<string, { numbers: number[]; aside: boolean }>();
  numberedNotes(notes).forEach((note, index) => {
    const { numbers, aside } = days.get(note.on) ?? { numbers: [], aside: true };
    days.set(note.on, { numbers: [...numbers, index + 1], aside: aside && isAside(note) });
  });
  return Object.fromEntries(
    [...days].map(([on, day]) => [`flag${on}`, flag(onAxis(on), day, theme, numbered)] as const),
  );
}

function flag(
  at: number,
  { numbers, aside }: { numbers: readonly number[]; aside: boolean },
  theme: Theme,
  numbered: boolean,
): AnnotationOptions {
  const line: AnnotationOptions = { type: 'line', xMin: at, xMax: at, borderColor: theme.ink, borderWidth: 1.2 };
  const mark: AnnotationOptions = aside
    ? { ...line, borderColor: theme.edge, borderWidth: 1, borderDash: [2, 3] }
    : line;
  if (!numbered) return mark;
  const [first] = numbers;
  const last = numbers.at(-1);
  mark.label = {
    display: true,
    content: first === last ? String(first) : `${String(first)}–${String(last)}`,
    position: 'end',
    yAdjust: -10,
    backgroundColor: aside ? theme.page : theme.ink,
    color: aside ? theme.ink3 : theme.page,
    borderColor: theme.edge,
    borderWidth: aside ? 1 : 0,
    borderRadius: 9,
    padding: { x: 6, y: 2 },
    font: { family: theme.font, size: 12, weight: 600 },
  };
  return mark;
}

/** The notes that get a flag and a number, in the order of time. */
export function numberedNotes(notes: readonly Annotation[]): Annotation[] {
  return notes.filter((note) => note.kind !== 'gap').toSorted((a, b) => a.on.localeCompare(b.on));
}
