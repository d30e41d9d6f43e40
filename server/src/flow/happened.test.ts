import { describe, expect, it } from '@jest/globals';
import { render } from 'shared/language';
import type { DatedNoteRow } from './dated-note.entity.js';
import { happenedAnnotations, writtenAnnotations } from './happened.js';
import type { Happening } from './questions/happenings.js';

const one = (kind: Happening['kind'], on: string, name: string, more: Partial<Happening> = {}): Happening => ({
  ...{ kind, on, name, productId: 'bolig', about: '' },
  ...more,
});
const names = new Map([['bolig', 'Bolig']]);
const told = (all: readonly Happening[], nameOf: (id: string) => string | null = () => null) =>
  happenedAnnotations(all, nameOf).map(({ on, kind, text }) => [on, kind, render(text, 'nb', { zone: 'Europe/Oslo' })]);

describe('what happened, on a time axis', () => {
  it('are releases and incidents of a week together by kind, on the day of the first; Sunday and Monday are two weeks', () => {
    const all = [
      one('release', '2026-03-04', 'v1'),
      one('incident', '2026-03-05', 'B-7', { about: 'Nedetid' }),
      one('release', '2026-03-08', 'v2'),
      one('release', '2026-03-09', 'v3'),
    ];
    expect(told(all)).toEqual([
      ['2026-03-04', 'release', '2 denne uken: v1, v2'],
      ['2026-03-05', 'incident', 'B-7: Nedetid'],
      ['2026-03-09', 'release', 'v3'],
    ]);
  });

  it('is one note a week however many there are: three are named and all are counted', () => {
    const daily = Array.from({ length: 70 }, (_, index) => one('release', '2026-03-04', `v${index + 1}`));
    expect(told(daily)).toEqual([['2026-03-04', 'release', '70 denne uken: v1, v2, v3 og 67 til']]);
  });

  it('says whose it is where the axis is of several, and the role of who wrote', () => {
    const nameOf = (id: string) => names.get(id) ?? null;
    expect(told([one('release', '2026-03-04', 'v1')], nameOf)).toEqual([['2026-03-04', 'release', 'Bolig · v1']]);
    const row = {
      id: '1',
      kind: 'policy',
      happenedOn: '2026-01-01',
      text: 'Ny forskrift',
      notedOn: '2026-01-02',
    } as const;
    const rows: DatedNoteRow[] = ['bolig', 'tjenesten'].map((productId) => ({
      ...row,
      productId,
      notedByRole: 'team',
    }));
    expect(writtenAnnotations(rows, nameOf)).toMatchObject([
      { on: '2026-01-01', kind: 'policy', role: 'team', text: { values: { name: 'Bolig · Ny forskrift' } } },
      { text: { values: { name: 'Ny forskrift' } } },
    ]);
  });
});
