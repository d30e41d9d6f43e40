import { addDays, daysBetween, type CalendarDate } from 'shared/time';
import { fewestIn } from 'shared/metrics';
import type { History } from './history.js';
import { OpensKnown } from './opens-known.js';
import { placeOf, sameFigures, type Look, type Seen } from './seen.js';
import { SegmentsKnown } from './segments-known.js';
import type { Either, Row, Unknowns } from './unknowns.js';

export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** What was last told of it, since which look that stands, and whether it was told at the last one. */
  last: Seen;
  since: number;
  visible: boolean;
}

/**
 * Everything that follows from what was seen, for somebody who knows how the product decides what to show: what a figure
 * says when it comes or changes, and what its staying as it is, its absence or its going says. Of what is a guess even for
 * such a one (that nothing has gone, that an unchanged figure is the same answers) the right guesses are taken: whoever cannot
 * find out with those cannot without them. Empty `unexplained` = no figure says more than the stretches seen beside it.
 */
export function knowledgeOf(
  unknowns: Unknowns,
  looks: readonly Look[],
): { rows: Row[]; eithers: Either[]; unexplained: string[] } {
  const { history } = unknowns;
  const rows: Row[] = [];
  const unexplained: string[] = [];
  const stretches: Stretch[] = [];
  const { isTrue } = unknowns;
  const fact = (terms: Map<number, number>, low: number, high = low): void => {
    const row = { terms, low, high };
    if (isTrue(row)) rows.push(row);
  };
  let undone = false;
  const told = (look: number, { from, to }: { from: number; to: number }, seen: Seen): void => {
    fact(unknowns.count(look, from, to), seen.n);
    if (seen.total !== null) fact(unknowns.total(look, from, to), seen.total);
    if (seen.squares !== null) fact(unknowns.squares(look, from, to), seen.squares);
  };
  const eithers: Either[] = [];
  const either = (options: Either): void => {
    if (options.some((option) => option.every(isTrue))) eithers.push(options);
  };
  const segments = new SegmentsKnown(unknowns, fact, either);
  const opens = new OpensKnown(unknowns, fact, either);
  // So many may wait without being shown.
  const few = fewestIn(history.scoring) - 1;
  for (const [look, { groups, figures, parts = [] }] of looks.entries()) {
    if (look > 0) unchanged(unknowns, look, fact);
    undone ||= (history.steps[look]?.gone.length ?? 0) > 0;
    const seen = groups.map((group) => ({ place: placeOf(history, group), group }));
    for (const { place, group } of seen) {
      const known = stretches.find(({ from, to }) => from === place.from && to === place.to);
      const same = known?.visible && sameFigures(known.last, group);
      if (same) {
        fact(unknowns.count(look, place.from, place.to), group.n - 4, group.n + 4);
        const span = [place.from, place.to] as const;
        fact(unknowns.come(known.since, look, span), 0, 4);
        fact(unknowns.gone(known.since, look, span), 0, 4);
      } else if (!known || !undone) told(look, place, group);
      if (known && !same) {
        // More: those that had come were all added. Fewer: those that had gone were all taken out.
        const terms = unknowns.count(look, place.from, place.to);
        fact(terms, group.n > known.last.n ? 0 : group.n, group.n < known.last.n ? Infinity : group.n);
        fact(terms, group.n - 4, group.n + 4);
        fact(unknowns.come(known.since, look, [place.from, place.to]), 5, Infinity);
        fact(unknowns.gone(known.since, look, [place.from, place.to]), 5, Infinity);
      }
      if (!known) {
        // It was made now, from the first week that had answers, and ended as soon as there were five.
        fact(unknowns.count(look, place.from, place.from + 1), 1, Infinity);
        fact(unknowns.count(look, place.to - 1, place.to), 1, Infinity);
        fact(unknowns.count(look, place.from, place.to - 1), 0, few);
        stretches.push({ ...place, last: group, since: look, visible: true });
      } else if (!same) Object.assign(known, { last: group, since: look, visible: true });
    }
    for (const stretch of stretches) {
      if (seen.some(({ place }) => place.from === stretch.from && place.to === stretch.to)) continue;
      fact(unknowns.count(look, stretch.from, stretch.to), 0, few + 4);
      if (stretch.visible) stretch.since = look;
      stretch.visible = false;
    }
    for (const [from, to] of gaps(history.weeks, stretches)) {
      fact(unknowns.count(look, from, to), 0, few);
      const next = seen.find(({ place }) => place.from === to && !looks.slice(0, look).some(hasGroup(place, history)));
      // Weeks before a new group in the same gap had none, or it would have begun with them.
      if (next) fact(unknowns.count(look, from, to), 0);
    }
    segments.look(look, { groups: seen.map(({ place, group }) => ({ ...place, seen: group })), parts });
    opens.look(
      look,
      looks[look] ?? { groups, figures },
      seen.map(({ place, group }) => ({ ...place, n: group.n })),
    );
    for (const figure of figures) {
      const inside = groups.filter(({ from, to }) => from >= figure.from && to <= figure.to);
      if (adds(figure, inside)) continue;
      unexplained.push(`look ${look}: ${JSON.stringify(figure)}`);
      told(look, placeOf(history, figure), figure);
    }
  }
  return { rows, eithers, unexplained };
}

