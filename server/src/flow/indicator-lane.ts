import type { Lane, Reading } from 'shared/contracts';
import { indicatorName, sentence, type MessageKey } from 'shared/language';
import { laneVerdict } from 'shared/metrics';
import type { Indicator } from '../effect/indicator.entity.js';
import type { SubjectReadings } from './measure.js';

/** What users notice, or what the organisation gains, on the time axis. */
function indicatorLane(kind: Exclude<Lane['kind'], 'flow'>, reading: Reading, indicator: Indicator | undefined): Lane {
  const title =
    indicator && (kind === 'benefit' || indicator.name !== null)
      ? sentence('overview.laneNamed', { name: indicatorName(indicator) })
      : sentence('metrics.experience.name');
  return {
    kind,
    title,
    subtitle: sentence(subtitleOf(kind, reading, indicator)),
    reading,
    verdict: laneVerdict(kind, reading),
    counts: indicator?.measurement === 'counted' ? 'cases' : 'answers',
    indicator: indicator?.key ?? null,
  };
}

function subtitleOf(kind: Lane['kind'], { unit }: Reading, indicator: Indicator | undefined): MessageKey {
  if (kind === 'benefit') return 'overview.laneBenefit';
  return unit === 'share' && indicator?.measurement !== 'counted' ? 'overview.laneShare' : 'overview.laneValue';
}

/** Keys of the indicators that have a lane. */
export const laneKeys = (inUse: readonly Indicator[]): string[] =>
  [inUse.find((one) => !one.benefit), inUse.find((one) => one.benefit)].flatMap((one) => one?.key ?? []);

/** The lanes of what users notice and of what the organisation gains; the latter only where it is said what that is. */
export function effectLanes(
  { facts: { experience }, benefit }: Pick<SubjectReadings, 'facts' | 'benefit'>,
  inUse: readonly Indicator[],
): Lane[] {
  const gained = inUse.find((one) => one.benefit);
  return [
    indicatorLane(
      'effect',
      experience,
      inUse.find((one) => !one.benefit),
    ),
    ...(gained && benefit ? [indicatorLane('benefit', benefit, gained)] : []),
  ];
}
