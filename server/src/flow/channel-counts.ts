import { endPointIn } from 'shared/domain';
import type { ChannelCounts, Outcome } from 'shared/metrics';

/** The answers of an indicator that came through one channel or end point, as they are shown. */
interface Part {
  /** Of the indicator that it is a part of. */
  readonly key: string;
  readonly name: string;
  readonly shown: { readonly outcome: Pick<Outcome, 'points'> };
}

/**
 * How many answers came through each channel, by indicator and stretch of days: nothing but what is told of channels side by side.
 * Where an indicator's answers tell of end points instead there is nothing.
 */
export function channelCounts(parts: readonly Part[]): Map<string, ChannelCounts[]> {
  const found = new Map<string, Map<string, ChannelCounts>>();
  for (const { key, name, shown } of parts) {
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
