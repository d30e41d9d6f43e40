import type { Notice } from '../../contracts/notice.js';
import type { ProductSummary } from '../../contracts/overview.js';
import type { Reading } from '../../contracts/reading.js';
import type { Sentence, SentenceValue } from '../../contracts/sentence.js';
import type { MessageKey } from '../../language/catalogue.js';
import { countsOf } from '../../domain/few-answers.js';
import { indicatorName } from '../../language/indicator-name.js';
import { date, days, message, sentence, share } from '../../language/sentence.js';
import { defaultWindow } from '../../time/window.js';
import { bucketValue } from './bucket-value.js';
import { changeOf, type Change } from './change.js';
import { effectStand, flowStand, noticeKind } from './notice-rule.js';

const texts = {
  fasterNotBetter: 'overview.fasterNotBetter',
  fasterButWorse: 'overview.fasterButWorse',
  betterButSlower: 'overview.betterButSlower',
} as const satisfies Record<Notice['kind'], MessageKey>;

type Told = Pick<ProductSummary, 'slug' | 'name' | 'indicator'> & {
  readonly facts: Pick<ProductSummary['facts'], 'leadTime' | 'experience'>;
  /** Path of its page; a product's where nothing else is said. */
  readonly place?: string;
};

/** That flow and effect of a product, or of a service as a whole, part ways, with what each half rests on; null where the rule does not hold. */
export function noticeOf({ slug, name, indicator, facts, place = `/products/${slug}` }: Told): Notice | null {
  const { leadTime, experience } = facts;
  const [flow, effect] = [changeOf(leadTime), changeOf(experience)];
  if (flow.kind !== 'changed' || indicator === null) return null;
  const kind = noticeKind(flowStand(flow), effectStand(effect, experience, flow.bucket));
  if (kind === null) return null;
  return {
    kind,
    product: { slug, name },
    words: sentence(texts[kind]),
    flow: flowHalf(leadTime, flow, place),
    effect: effectHalf(experience, effect, indicator, place),
    limits: sentence('overview.noticeLimits'),
  };
}

function flowHalf(reading: Reading, change: Extract<Change, { kind: 'changed' }>, place: string): Sentence {
  const changes = reading.metric === 'change-lead-time';
  const values = {
    metric: message(changes ? 'metrics.change-lead-time.name' : 'metrics.lead-time.name'),
    p50: days(reading.value ?? 0),
    of: changes ? 'changes' : 'items',
    n: reading.n,
    ...periodOf(reading),
    week: bucketValue(change.bucket),
  };
  const key = change.better ? 'overview.noticeFlowShorter' : 'overview.noticeFlowLonger';
  return sentence(key, values, linksOf(reading, place));
}

function effectHalf(
  reading: Reading,
  change: Change,
  indicator: NonNullable<Told['indicator']>,
  place: string,
): Sentence {
  const counts = countsOf(reading);
  const values = {
    indicator: indicatorName(indicator),
    value: shown(reading, reading.value ?? 0),
    of: counts ? 'few' : indicator.sampled ? 'answers' : 'cases',
    positive: counts?.positive ?? 0,
    n: reading.n,
    ...periodOf(reading),
  };
  const links = linksOf(reading, place);
  if (change.kind === 'changed') {
    const key = change.better ? 'overview.noticeEffectBetter' : 'overview.noticeEffectWorse';
    return sentence(key, { ...values, week: bucketValue(change.bucket) }, links);
  }
  const range = reading.shape.kind === 'series' ? reading.shape.phases.at(-1) : undefined;
  const usual = { low: shown(reading, range?.low ?? 0), high: shown(reading, range?.high ?? 0) };
  return sentence('overview.noticeEffectHeld', { ...values, ...usual }, links);
}

const periodOf = ({ window }: Reading) => ({ from: date(window.from), to: date(window.to) });

/** The definition of a figure, and the items or weeks behind it. */
function linksOf({ metric, window }: Reading, place: string): Record<string, string> {
  const over = window.name === defaultWindow ? '' : `&window=${encodeURIComponent(window.name)}`;
  return { definition: `/definitions#${metric}`, evidence: `${place}/items?metric=${metric}${over}` };
}

function shown({ unit }: Reading, value: number): SentenceValue {
  if (unit === 'share') return share(value);
  if (unit === 'days') return days(value);
  return unit === 'hours' ? days(value / 24) : value;
}
