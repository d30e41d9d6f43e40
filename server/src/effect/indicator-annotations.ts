import type { Annotation, IndicatorNote, MeasurementChanges, Point } from 'shared/contracts';
import type { MeasurementBreakKind, NoteVoice } from 'shared/domain';
import { message, sentence, type MessageKey } from 'shared/language';
import { gapsOf } from 'shared/metrics';
import { addDays } from 'shared/time';
import type { IndicatorVersion } from './indicator-version.entity.js';

const texts: Readonly<Record<MeasurementBreakKind, MessageKey>> = {
  scale: 'effect-page.brokeScale',
  question: 'effect-page.brokeQuestion',
  channel: 'effect-page.brokeChannel',
  definition: 'effect-page.brokeDefinition',
  whole: 'effect-page.brokeWhole',
};

const voices: Readonly<Record<NoteVoice, MessageKey>> = {
  user: 'reading-notes.voice.user',
  colleague: 'reading-notes.voice.colleague',
  leadership: 'reading-notes.voice.leadership',
};

interface Known {
  readonly changes: MeasurementChanges['changes'];
  readonly versions: readonly IndicatorVersion[];
  readonly notes: readonly IndicatorNote[];
  readonly points: readonly Point[];
  readonly expectedDays: number | null;
}

/** What must be known when reading an indicator's chart: where measuring changed, with role and reason, and where nothing came. */
export function indicatorAnnotations({ changes, versions, notes, points, expectedDays }: Known): Annotation[] {
  const breaks = changes.map(({ on, what }): Annotation => {
    const version = versions.find(({ fromOn, changed }) => fromOn === on && changed.includes(what));
    const said = { role: version?.role ?? null, reason: version?.reason ?? null };
    return { on, kind: 'instrument', text: sentence(texts[what]), to: null, ...said };
  });
  const gaps = gapsOf(points, expectedDays).map(({ from, to }): Annotation => {
    const text = sentence('effect-page.nothingCame');
    return { on: from, kind: 'gap', text, to: addDays(to, -1), role: null, reason: null };
  });
  const said = notes.map(({ from, to, voice, text }): Annotation => {
    const words = sentence('reading-notes.said', { voice: message(voices[voice]), text });
    return { on: from, kind: 'note', text: words, to, role: null, reason: null };
  });
  return [...breaks, ...gaps, ...said].sort((a, b) => a.on.localeCompare(b.on));
}
