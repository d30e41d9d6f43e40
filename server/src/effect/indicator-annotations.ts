import type { Annotation, MeasurementChanges, Point } from 'shared/contracts';
import type { MeasurementBreakKind } from 'shared/domain';
import { sentence, type MessageKey } from 'shared/language';
import { gapsOf } from 'shared/metrics';
import { addDays } from 'shared/time';
import type { IndicatorVersion } from './indicator-version.entity.js';

const texts: Readonly<Record<MeasurementBreakKind, MessageKey>> = {
  scale: 'effect-page.brokeScale',
  question: 'effect-page.brokeQuestion',
  channel: 'effect-page.brokeChannel',
  definition: 'effect-page.brokeDefinition',
};

interface Known {
  readonly changes: MeasurementChanges['changes'];
  readonly versions: readonly IndicatorVersion[];
  readonly points: readonly Point[];
  readonly expectedDays: number | null;
}

/** What must be known when reading an indicator's chart: where measuring changed, with role and reason, and where nothing came. */
export function indicatorAnnotations({ changes, versions, points, expectedDays }: Known): Annotation[] {
  const breaks = changes.map(({ on, what }): Annotation => {
    const version = versions.find(({ fromOn, changed }) => fromOn === on && changed.includes(what));
    const said = { role: version?.role ?? null, reason: version?.reason ?? null };
    return { on, kind: 'instrument', text: sentence(texts[what]), to: null, ...said };
  });
  const gaps = gapsOf(points, expectedDays).map(({ from, to }): Annotation => {
    const text = sentence('effect-page.nothingCame');
    return { on: from, kind: 'gap', text, to: addDays(to, -1), role: null, reason: null };
  });
  return [...breaks, ...gaps].sort((a, b) => a.on.localeCompare(b.on));
}
