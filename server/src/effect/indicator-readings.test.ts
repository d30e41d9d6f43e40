import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  effectPage,
  faultAnswer,
  importBatch,
  importPreview,
  indicatorNoteCreated,
  productCreated,
  sentReadings,
} from 'shared/contracts';
import { scrubbed } from 'shared/domain';
import request from 'supertest';
import { everywhere, testAccount } from '../access/test-account.js';
import { Clock } from '../clock.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { ReadingsService } from '../flow/readings.service.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';

let seconds = 0;
const clock = Object.assign(new Clock(), {
  now: () => Date.parse('2026-11-21T08:00:00Z') + 1000 * seconds,
  later: (by: number) => (seconds += by),
});
const counted = { name: null, measurement: 'counted', scale: null, better: 'higher' };
const completion = { ...counted, key: 'completion', kind: 'completion', summary: 'share', unit: 'share' };
const cost = { ...counted, key: 'cost', kind: 'costPerTransaction', summary: 'value', unit: 'number', better: 'lower' };
const days = { from: '2026-10-01', to: '2026-10-31' };
const steps = (...counts: number[]) => ({ kind: 'steps', steps: counts.map((n, at) => ({ name: `Steg ${at}`, n })) });

describe('readings by hand, and what is said of them', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let cookies: Record<'team' | 'reader', string>;
  let slug: string;
  let id: string;

  const call = (method: 'get' | 'post' | 'put' | 'delete', path: string, role: keyof typeof cookies = 'team') =>
    request(web.url)[method](`/api/products/${slug}/${path}`).set('Cookie', cookies[role]);
  const shown = async (key: string) => {
    await web.application.get(ReadingsService).renew({ kind: 'product', id }, 'observation');
    const { indicators } = effectPage.parse((await call('get', 'effect', 'reader').expect(200)).body);
    return indicators.find((indicator) => indicator.key === key);
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url, { clock });
    cookies = {
      team: await testAccount(database.dataSource, everywhere('team'), everywhere('ops')),
      reader: await testAccount(database.dataSource, everywhere('reader')),
    };
    const input = { name: 'Bolig', why: 'Et sted å bo', userGroup: 'Leietakere', areaName: null };
    const created = await request(web.url).post('/api/products').set('Cookie', cookies.team).send(input).expect(201);
    ({ slug, id } = productCreated.parse(created.body));
    await call('post', 'indicators').send(completion).expect(201);
    await call('post', 'indicators').send(cost).expect(201);
  });
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  it('are the completion of a journey with its drop-off, periods with the same steps together', async () => {
    const path = 'indicators/completion/readings';
    await call('post', path)
      .send({ ...days, counted: steps(2000, 1400, 1000) })
      .expect(204);
    await call('post', path)
      .send({ from: '2026-09-01', to: '2026-09-30', counted: steps(1000, 900, 200) })
      .expect(204);
    expect(await shown('completion')).toMatchObject({
      reading: { value: 0.4, n: 3000, unit: 'share' },
      steps: [
        { name: 'Steg 0', n: 3000, lost: expect.closeTo(700 / 3000, 12) },
        { name: 'Steg 1', n: 2300, lost: expect.closeTo(1100 / 2300, 12) },
        { name: 'Steg 2', n: 1200, lost: null },
      ],
    });
    // The same days again replace the reading, also where only a step between differs.
    await call('post', path)
      .send({ ...days, counted: steps(2000, 1500, 1000) })
      .expect(204);
    expect((await shown('completion'))?.steps?.[1]?.n).toBe(2400);
  });

  it('are the cost of what was completed, over days of their own; rolling ones are told and not judged', async () => {
    const send = (from: string, to: string, transactions: number) =>
      call('post', 'indicators/cost/readings').send({
        from,
        to,
        counted: { kind: 'cost', cost: 1_250_000, transactions },
      });
    await send('2025-08-01', '2026-07-31', 4000).expect(204);
    await send('2025-11-01', '2026-10-31', 5000).expect(204);
    expect(await shown('cost')).toMatchObject({
      reading: { value: 250, n: 5000, caveats: [{ key: 'reasons.rolling' }], shape: { phases: [] } },
      covers: { from: '2025-11-01', to: '2026-11-01' },
      steps: null,
    });
  });

  it('of those who came back wait until the last of them has had the time', async () => {
    const retention = { ...completion, key: 'retention', kind: 'retention' };
    await call('post', 'indicators').send(retention).expect(201);
    const send = (to: string) =>
      call('post', 'indicators/retention/readings').send({
        ...{ from: '2026-10-01', to },
        counted: { kind: 'share', part: 40, of: 100 },
      });
    const answer = await send('2026-10-24').expect(422);
    expect(faultAnswer.parse(answer.body).fields).toMatchObject([{ path: 'to', message: { key: 'effect.notRipe' } }]);
    await send('2026-10-23').expect(204);
    expect(await shown('retention')).toMatchObject({ reading: { value: 0.4, n: 100, unit: 'share' } });
  });

  it('are the gap between users of assistive technology and others, with both counts and its interval', async () => {
    const gap = { ...counted, key: 'gap', kind: 'accessibilityGap', measurement: 'sampled', summary: 'gap' };
    await call('post', 'indicators')
      .send({ ...gap, unit: 'score', better: 'lower' })
      .expect(201);
    const send = (assistive: object, others: object, key = 'gap') =>
      call('post', `indicators/${key}/readings`).send({ ...days, counted: { kind: 'gap', assistive, others } });
    const wrong = await send({ part: 81, of: 80 }, { part: 57, of: 70 }).expect(422);
    expect(faultAnswer.parse(wrong.body).fields?.map(({ path }) => path)).toEqual(['counted.assistive.part']);
    await send({ part: 1, of: 2 }, { part: 1, of: 2 }, 'completion').expect(422);
    await call('post', 'indicators/gap/readings')
      .send({ ...days, counted: { kind: 'value', value: 20, n: 80 } })
      .expect(422);
    await send({ part: 48, of: 80 }, { part: 56, of: 70 }).expect(204);
    const found = await shown('gap');
    expect(found?.reading).toMatchObject({ unit: 'points', n: 70 });
    expect(found?.reading.value).toBeCloseTo(20, 9);
    const [figure] = found?.reading.figures ?? [];
    expect(figure?.low).toBeCloseTo(5.2431, 4);
    expect(figure?.high).toBeCloseTo(33.3873, 4);
    // The same days again with three more of the others: they wait.
    clock.later(1);
    await send({ part: 48, of: 80 }, { part: 58, of: 73 }).expect(204);
    expect((await shown('gap'))?.reading.n).toBe(70);
  });

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
      clock.later(1);
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
    const names: unknown = await database.dataSource.query(
      `select open_on::text, open_ages from import_batch where open_on is not null`,
    );
    expect(JSON.stringify(names)).not.toMatch(/[oe]\d/);
  });

  describe('sent by another system', () => {
    const put = (key: string, body: object) => call('put', `indicators/${key}/observations/2026-10-14`).send(body);
    const gap = { assistive: { part: 48, of: 80 }, others: { part: 56, of: 70 } };

    it('are the counts of both groups of a gap, and the further percentiles of durations beside their median', async () => {
      const between = { ...counted, key: 'between', kind: 'accessibilityGap', measurement: 'sampled', summary: 'gap' };
      await call('post', 'indicators')
        .send({ ...between, unit: 'score', better: 'lower' })
        .expect(201);
      await put('between', gap).expect(204);
      const found = await shown('between');
      expect(found?.reading).toMatchObject({ unit: 'points', n: 70 });
      expect(found?.reading.value).toBeCloseTo(20, 9);
      expect(found?.reading.figures[0]?.low).toBeCloseTo(5.2431, 4);
      const lasting = { ...counted, key: 'lasting', kind: 'serviceSpeed', summary: 'median', unit: 'days' };
      await call('post', 'indicators')
        .send({ ...lasting, better: 'lower', scale: { min: 0, max: 3650 } })
        .expect(201);
      await put('lasting', { value: 9, n: 120, within85: 24, within95: 41 }).expect(204);
      const within = async () =>
        (await shown('lasting'))?.reading.figures.filter(({ name }) => name.startsWith('within'));
      expect(await within()).toMatchObject([
        { name: 'within85', value: 24 },
        { name: 'within95', value: 41 },
      ]);
      clock.later(1);
      await put('lasting', { value: 9, n: 120, within85: 25 }).expect(204);
      expect(await within()).toMatchObject([{ name: 'within85', value: 25 }]);
    });

    it('may be written by hand too, with the same percentiles, and is refused where they fall', async () => {
      const write = (counted: object) =>
        call('post', 'indicators/lasting/readings').send({
          ...days,
          counted: { kind: 'value', value: 8, n: 300, ...counted },
        });
      clock.later(1);
      await write({ within85: 20, within95: 33 }).expect(204);
      expect((await shown('lasting'))?.reading).toMatchObject({ value: 8, n: 300 });
      expect((await shown('lasting'))?.reading.figures.slice(2)).toMatchObject([{ value: 20 }, { value: 33 }]);
      const fault = faultAnswer.parse((await write({ within85: 7 }).expect(422)).body);
      expect(fault.fields).toMatchObject([{ path: 'counted.within85', message: { key: 'effect.percentilesFall' } }]);
    });

    it.each([
      ['one group of a gap', 'between', { assistive: gap.assistive }, ['assistive', 'value'], 'effect.bothGroups'],
      ['more than all', 'between', { ...gap, others: { part: 9, of: 8 } }, ['others.part'], 'effect.morePartThanWhole'],
      ['a gap and its counts', 'between', { ...gap, value: 20 }, ['value'], 'effect.gapIsReckoned'],
      ['percentiles of a gap', 'between', { ...gap, within95: 9 }, ['within95'], 'effect.noPercentiles'],
      ['two groups for an amount', 'cost', { value: 9, n: 9, ...gap }, ['assistive'], 'effect.noGap'],
      ['percentiles of an amount', 'cost', { value: 9, n: 9, within85: 10 }, ['within85'], 'effect.noPercentiles'],
      ['falling percentiles', 'lasting', { value: 9, n: 9, within85: 8 }, ['within85'], 'effect.percentilesFall'],
      [
        'falling further',
        'lasting',
        { value: 9, n: 9, within85: 11, within95: 10 },
        ['within95'],
        'effect.percentilesFall',
      ],
      ['no value', 'cost', { n: 9 }, ['value'], 'effect.valueNeeded'],
      ['no n', 'cost', { value: 9 }, ['n'], 'effect.nNeeded'],
    ])('are refused with %s: the field is named', async (_, key, body, paths, message) => {
      const fault = faultAnswer.parse((await put(key, body).expect(422)).body);
      expect(fault.fields?.map(({ path }) => path)).toEqual(paths);
      expect(fault.fields?.[0]?.message.key).toBe(message);
    });
  });

  it('are listed for those who may take them back, taken back, and put back', async () => {
    await call('post', 'indicators')
      .send({ ...cost, key: 'price' })
      .expect(201);
    const path = 'indicators/price/readings';
    const send = (value: number, n: number, period = days) =>
      call('post', path)
        .send({ ...period, counted: { kind: 'value', value, n } })
        .expect(204);
    const listed = async () => sentReadings.parse((await call('get', path).expect(200)).body).readings;
    const value = async () => (await shown('price'))?.reading.value;
    await send(250, 40);
    clock.later(1);
    await send(300, 60);
    await send(900, 4, { from: '2026-09-01', to: '2026-09-30' });
    clock.later(1);
    await send(260, 62);
    await call('get', path, 'reader').expect(403);
    const found = await listed();
    expect(found.map(({ state, shown: told, byHand }) => [state, told?.value ?? null, byHand])).toEqual([
      ['waits', null, true],
      ['counts', 300, true],
      ['replaced', null, true],
      ['counts', null, true],
    ]);
    expect(found[1]).toMatchObject({ ...days, sentOn: '2026-11-21', shown: { value: 300, n: 60 } });
    const wrong = found[1]?.id ?? '';
    await call('post', `${path}/${wrong}/take-back`, 'reader').expect(403);
    await call('post', `indicators/cost/readings/${wrong}/take-back`).expect(404);
    await call('post', `${path}/${wrong}/take-back`).expect(204);
    // What it had replaced counts again; what waited behind it goes on waiting.
    expect(await value()).toBe(250);
    expect((await listed()).map(({ state }) => state)).toEqual(['waits', 'takenBack', 'counts', 'counts']);
    await call('post', `${path}/${wrong}/put-back`).expect(204);
    expect(await value()).toBe(300);
    // Written again after it was taken back, it counts as if it were new.
    await call('post', `${path}/${wrong}/take-back`).expect(204);
    clock.later(1);
    await send(300, 60);
    expect(await value()).toBe(300);
    await call('post', `${path}/nothing/put-back`).expect(404);
  });

  it.each([
    ['a step that more came to', 'completion', days, steps(10, 4, 6), 422, 'counted.steps.2.n'],
    ['a journey that nobody started', 'completion', days, steps(0, 0), 422, 'counted.steps.0.n'],
    ['a part that is more than the whole', 'completion', days, { kind: 'share', part: 9, of: 8 }, 422, 'counted.part'],
    ['a share of 80', 'completion', days, { kind: 'value', value: 80, n: 9 }, 422, 'counted.value'],
    ['cost for a share', 'completion', days, { kind: 'cost', cost: 9, transactions: 9 }, 422, 'counted.kind'],
    ['steps for an amount', 'cost', days, steps(9, 8), 422, 'counted.kind'],
    ['no transactions', 'cost', days, { kind: 'cost', cost: 9, transactions: 0 }, 400, 'counted.transactions'],
    ['days to come', 'cost', { ...days, to: '2026-11-22' }, { kind: 'value', value: 9, n: 9 }, 422, 'to'],
    [
      'an end before its beginning',
      'cost',
      { ...days, to: '2026-09-30' },
      { kind: 'value', value: 9, n: 9 },
      422,
      'to',
    ],
  ])('are refused with %s: the field is named', async (_, key, period, wrong, status, field) => {
    const answer = await call('post', `indicators/${key}/readings`)
      .send({ ...period, counted: wrong })
      .expect(status);
    expect(faultAnswer.parse(answer.body).fields?.map(({ path }) => path)).toEqual([field]);
  });

  it('are spoken of in a voice and never by a name, without what tells who it was, and taken back', async () => {
    const note = { voice: 'user', ...days, text: 'Ring meg på 98 76 54 32, skjemaet stoppet' };
    const created = await call('post', 'indicators/completion/notes').send(note).expect(201);
    const noteId = indicatorNoteCreated.parse(created.body).id;
    const found = await shown('completion');
    expect(found?.notes).toEqual([
      { ...note, id: noteId, notedOn: '2026-11-21', text: `Ring meg på ${scrubbed}, skjemaet stoppet` },
    ]);
    expect(found?.annotations).toMatchObject([
      {
        kind: 'note',
        on: '2026-10-01',
        role: null,
        text: { key: 'reading-notes.said', values: { voice: { kind: 'message' } } },
      },
    ]);
    await call('delete', `indicators/cost/notes/${noteId}`).expect(404);
    await call('delete', `indicators/completion/notes/${noteId}`, 'reader').expect(403);
    await call('delete', `indicators/completion/notes/${noteId}`).expect(204);
    await call('delete', `indicators/completion/notes/${noteId}`).expect(404);
    expect((await shown('completion'))?.notes).toEqual([]);
  });

  it.each([
    ['of a day to come', { from: '2026-12-01', to: null }, 422, 'from'],
    ['that ends before it begins', { to: '2026-09-01' }, 422, 'to'],
    ['of nobody’s voice', { voice: 'Kari' }, 400, 'voice'],
    ['without words', { text: ' ' }, 400, 'text'],
  ])('are not kept with a note %s', async (_, wrong, status, field) => {
    const note = { voice: 'colleague', ...days, text: 'Færre skjemaer etter ferien', ...wrong };
    const answer = await call('post', 'indicators/cost/notes').send(note).expect(status);
    expect(faultAnswer.parse(answer.body).fields?.map(({ path }) => path)).toEqual([field]);
    expect((await shown('cost'))?.notes).toEqual([]);
  });

  it('are entered by those who may change the product', async () => {
    await call('post', 'indicators/cost/readings', 'reader')
      .send({ ...days, counted: steps(2, 1) })
      .expect(403);
    await call('post', 'indicators/none/readings')
      .send({ ...days, counted: steps(2, 1) })
      .expect(404);
    await request(web.url).post(`/api/products/${slug}/indicators/cost/notes`).send({}).expect(401);
  });
});
