import { describe, expect, it } from '@jest/globals';
import { formatDate, formatDuration, formatInstant, formatNumber, formatShare } from './format.js';
import { compile } from './compile.js';
import { render, renderParts } from './render.js';
import { message, sentence, week } from './sentence.js';

const place = { zone: 'Europe/Oslo' };

describe('formats', () => {
  it('show at most three significant digits, and whole numbers whole', () => {
    expect(formatNumber(1234.567, 'en')).toBe('1,235');
    expect(formatNumber(12.3456, 'nb')).toBe('12,3');
    expect(formatNumber(0.0123456, 'sv')).toBe('0,0123');
    expect(formatNumber(12345, 'en')).toBe('12,345');
    expect(formatNumber(0, 'en')).toBe('0');
  });

  it('choose the unit of a duration that reads best', () => {
    expect(formatDuration(9.25, 'en')).toBe('9.3 days');
    expect(formatDuration(0.25, 'en')).toBe('6 hours');
    expect(formatDuration(1, 'en')).toBe('24 hours');
    expect(formatDuration(0.02, 'en')).toBe('29 minutes');
    expect(formatDuration(115.1, 'sv')).toBe('115 dagar');
    expect(formatDuration(17.9, 'nb')).toBe('18 dager');
    expect(formatDuration(0, 'en')).toBe('0 days');
  });

  it('never round a share to none or to all', () => {
    expect(formatShare(0.004, 'en')).toBe('0.4%');
    expect(formatShare(0.996, 'nb')).toBe('99,6\u00a0%');
    expect(formatShare(0.456, 'sv')).toBe('46\u00a0%');
    expect(formatShare(1, 'en')).toBe('100%');
  });

  it('show dates by locale and instants in the zone', () => {
    expect(formatDate('2026-11-21', 'nb')).toBe('21. nov. 2026');
    expect(formatDate('2026-11-21', 'sv')).toBe('21 nov. 2026');
    expect(formatInstant('2026-11-21T23:30:00.000Z', 'en', 'Europe/Oslo')).toBe('22 Nov 2026, 00:30');
  });
});

describe('render', () => {
  it('puts other messages in, in the same language', () => {
    const text = render({ key: 'app.name', values: {} }, 'nb', place);
    expect(text).toBe('Flyt og effekt');
    expect(render(sentence('metrics.weekOfYear', { n: 3, year: '2026' }), 'sv', place)).toBe('vecka 3 2026');
    expect(message('app.name')).toEqual({ kind: 'message', key: 'app.name' });
  });

  it('shows a key it does not know, so that the page still stands', () => {
    expect(render({ key: 'from.aNewerServer', values: {} }, 'en', place)).toBe('from.aNewerServer');
  });

  it('gives a plain argument its text and a plural the bare number', () => {
    const { format, arguments: names } = compile('{n, plural, one {{n} item} other {{n} items}} in {when}', 'en');
    expect([...names]).toEqual(['n', 'when']);
    expect(format.format({ n: 1200, 'n as text': '1,200', 'when as text': 'May' })).toBe('1,200 items in May');
  });

  it('writes a number argument by the same rule as any other', () => {
    const said = sentence('import.row.scale', { cell: '9', min: 1, max: 5 });
    expect(render(said, 'en', place)).toContain('from 1 to 5');
  });

  it('names the year of a week only where it is another year', () => {
    const value = week('2025-W47');
    expect(value).toEqual({ kind: 'week', value: '2025-W47' });
    expect(renderParts(sentence('metrics.week', { n: 47 }), 'en', place)).toEqual([
      { text: 'week 47', tag: null, link: null },
    ]);
  });
});
