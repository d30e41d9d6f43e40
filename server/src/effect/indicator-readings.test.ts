import { describe, expect, it } from '@jest/globals';
import { faultAnswer, indicatorNoteCreated, sentReadings } from 'shared/contracts';
import { scrubbed } from 'shared/domain';
import request from 'supertest';
import { completion, cost, counted, days, ReadingsWorld } from './fixtures/readings-world.js';

const steps = (...counts: number[]) => ({ kind: 'steps', steps: counts.map((n, at) => ({ name: `Steg ${at}`, n })) });

describe('readings by hand, and what is said of them', () => {
  const world = new ReadingsWorld();
  const { call, shown } = world;

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
    world.later(1);
    await send({ part: 48, of: 80 }, { part: 58, of: 73 }).expect(204);
    expect((await shown('gap'))?.reading.n).toBe(70);
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
      world.later(1);
      await put('lasting', { value: 9, n: 120, within85: 25 }).expect(204);
      expect(await within()).toMatchObject([{ name: 'within85', value: 25 }]);
    });

    it('may be written by hand too, with the same percentiles, and is refused where they fall', async () => {
      const write = (counted: object) =>
        call('post', 'indicators/lasting/readings').send({
          ...days,
          counted: { kind: 'value', value: 8, n: 300, ...counted },
        });
      world.later(1);
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
    world.later(1);
    await send(300, 60);
    await send(900, 4, { from: '2026-09-01', to: '2026-09-30' });
    world.later(1);
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
    world.later(1);
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
    await request(world.url).post(`/api/products/${world.slug}/indicators/cost/notes`).send({}).expect(401);
  });
});
