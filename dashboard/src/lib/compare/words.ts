import type { ComparedFigure, ComparedPanel } from 'shared/contracts';
import type { MessageKey } from 'shared/language';
import { figureText } from '../figure-text.js';
import { indicatorText } from '../indicator-text.js';
import { say, t } from '../state/reader.svelte.js';
import { segmentText } from './segment-words.js';

/** What a panel is called: the indicator, the product or service where there is another one beside it, and of which answers it is. */
export function titleOf({ subject, indicator, segment }: ComparedPanel, named: boolean): string {
  const name = say(indicatorText(indicator));
  const title = named ? `${subject.name}: ${name}` : name;
  return segment === null ? title : t('compare-page.ofSegment', { title, segment: segmentText(segment) });
}

const parts: Readonly<Record<ComparedFigure['part'], MessageKey>> = {
  period: 'compare-page.period',
  yearBefore: 'compare-page.yearBefore',
  before: 'compare-page.before',
  after: 'compare-page.after',
};

/** Which weeks a figure is of: "Before (1 Jan 2026–30 Apr 2026)". */
export const partOf = ({ part, from, to }: ComparedFigure): string =>
  `${t(parts[part])} (${t('product-page.fromTo', { from: { kind: 'date', value: from }, to: { kind: 'date', value: to } })})`;

/** From this many answers on a percentage says more than it hides (methods.md E.6). */
const enoughForPercent = 20;

/** "78 %, 708 answers, 75 % to 81 %", or why there is nothing. A handful is told by its counts. */
export function figureWords(figure: ComparedFigure, { reading, indicator }: ComparedPanel): string {
  const { value, n, positive, low, high, missing } = figure;
  if (value === null) return missing ? say(missing) : t('app.noValue');
  const count = t(indicator.sampled ? 'app.answers' : 'app.allCases', { n });
  if (positive !== null && n < enoughForPercent) return t('app.countOf', { positive, n });
  const words = [figureText(value, reading.unit), count];
  if (low === null || high === null) return words.join(', ');
  const [from, to] = [figureText(low, reading.unit), figureText(high, reading.unit)];
  return [...words, t('product-page.fromTo', { from, to })].join(', ');
}
