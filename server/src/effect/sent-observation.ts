import type { z } from 'zod';
import type { observationInput } from 'shared/contracts';
import { failuresInAll } from 'shared/domain';
import { sentence, type MessageKey } from 'shared/language';
import { gapOf, type SentPercentiles } from 'shared/metrics';
import type { FaultDescription } from '../http/fault.js';
import type { Indicator } from './indicator.entity.js';
import { comparedIn, foundTooLate } from './reading-faults.js';
import { askedFault } from './asked-fault.js';
import type { NewObservation } from './sql/save-observations.js';

type FieldFault = NonNullable<FaultDescription['fields']>[number];
type Sent = z.infer<typeof observationInput>;
type Content = Pick<NewObservation, 'value' | 'n' | 'asked' | 'compared' | 'percentiles' | 'failures'>;

/**
 * What another system says of a period, as it is kept; or what is wrong with it, field by field.
 * @param lastDay of the period
 */
export function contentOf(
  indicator: Pick<Indicator, 'kind' | 'measurement' | 'summary' | 'unit'>,
  sent: Sent,
  lastDay: string,
): Content | FieldFault[] {
  if (sent.failures) return failuresIn(indicator, { ...sent, failures: sent.failures }, lastDay);
  const { assistive, others } = sent;
  const isGap = indicator.kind === 'accessibilityGap';
  if (isGap && assistive && others) return gapIn(sent, { assistive, others });
  const { value, n, asked = null, within85, within95 } = sent;
  const found: (FieldFault | null)[] = [
    assistive || others
      ? wrong(assistive ? 'assistive' : 'others', isGap ? 'effect.bothGroups' : 'effect.noGap')
      : null,
    value === undefined ? wrong('value', isGap ? 'effect.bothGroups' : 'effect.valueNeeded') : null,
    n === undefined && !(isGap && value === undefined) ? wrong('n', 'effect.nNeeded') : null,
    value !== undefined && indicator.unit === 'share' && (value < 0 || value > 1)
      ? { path: 'value', message: sentence('effect.shareOutside', { value }) }
      : null,
    askedFault(indicator, { asked, n }, 'asked'),
    ...percentileFaults(indicator, sent),
  ];
  const faults = found.filter((fault) => fault !== null);
  if (faults.length > 0 || value === undefined || n === undefined) return faults;
  return { value, n, asked, percentiles: percentilesIn({ within85, within95 }) };
}

/** As they are kept; null where none were sent. */
export const percentilesIn = ({ within85, within95 }: Pick<Sent, 'within85' | 'within95'>): SentPercentiles | null =>
  within85 === undefined && within95 === undefined ? null : { within85: within85 ?? null, within95: within95 ?? null };

/** Is it content, and no list of faults? */
export const isContent = (found: Content | FieldFault[]): found is Content => !Array.isArray(found);

/** The gap is reckoned from the counts of both, so that its interval is known (methods.md E.4). */
function gapIn(
  { value, n, asked, within85, within95 }: Sent,
  counted: { assistive: NonNullable<Sent['assistive']>; others: NonNullable<Sent['others']> },
): Content | FieldFault[] {
  const faults = (['assistive', 'others'] as const).flatMap((group) =>
    counted[group].part > counted[group].of ? [wrong(`${group}.part`, 'effect.morePartThanWhole')] : [],
  );
  if (value !== undefined || n !== undefined)
    faults.push(wrong(value === undefined ? 'n' : 'value', 'effect.gapIsReckoned'));
  if (asked !== undefined) faults.push(wrong('asked', 'effect.nobodyAsked'));
  if (within85 !== undefined || within95 !== undefined)
    faults.push(wrong(within85 === undefined ? 'within95' : 'within85', 'effect.noPercentiles'));
  if (faults.length > 0) return faults;
  const compared = comparedIn(counted);
  return { value: gapOf(compared).points, n: Math.min(compared.assistive.n, compared.others.n), compared };
}

/** The value is how many are open, so that it cannot say anything else than they do (methods.md E.4). */
function failuresIn(
  { kind, unit }: Pick<Indicator, 'kind' | 'unit'>,
  {
    value,
    n,
    asked,
    failures,
    assistive,
    others,
    within85,
    within95,
  }: Sent & { failures: NonNullable<Sent['failures']> },
  lastDay: string,
): Content | FieldFault[] {
  const isOfKind = kind === 'accessibility' && unit === 'number';
  const beside = Object.entries({ assistive, others, within85, within95 }).find(([, given]) => given !== undefined);
  const found: (FieldFault | null)[] = [
    isOfKind ? null : wrong('failures', 'effect.noFailures'),
    value === undefined ? null : wrong('value', 'effect.failuresReckoned'),
    n === undefined ? wrong('n', 'effect.nNeeded') : null,
    asked === undefined ? null : wrong('asked', 'effect.nobodyAsked'),
    beside ? wrong(beside[0], beside[0].startsWith('within') ? 'effect.noPercentiles' : 'effect.noGap') : null,
    foundTooLate(failures, lastDay, 'failures'),
  ];
  const faults = found.filter((fault) => fault !== null);
  return faults.length > 0 || n === undefined ? faults : { value: failuresInAll(failures), n, failures };
}

/** What is wrong with further percentiles of durations. */
export function percentileFaults(
  { summary }: Pick<Indicator, 'summary'>,
  { value, within85, within95 }: Pick<Sent, 'value' | 'within85' | 'within95'>,
): FieldFault[] {
  const given = (['within85', 'within95'] as const).filter((name) => ({ within85, within95 })[name] !== undefined);
  if (summary !== 'median') return given.slice(0, 1).map((name) => wrong(name, 'effect.noPercentiles'));
  const rising = [value, within85, within95].filter((one) => one !== undefined);
  const falls = rising.some((one, index) => one < (rising[index - 1] ?? one));
  return falls
    ? [
        wrong(
          within95 !== undefined && within95 < (within85 ?? value ?? 0) ? 'within95' : 'within85',
          'effect.percentilesFall',
        ),
      ]
    : [];
}

const wrong = (path: string, key: MessageKey): FieldFault => ({ path, message: sentence(key) });
