import { describe, expect, it } from '@jest/globals';
import { series } from '../../fixtures/series.js';
import { cell, csvOf } from './csv.js';

const reading = series({ metric: 'lead-time', unit: 'days', centre: 9, spread: 2, n: 60, seed: 3 });

describe('a downloaded file', () => {
  it('has one row a bucket under its heading, and leaves absence empty', () => {
    const rows = csvOf(reading, ['What it is', 'a line\nbroken']).trimEnd().split('\r\n');
    const points = reading.shape.kind === 'series' ? reading.shape.points : [];
    expect(rows.slice(0, 2)).toEqual(['# What it is', '# a line broken']);
    expect(rows).toHaveLength(points.length + 3);
    const gap = points.findIndex((point) => point.value === null);
    expect(rows[gap + 3]?.split(';')[3]).toBe('');
  });

  it('never tells how many there were in a group that is too small to show', () => {
    if (reading.shape.kind !== 'series') throw new Error('not a series');
    const points = reading.shape.points.map((point) => ({ ...point, suppressed: true, value: null, n: 3 }));
    const row = csvOf({ ...reading, shape: { ...reading.shape, points } }, []).split('\r\n')[1];
    expect(row?.split(';').slice(3, 5)).toEqual(['', '']);
  });

  it('keeps a name or a note with a formula in it in one cell of its heading', () => {
    const [line] = csvOf(reading, ['Moved;=HYPERLINK("http://x.example")', 'plain']).split('\r\n');
    expect(line).toBe(`"# Moved;=HYPERLINK(""http://x.example"")"`);
  });

  it('lets no title of an item become a formula', () => {
    expect(cell('=HYPERLINK("x")')).toBe(`"'=HYPERLINK(""x"")"`);
    expect(cell('a;b')).toBe('"a;b"');
    expect(cell('plain')).toBe('plain');
  });
});
