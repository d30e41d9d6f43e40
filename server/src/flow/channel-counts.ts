import { endPointIn } from 'shared/domain';
import type { ChannelCounts } from 'shared/metrics';
import type { ShownSegment } from './shown-segments.service.js';

/**
 * How many answers came through each channel, by indicator and stretch of days: nothing but what is told of channels side by side.
 * Where an indicator's answers tell of end points instead there is nothing.
 */
export function channelCounts(segments: readonly ShownSegment[]): Map<string, ChannelCounts[]> {
  const found = new Map<string, Map<string, ChannelCounts>>();
  for (const { key, name, shown } of segments) {
    const own = found.get(key) ?? new Map<string, ChannelCounts>();
    for (const { from, to, n } of shown.outcome.points) {
      const before = own.get(from) ?? { from, to, n: 0, channels: {} };
      const isChannel = name !== 'others' && endPointIn(name) === null;
      own.set(from, {
        ...{ from, to, n: before.n + n },
        channels: isChannel ? { ...before.channels, [name]: n } : before.channels,
      });
    }
    found.set(key, own);
  }
  return new Map([...found].map(([key, own]) => [key, [...own.values()]]));
}
