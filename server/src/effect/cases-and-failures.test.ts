import { describe, expect, it } from '@jest/globals';
import { faultAnswer, importBatch, importPreview } from 'shared/contracts';
import { counted, days, ReadingsWorld } from './fixtures/readings-world.js';

describe('readings that are made of single cases or failures', () => {
  const world = new ReadingsWorld();
  const { call, shown } = world;

  it('are the open failures of accessibility by severity and age, by hand, by file and sent, with what checks do not find', async () => {
    const accessible = { ...counted, key: 'accessible', kind: 'accessibility', summary: 'value', unit: 'number' };
    await call('post', 'indicators')
      .send({ ...accessible, better: 'lower' })
      .expect(201);
    const failures = [
      { severity: 'serious', foundOn: '2026-07-20', n: 3 },
      { severity: 'serious', foundOn: '2026-10-30', n: 1 },
      { severity: 'minor', foundOn: '2026-09-15', n: 2 },
    ];
    const write = (body: object, key = 'accessible') =>
      call('post', `indicators/${key}/readings`).send({ ...days, counted: { kind: 'failures', pages: 40, ...body } });
    const early = await write({ failures: [{ severity: 'minor', foundOn: '2026-11-01', n: 2 }] }).expect(422);
    expect(faultAnswer.parse(early.body).fields).toMatchObject([
      { path: 'counted.failures.0.foundOn', message: { key: 'effect.foundTooLate' } },
    ]);
    await write({ failures }, 'cost').expect(422);
    await write({ failures }).expect(204);
    const byHand = await shown('accessible');
    expect(byHand?.reading).toMatchObject({ value: 6, n: 40 });
    expect(byHand?.reading.caveats).toContainEqual({ key: 'reasons.automatedPart', values: {} });
    expect(byHand?.failures).toEqual([
      { severity: 'critical', n: 0, month: 0, quarter: 0, longer: 0, oldestOn: null },
      { severity: 'serious', n: 4, month: 1, quarter: 0, longer: 3, oldestOn: '2026-07-20' },
      { severity: 'moderate', n: 0, month: 0, quarter: 0, longer: 0, oldestOn: null },
      { severity: 'minor', n: 2, month: 0, quarter: 2, longer: 0, oldestOn: '2026-09-15' },
    ]);
    const put = (body: object) => call('put', 'indicators/accessible/observations/2026-11-02').send(body);
    const both = await put({ value: 6, n: 40, failures }).expect(422);
    expect(faultAnswer.parse(both.body).fields).toMatchObject([{ message: { key: 'effect.failuresReckoned' } }]);
    await put({ n: 40, failures: [] }).expect(204);
    expect(await shown('accessible')).toMatchObject({ reading: { value: 0 }, failures: [{ n: 0 }, { n: 0 }, {}, {}] });
    const csv = [
      'periode;indikator;verdi;antall;åpne feil',
      '2026-W46;accessible;3;40;kritisk 2026-11-10 1 / alvorlig 2026-07-20 2',
      '2026-W44;accessible;4;40;kritisk 2026-10-10 1 / alvorlig 2026-07-20 2',
      '2026-W43;cost;3;40;alvorlig 2026-07-20 3',
    ].join('\n');
    const ask = { fileName: 'feil.csv', indicator: 'accessible' };
    const looked = await call('post', 'imports/preview').query(ask).type('text/csv').send(csv).expect(200);
    const { mapping, issues } = importPreview.parse(looked.body);
    expect(issues.map(({ message: { key } }) => key)).toEqual(['import.row.failures', 'import.row.failures']);
    await call('post', 'imports')
      .query({ ...ask, mapping: JSON.stringify(mapping) })
      .type('text/csv')
      .send(csv)
      .expect(201);
    // Of the newest alone: what was open in October is not added to what is open in November.
    expect(await shown('accessible')).toMatchObject({
      reading: { value: 3 },
      failures: [
        { severity: 'critical', n: 1, month: 1 },
        { severity: 'serious', n: 2, longer: 2 },
        { n: 0 },
        { n: 0 },
      ],
    });
  });

  it('of single cases tell within what half, 85 and 95 of 100 were done, and of nobody how long it took', async () => {
    const speed = { ...counted, key: 'speed', kind: 'serviceSpeed', summary: 'median', unit: 'days', better: 'lower' };
    await call('post', 'indicators').send(speed).expect(422);
    await call('post', 'indicators')
      .send({ ...speed, scale: { min: 0, max: 3650 } })
      .expect(201);
    const rows = Array.from({ length: 100 }, (_, at) => `${at};2026-10-${String(12 + (at % 5))};${at + 1000}`);
    const csv = `saksnummer;avsluttet;dager\n${rows.join('\n')}\n`;
    const ask = { fileName: 'saker.csv', indicator: 'speed' };
    const preview = await call('post', 'imports/preview').query(ask).type('text/csv').send(csv).expect(200);
    const { mapping, questions } = importPreview.parse(preview.body);
    expect(questions.map(({ name }) => name)).not.toContain('highestIsBest');
    const chosen = {
      ...mapping,
      columns: { date: 1, score: 2, responseId: 0 },
      answered: questions.map(({ name }) => name),
    };
    await call('post', 'imports')
      .query({ ...ask, mapping: JSON.stringify(chosen) })
      .type('text/csv')
      .send(csv)
      .expect(201);
    const found = await shown('speed');
    expect(found).toMatchObject({ reading: { value: 1049, n: 100, unit: 'days' }, distribution: null });
    expect(found?.reading.figures.map(({ name, value, atLeast }) => [name, value, atLeast])).toEqual([
      ['value', 1049, false],
      ['positive', null, false],
      ['within85', 1084, false],
      ['within95', 1094, false],
    ]);
    // None of the four that took longest, nor of the four that took least, stands anywhere.
    expect(JSON.stringify(found)).not.toMatch(/:1(?:000|001|002|003|096|097|098|099)[,}]/);
  });

  it('count cases that are still open in, from a file of starts and ends; not where that would tell of fewer than five', async () => {
    const waits = { ...counted, key: 'waits', kind: 'serviceSpeed', summary: 'median', unit: 'days', better: 'lower' };
    await call('post', 'indicators')
      .send({ ...waits, scale: { min: 0, max: 3650 } })
      .expect(201);
    const day = (at: number) => new Date(Date.parse('2026-11-15') + at * 86_400_000).toISOString().slice(0, 10);
    const ended = Array.from(
      { length: 40 },
      (_, at) => `e${at};${day(-13 + (at % 14) - (at % 8))};${day(-13 + (at % 14))}`,
    );
    const open = (n: number) => Array.from({ length: n }, (_, at) => `o${at};${day(-1 - at)};`);
    const bring = async (n: number) => {
      const csv = ['saksnummer;mottatt;avsluttet', ...ended, ...open(n), ''].join('\n');
      const query = { fileName: 'saker.csv', indicator: 'waits' };
      world.later(1);
      const preview = await call('post', 'imports/preview').query(query).type('text/csv').send(csv).expect(200);
      const { mapping, questions } = importPreview.parse(preview.body);
      expect([mapping.columns, questions]).toEqual([{ responseId: 0, start: 1, date: 2 }, []]);
      const sent = await call('post', 'imports').query(query).type('text/csv').send(csv).expect(201);
      return importBatch.parse(sent.body).id;
    };
    const told = async () => {
      const found = await shown('waits');
      const figures = found?.reading.figures.filter(({ name }) => name.startsWith('open')) ?? [];
      const keys = found?.reading.caveats.map(({ key }) => key) ?? [];
      return { figures, keys: keys.filter((key) => /open|ended/i.test(key)) };
    };
    const first = await bring(33);
    expect(await told()).toEqual({
      figures: [
        { name: 'open', value: 30, atLeast: false, low: 30, high: 34 },
        { name: 'openWithin50', value: 4, atLeast: false },
        { name: 'openWithin85', value: null, atLeast: false },
      ],
      keys: ['reasons.openCases', 'reasons.openCasesDiffer', 'reasons.openCasesUnknown'],
    });
    const asApi = await call('get', 'readings/experience?window=weeks:12', 'reader');
    expect([asApi.status, JSON.stringify(asApi.body)]).toEqual([200, expect.not.stringContaining('"value":33')]);
    // The same bytes again are the same import; two more of the same day are too few to change what was told.
    expect(await bring(33)).toBe(first);
    const second = await bring(35);
    expect((await told()).figures[0]).toMatchObject({ low: 30, high: 34 });
    const third = await bring(38);
    expect((await told()).figures[0]).toMatchObject({ low: 35, high: 39 });
    // Taken back, the file before it counts again, and is told as soon as it differs by five.
    for (const id of [third, second]) await call('delete', `imports/${id}`).expect(200);
    expect((await told()).figures[0]).toMatchObject({ low: 30, high: 34 });
    await bring(4);
    expect(await told()).toEqual({ figures: [], keys: ['reasons.endedOnly', 'reasons.openCasesWait'] });
    const names: unknown = await world.dataSource.query(
      `select open_on::text, open_ages from import_batch where open_on is not null`,
    );
    expect(JSON.stringify(names)).not.toMatch(/[oe]\d/);
  });
});