/** What went was there; and where nothing has gone, and where nothing has come, between two looks. */
function unchanged(
  unknowns: Unknowns,
  look: number,
  fact: (terms: Map<number, number>, low: number, high?: number) => void,
): void {
  const { weeks, scoring, segments, steps, firstDay } = unknowns.history;
  const undone = (steps[look]?.gone.length ?? 0) > 0;
  const over = steps[look - 1]?.on ?? '';
  // Whether anything came late at all can be known, or guessed; into which of the weeks it came cannot.
  const late = steps[look]?.come.some(({ on }) => weekAfter(firstDay, on) <= over) ?? false;
  for (let week = 0; week < weeks; week += 1) {
    const still = !late && !undone && addDays(firstDay, 7 * (week + 1)) <= over;
    for (let place = 0; place < scoring.scores.length * segments.length; place += 1) {
      const [now, before] = [unknowns.at(look, week, 0, 0) + place, unknowns.at(look - 1, week, 0, 0) + place];
      const gone = unknowns.goneAt(now);
      const come = new Map([
        [now, 1],
        [before, -1],
        [gone, 1],
      ]);
      if (still) fact(come, 0);
      else fact(come, 0, Infinity);
      if (undone) {
        const left = new Map([
          [before, 1],
          [gone, -1],
        ]);
        fact(left, 0, Infinity);
      } else fact(new Map([[gone, 1]]), 0);
    }
  }
}

/** The Monday after a day. */
const weekAfter = (firstDay: CalendarDate, on: CalendarDate): CalendarDate =>
  addDays(firstDay, 7 * (Math.floor(daysBetween(firstDay, on) / 7) + 1));

const hasGroup =
  (place: { from: number; to: number }, history: History) =>
  ({ groups }: Look): boolean =>
    groups.some((group) => {
      const other = placeOf(history, group);
      return other.from === place.from && other.to === place.to;
    });

/** Stretches of weeks that no group has ever covered. */
function gaps(weeks: number, stretches: readonly Stretch[]): [number, number][] {
  const found: [number, number][] = [];
  let from: number | null = null;
  for (let week = 0; week <= weeks; week += 1) {
    const covered = week === weeks || stretches.some((stretch) => stretch.from <= week && week < stretch.to);
    if (covered && from !== null) found.push([from, week]);
    from = covered ? null : (from ?? week);
  }
  return found;
}

/** Of all of them, or of the last ones: what was measured in another way before is not added. */
const adds = (figure: Seen, groups: readonly Seen[]): boolean =>
  [...groups, null].some((_, from) => {
    const last = groups.slice(from);
    const sum = (of: (group: Seen) => number | null): number => last.reduce((all, group) => all + (of(group) ?? 0), 0);
    const n = sum((group) => group.n);
    return figure.n === n && (figure.total === null || Math.abs(figure.total - sum(({ total }) => total)) < 1e-6);
  });
