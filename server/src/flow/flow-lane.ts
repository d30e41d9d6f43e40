import type { Lane, Reading } from 'shared/contracts';
import { sentence, type MessageKey } from 'shared/language';
import { laneVerdict } from 'shared/metrics';

/** The lead time on the time axis. */
export function flowLane(reading: Reading): Lane {
  const title: MessageKey = reading.metric === 'lead-time' ? 'metrics.lead-time.name' : 'metrics.change-lead-time.name';
  return {
    kind: 'flow',
    title: sentence(title),
    subtitle: sentence('overview.laneMedian'),
    reading,
    verdict: laneVerdict('flow', reading),
    counts: reading.metric === 'lead-time' ? 'items' : 'changes',
    indicator: null,
  };
}
