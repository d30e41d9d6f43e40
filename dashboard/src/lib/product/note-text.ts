import type { Annotation } from 'shared/contracts';
import type { DatedNoteKind } from 'shared/domain';
import type { MessageKey } from 'shared/language';
import { roleOf } from '../sources/role-text.js';
import { say, t } from '../state/reader.svelte.js';

/** Of what kind a note is that people write. */
export const noteKindNames: Readonly<Record<DatedNoteKind, MessageKey>> = {
  release: 'product-page.noteRelease',
  policy: 'product-page.notePolicy',
  incident: 'product-page.noteIncident',
};

const kinds: Partial<Record<Annotation['kind'], MessageKey>> = {
  ...noteKindNames,
  hypothesis: 'learning-page.noteHypothesis',
  instrument: 'product-page.noteInstrument',
  counting: 'product-page.noteCounting',
};

/** What happened on the day, with the reason that was given. */
export const noteText = ({ text, reason }: Annotation): string =>
  reason === null ? say(text) : t('product-page.noteReason', { text: say(text), reason });

/** Of what kind it is, and in which role it was done; null where the text says it all. */
export function noteKind({ kind, role }: Pick<Annotation, 'kind' | 'role'>): string | null {
  const key = kinds[kind];
  if (!key) return null;
  if (role === null) return t(key);
  return t('product-page.noteRole', {
    kind: { kind: 'message', key },
    role: { kind: 'message', key: roleOf(role) },
  });
}
