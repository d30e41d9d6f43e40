import { describe, expect, it } from '@jest/globals';
import { asked, confirmed, read } from './test-read.js';

const speed = { scale: { min: 0, max: 3650 }, lasting: true } as const;
const header = 'saksnummer;avsluttet;dager\n';
const file = `${header}${[3, 12, 0.5, 40]
  .map((days, index) => `${index};2026-10-${String(index + 12)};${String(days).replace('.', ',')}`)
  .join('\n')}\n`;

describe('a file of how long single cases took', () => {
  it('asks for no best end, and turns no number round', async () => {
    const first = await read(file, { reader: speed });
    expect(asked(first)).not.toContain('highestIsBest');
    const found = await confirmed(file, { columns: { date: 1, score: 2, responseId: 0 }, highestIsBest: false }, speed);
    expect(found.answers.map(({ on, score }) => [on, score])).toEqual([
      ['2026-10-12', 3],
      ['2026-10-13', 12],
      ['2026-10-14', 0.5],
      ['2026-10-15', 40],
    ]);
  });

  it('leaves out what took less than nothing, or longer than anybody waits', async () => {
    const columns = { columns: { date: 1, score: 2, responseId: 0 } };
    const found = await confirmed(`${file}9;2026-10-20;-2\n10;2026-10-20;4000\n`, columns, speed);
    expect(found.preview.issues.map(({ message }) => message.key)).toEqual(['import.row.scale', 'import.row.scale']);
  });
});

describe('readings that are more than a value', () => {
  const indicators = new Map([
    ['gap', { key: 'gap', unit: 'score', isGap: true }],
    ['speed', { key: 'speed', unit: 'days', lasting: true }],
    ['cost', { key: 'cost', unit: 'number' }],
  ]);
  const of = async (header: string, ...rows: readonly string[]) =>
    read([header, ...rows, ''].join('\n'), { reader: { indicators } });

  it('are the gap between two groups, from the counts of both', async () => {
    const found = await of(
      'period;indicator;assistive_part;assistive_of;others_part;others_of',
      '2026-W40;gap;48;80;56;70',
      '2026-W41;gap;81;80;56;70',
      '2026-W42;gap;;80;56;70',
      '2026-W43;cost;48;80;56;70',
    );
    expect(found.readings).toHaveLength(1);
    const [{ value, n, compared } = { value: 0, n: 0, compared: null }] = found.readings;
    expect([Math.round(value * 1e9) / 1e9, n, compared]).toEqual([
      ...[20, 70],
      { assistive: { x: 48, n: 80 }, others: { x: 56, n: 70 } },
    ]);
    expect(found.preview.issues.map(({ column, message: { key } }) => [column, key])).toEqual([
      ['assistive_part', 'import.row.group'],
      ['assistive_part', 'import.row.group'],
      ['indicator', 'import.row.groups'],
    ]);
  });

  it('say how many gave each score, where the counts fit the scale and n', async () => {
    const asked = new Map([['satisfied', { key: 'satisfied', unit: 'share', scale: { min: 1, max: 5 } }]]);
    const rows = ['10/20/30/80/60', '10 | 20 | 30 | 80 | 60', '', '10/20/30/80', '10/20/30/80/61', 'mange'];
    const lines = rows.map((cell, at) => `2026-W${String(at + 10)};satisfied;70 %;200;${cell}`);
    const found = await read(['periode;indikator;verdi;antall;fordeling', ...lines, ''].join('\n'), {
      reader: { indicators: asked },
    });
    expect(found.readings.map(({ value, distribution }) => [value, distribution])).toEqual([
      [0.7, [10, 20, 30, 80, 60]],
      [0.7, [10, 20, 30, 80, 60]],
      [0.7, null],
    ]);
    expect(found.preview.issues.map(({ column, message: { key } }) => [column, key])).toEqual(
      [3, 4, 5].map(() => ['fordeling', 'import.row.distribution']),
    );
  });

  it('are medians of durations with what 85 and 95 of 100 kept within, in any language', async () => {
    const found = await of(
      'periode;indikator;verdi;antall;P85;95. persentil',
      '2026-W40;speed;9,5;120;24;41,5',
      '2026-W41;speed;9,5;120;;',
      '2026-W42;speed;9,5;120;9;41',
      '2026-W43;speed;9,5;120;24;20',
      '2026-W44;cost;9,5;120;24;41',
    );
    expect(found.readings.map(({ percentiles = null }) => percentiles)).toEqual([
      { within85: 24, within95: 41.5 },
      null,
    ]);
    expect(found.preview.issues.map(({ column, message: { key } }) => [column, key])).toEqual([
      ['P85', 'import.row.percentile'],
      ['95. persentil', 'import.row.percentile'],
      ['P85', 'import.row.percentile'],
    ]);
  });
});

describe('readings that say how many were asked', () => {
  it('keep it where it is a count of at least those who answered, in the headers of three languages', async () => {
    for (const header of ['asked', 'Visninger', 'Tillfrågade']) {
      const rows = [
        '2026-W40;satisfied;80;40;400',
        '2026-W41;satisfied;80;40;',
        '2026-W42;satisfied;80;40;39',
        '2026-W43;satisfied;80;40;4,5',
      ];
      const found = await read(`periode;indikator;verdi;antall;${header}\n${rows.join('\n')}\n`);
      expect(found.readings.map(({ asked = null }) => asked)).toEqual([400, null]);
      expect(found.preview.issues.map(({ column, message: { key } }) => [column, key])).toEqual([
        [header, 'import.row.asked'],
        [header, 'import.row.asked'],
      ]);
    }
  });
});

describe('readings of cohorts', () => {
  const indicators = new Map([['retention', { key: 'retention', unit: 'share', ripensAfter: 28 }]]);
  const row = (period: string) => `periode;indikator;verdi;antall\n${period};retention;0,4;50\n`;

  it.each([
    // Today is 21 November 2026, a Saturday; week 42 ends on 18 October, week 43 on the 25th.
    ['2026-W42', []],
    ['2026-W43', ['import.row.notRipe']],
  ])('of %s: refused while some have not had their 28 days (methods.md E.4)', async (period, refused) => {
    const { preview } = await read(row(period), { reader: { indicators } });
    expect(preview.issues.map(({ message }) => message.key)).toEqual(refused);
  });
});
