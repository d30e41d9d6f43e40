import type { Annotation } from 'shared/contracts';
import { onAxis } from '../weeks.js';

type Kind = 'release' | 'incident';

/** In more weeks than these, flags would tell how busy it was and hide everything else. */
const mostFlagged = 8;

/** What stands on the axis by itself, and what is told beneath it in one line, because there is too much of its kind in view. */
export interface Crowded {
  readonly flagged: readonly Annotation[];
  readonly gathered: readonly { readonly kind: Kind; readonly notes: readonly Annotation[] }[];
}

/** What a person wrote has been chosen, and is always flagged; the table and the file have everything. */
export function crowded(notes: readonly Annotation[], from: number, to: number): Crowded {
  const inView = ({ on }: Annotation): boolean => onAxis(on) >= from && onAxis(on) <= to;
  const told = (kind: Kind) => notes.filter((note) => note.kind === kind && note.role === null && inView(note));
  const gathered = (['release', 'incident'] as const)
    .map((kind) => ({ kind, notes: told(kind) }))
    .filter((group) => group.notes.length > mostFlagged);
  const away = new Set(gathered.flatMap((group) => group.notes));
  return { flagged: notes.filter((note) => !away.has(note)), gathered };
}
