import { t } from '../state/reader.svelte.js';

/** A source by the name its people gave it; the sample's own comes in the reader's language. */
export const nameOf = (source: { readonly name: string; readonly sample: boolean }): string =>
  source.sample ? t('app.sampleName') : source.name;
