import type { ReadingInput } from 'shared/contracts';
import { failuresInAll, ripensAfter, type OpenFailures } from 'shared/domain';
import { date, sentence, type MessageKey } from 'shared/language';
import { completionOf, costPerTransaction, gapOf, risingStep, type TwoGroups } from 'shared/metrics';
import { addDays } from 'shared/time';
import type { FaultDescription } from '../http/fault.js';
import { firstDay } from './import-file/dates.js';
import type { Indicator } from './indicator.entity.js';

type FieldFault = NonNullable<FaultDescription['fields']>[number];
type Counts = ReadingInput['counted'];

/** What is wrong with a reading, field by field. */
export function readingFaults(
  { unit, kind }: Pick<Indicator, 'unit' | 'kind'>,
  { from, to, counted }: ReadingInput,
  today: string,
): FieldFault[] {
  const found: (FieldFault | null)[] = [
    from < firstDay ? wrong('from', 'effect.dateTooOld') : null,
    from > to ? wrong('to', 'effect.endsBeforeItBegins') : null,
    to > today ? wrong('to', 'effect.dateInFuture') : null,
    notRipe(kind, to, today),
    fits({ unit, kind }, counted) ? null : wrong('counted.kind', 'effect.countedOtherwise'),
    countFault(unit, counted),
    counted.kind === 'failures' ? foundTooLate(counted.failures, to, 'counted.failures') : null,
  ];
  return found.filter((fault) => fault !== null);
}

/** A failure cannot be open before it was found. */
export function foundTooLate(failures: readonly OpenFailures[], to: string, path: string): FieldFault | null {
  const index = failures.findIndex(({ foundOn }) => foundOn > to);
  return index < 0 ? null : wrong(`${path}.${index}.foundOn`, 'effect.foundTooLate');
}

/** Some of those whom a period is about have not had their time yet (methods.md E.4). */
export function notRipe(kind: Indicator['kind'], to: string, today: string): FieldFault | null {
  const days = ripensAfter[kind];
  if (days === undefined || addDays(to, days) < today) return null;
  return { path: 'to', message: sentence('effect.notRipe', { days, day: date(addDays(to, days + 1)) }) };
}

function fits({ unit, kind }: Pick<Indicator, 'unit' | 'kind'>, counted: Counts): boolean {
  if (kind === 'accessibilityGap' || counted.kind === 'gap')
    return kind === 'accessibilityGap' && counted.kind === 'gap';
  if (counted.kind === 'failures') return kind === 'accessibility' && unit === 'number';
  return counted.kind === 'value' || (counted.kind === 'cost' ? unit === 'number' : unit === 'share');
}

function countFault(unit: Indicator['unit'], counted: Counts): FieldFault | null {
  switch (counted.kind) {
    case 'value':
      if (unit !== 'share' || (counted.value >= 0 && counted.value <= 1)) return null;
      return { path: 'counted.value', message: sentence('effect.shareOutside', { value: counted.value }) };
    case 'share':
      return counted.part > counted.of ? wrong('counted.part', 'effect.morePartThanWhole') : null;
    case 'steps': {
      const rising = risingStep(counted.steps);
      if (rising !== null) return wrong(`counted.steps.${rising}.n`, 'effect.stepRises');
      return completionOf(counted.steps) ? null : wrong('counted.steps.0.n', 'effect.nobodyStarted');
    }
    case 'gap':
      if (counted.assistive.part > counted.assistive.of)
        return wrong('counted.assistive.part', 'effect.morePartThanWhole');
      return counted.others.part > counted.others.of ? wrong('counted.others.part', 'effect.morePartThanWhole') : null;
    case 'failures':
    case 'cost':
      return null;
  }
}

/** The value and the number of cases behind it (methods.md E.3). The counts are without faults. */
export function valueOf(counted: Counts): { value: number; n: number } {
  switch (counted.kind) {
    case 'value':
      return { value: counted.value, n: counted.n };
    case 'share':
      return { value: counted.part / counted.of, n: counted.of };
    case 'steps': {
      const { x, n } = completionOf(counted.steps) ?? { x: 0, n: 1 };
      return { value: x / n, n };
    }
    case 'gap': {
      const compared = comparedIn(counted);
      return { value: gapOf(compared).points, n: Math.min(compared.assistive.n, compared.others.n) };
    }
    case 'failures':
      return { value: failuresInAll(counted.failures), n: counted.pages };
    case 'cost':
      return { value: costPerTransaction(counted.cost, counted.transactions) ?? 0, n: counted.transactions };
  }
}

/** The counts of both groups, as they are kept. */
export const comparedIn = ({
  assistive,
  others,
}: Pick<Extract<Counts, { kind: 'gap' }>, 'assistive' | 'others'>): TwoGroups => ({
  assistive: { x: assistive.part, n: assistive.of },
  others: { x: others.part, n: others.of },
});

const wrong = (path: string, key: MessageKey): FieldFault => ({ path, message: sentence(key) });
