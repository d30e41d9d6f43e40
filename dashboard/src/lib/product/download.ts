import type { Language } from 'shared/language';
import { csvOf, offer } from '../csv.js';
import { furtherTexts, openTexts } from '../effect/further-texts.js';
import { metricName } from '../metric-text.js';
import { reader, say, t } from '../state/reader.svelte.js';
import { noteText } from './note-text.js';
import type { Timed } from './place.js';
import type { Stepping } from './stepping.js';

/** One file a lane: the points that are drawn, with the definition, the age and the caveats first. */
export function downloadLanes(product: Timed, drawn: Stepping, language: Language): void {
  for (const { lane, points } of drawn.lanes) {
    const { reading } = lane;
    const shape = reading.shape.kind === 'series' ? { ...reading.shape, points: [...points] } : reading.shape;
    const heading = [
      `${product.name} · ${say(lane.title)} · ${say(lane.subtitle)}`,
      t(metricName(reading.metric)),
      t('product-page.fileVersion', { metric: reading.metric, version: reading.version, unit: reading.unit }),
      t('app.dataAsOf', { time: { kind: 'instant', value: product.asOf } }),
      ...furtherTexts(reading),
      ...openTexts(reading),
      ...reading.caveats.map((caveat) => say(caveat)),
      ...product.annotations.map((note) => t('product-page.noteReason', { text: note.on, reason: noteText(note) })),
    ];
    offer(
      `${product.slug}-${lane.kind === 'benefit' ? (lane.indicator ?? '') : reading.metric}-${reader.dayOf(product.asOf)}-${language}.csv`,
      csvOf({ ...reading, shape }, heading),
    );
  }
}
