import type { ProductSummary } from '../../contracts/overview.js';
import type { Reading, Signal } from '../../contracts/reading.js';
import type { Sentence } from '../../contracts/sentence.js';
import { sentence } from '../../language/sentence.js';
import { addDays } from '../../time/calendar-date.js';
import { mean } from '../statistics/process-limits.js';
import { changeOf, currentChange, isJudged } from './change.js';

export type MapPosition =
  | { readonly known: true; readonly slug: string; readonly name: string; readonly x: number; readonly y: number }
  | { readonly known: false; readonly slug: string; readonly name: string; readonly reason: Sentence };

/** Two tertials: how far back a confirmed change is looked for (decisions.md 19). */
const reach = 243;

/**
 * Where a product stands on the map of flow and effect: right = shorter, up = better, in half widths of the usual range;
 * without a confirmed change 0. A product that lacks one of the two has no place, and the reason is said.
 */
export function mapPosition({ slug, name, facts }: ProductSummary): MapPosition {
  const flow = isJudged(changeOf(facts.leadTime));
  const effect = isJudged(changeOf(facts.experience));
  if (flow && effect) {
    return {
      known: true,
      slug,
      name,
      x: confirmedChange(facts.leadTime, 'log'),
      y: confirmedChange(facts.experience, 'linear'),
    };
  }
  if (!flow && !effect) return { known: false, slug, name, reason: sentence('overview.mapLacksBoth') };
  return { known: false, slug, name, reason: sentence(flow ? 'overview.mapLacksEffect' : 'overview.mapLacksFlow') };
}

/** Size of the change that still holds, from the level before it; above 0 where it is for the better. */
function confirmedChange(reading: Reading, scale: 'log' | 'linear'): number {
  if (reading.shape.kind !== 'series') return 0;
  const { points, signals, phases } = reading.shape;
  const run = currentChange(signals);
  const phase = phases.at(run?.rule === 'phase' ? -2 : -1);
  if (!phase || !run) return 0;
  const since = points.find((point) => point.bucket === run.sinceBucket)?.from ?? '';
  const earliest = addDays(reading.window.to, -reach);
  const from = since > earliest ? since : earliest;
  const values = points.flatMap(({ value, partial, from: day }) =>
    value !== null && !partial && day >= from ? [value] : [],
  );
  const measure = scale === 'log' ? (value: number) => Math.log(Math.max(value, 1e-9)) : (value: number) => value;
  const halfWidth = (measure(phase.high) - measure(phase.low)) / 2;
  if (values.length === 0 || halfWidth <= 0) return 0;
  return (signOf(run) * Math.abs(mean(values.map(measure)) - measure(phase.centre))) / halfWidth;
}

const signOf = (run: Signal): number => (run.better === false ? -1 : 1);
