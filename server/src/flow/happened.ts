import type { Annotation } from 'shared/contracts';
import { sentence } from 'shared/language';
import { isoWeek } from 'shared/time';
import type { DatedNoteRow } from './dated-note.entity.js';
import type { Happening } from './questions/happenings.js';

/** By how many names a week's are called; the others are counted. */
const named = 3;

/** A product's name where several stand on one axis; null where its own axis is meant. */
export type NameOf = (productId: string) => string | null;

/**
 * Releases and incidents as notes on the time axis: those of one kind and week together, on the day of the first, so that a team
 * that releases every day does not bury what it wants to see.
 */
export function happenedAnnotations(all: readonly Happening[], nameOf: NameOf): Annotation[] {
  const weeks = new Map<string, Happening[]>();
  for (const one of all) {
    const week = `${one.kind} ${isoWeek(one.on)}`;
    weeks.set(week, [...(weeks.get(week) ?? []), one]);
  }
  return [...weeks.values()].flatMap((together) => {
    const [first] = together;
    return first ? [{ ...plain, on: first.on, kind: first.kind, text: wordsOf(first, together, nameOf) }] : [];
  });
}

const plain = { to: null, role: null, reason: null } as const;

function wordsOf(first: Happening, together: readonly Happening[], nameOf: NameOf): Annotation['text'] {
  const names = together.map((one) => called(one.name, nameOf(one.productId)));
  if (together.length > 1) {
    const more = Math.max(0, together.length - named);
    return sentence('annotations.several', { n: together.length, names: names.slice(0, named).join(', '), more });
  }
  const [name = ''] = names;
  return first.kind === 'incident' && first.about !== ''
    ? sentence('annotations.about', { name, about: first.about })
    : sentence('annotations.named', { name });
}

const called = (name: string, product: string | null): string => (product === null ? name : `${product} · ${name}`);

/** What people wrote, each by itself, with the role it was written in. */
export const writtenAnnotations = (rows: readonly DatedNoteRow[], nameOf: NameOf): Annotation[] =>
  rows.map(({ productId, happenedOn: on, kind, text, notedByRole: role }) => ({
    ...plain,
    ...{ on, kind, role, text: sentence('annotations.named', { name: called(text, nameOf(productId)) }) },
  }));
