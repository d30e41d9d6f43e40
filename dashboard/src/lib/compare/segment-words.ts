import type { Channel } from 'shared/domain';
import { endPointIn, otherEndPoint } from 'shared/domain';
import type { MessageKey } from 'shared/language';
import { t } from '../state/reader.svelte.js';

const names: Readonly<Record<Channel | 'others', MessageKey>> = {
  web: 'compare-page.web',
  app: 'compare-page.app',
  phone: 'compare-page.phone',
  paper: 'compare-page.paper',
  inPerson: 'compare-page.inPerson',
  other: 'compare-page.otherChannel',
  others: 'compare-page.others',
};

/** "Phone", "All except: Phone", "End point done": a segment as the interface names it, in words. */
export function segmentText(segment: string): string {
  if (segment.startsWith('not:')) return t('compare-page.allBut', { segment: segmentText(segment.slice(4)) });
  const end = endPointIn(segment);
  if (end === otherEndPoint) return t('compare-page.otherEnd');
  return end === null ? t(names[segment as keyof typeof names]) : t('compare-page.atEnd', { end });
}
