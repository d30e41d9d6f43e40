import type { Figure } from '../contracts/reading.js';
import type { Sentence } from '../contracts/sentence.js';
import { days, sentence } from '../language/index.js';
import { addDays } from '../time/calendar-date.js';
import { startOfDay } from '../time/zone.js';
import { daysFrom } from './flow-records.js';
import type { WorkItemInput } from './inputs.js';
import type { MetricSettings, Window } from './metric.js';
import { survivalPercentile, type Watched } from './statistics/survival.js';

/** Beyond this the items that are finished do not tell how long an item takes. */
const notable = 0.2;

export interface WithOpen {
  readonly figures: readonly Figure[];
  readonly caveats: readonly Sentence[];
}

/**
 * The percentiles of lead time with the items that are not finished counted in (methods.md A.2): whoever looks at finished ones
 * alone does not see what has been lying for long. Items are watched through the window's days; those that had started before
 * count from the age they had. Nothing where no item is open.
 * @param told the percentiles of the finished items that may be told
 */
export function withOpen(
  items: readonly WorkItemInput[],
  window: Window,
  settings: MetricSettings,
  told: readonly Figure[],
): WithOpen {
  const begin = startOfDay(window.from, window.zone);
  const end = Math.min(startOfDay(addDays(window.to, 1), window.zone), Date.parse(window.now));
  const cases = items.flatMap((item): Watched[] => {
    const { startedAt, finishedAt, cancelledAt } = item;
    if (startedAt === null || !item.durationKnown || !settings.levels.includes(item.level)) return [];
    const over = Math.min(finishedAt ?? cancelledAt ?? Infinity, end);
    if (startedAt > over || over < begin) return [];
    return [
      {
        from: daysFrom(startedAt, Math.max(startedAt, begin)),
        until: daysFrom(startedAt, over),
        ended: finishedAt !== null && finishedAt < end,
      },
    ];
  });
  const open = cases.filter(({ ended }) => !ended).length;
  if (open === 0) return { figures: [], caveats: [] };
  const found = shares.flatMap(({ name, p }) => {
    const alone = told.find((figure) => figure.name === name && !figure.atLeast)?.value ?? null;
    return alone === null ? [] : [{ name: `${name}Open`, of: 100 * p, alone, value: survivalPercentile(cases, p) }];
  });
  return {
    figures: found.flatMap(({ name, value }) => (value === null ? [] : [{ name, value, atLeast: false }])),
    caveats: found.flatMap(({ of, alone, value }) => {
      if (value === null) return [sentence('reasons.openUnknown', { of, open, alone: days(alone) })];
      const apart = Math.abs(value - alone) > notable * alone;
      const values = { of, open, alone: days(alone), value: days(value) };
      return [sentence(apart ? 'reasons.openDiffers' : 'reasons.openCounted', values)];
    }),
  };
}

const shares = [
  { name: 'p50', p: 0.5 },
  { name: 'p85', p: 0.85 },
] as const;
