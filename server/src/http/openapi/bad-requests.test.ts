import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ModulesContainer } from '@nestjs/core';
import type { Connector } from 'connectors';
import { faultAnswer } from 'shared/contracts';
import { isMessageKey } from 'shared/language';
import { z } from 'zod';
import { everywhere, testAccount } from '../../access/test-account.js';
import { Clock } from '../../clock.js';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.js';
import { ConnectorListService } from '../../sources/connector-list.service.js';
import { testConnector } from '../../sources/test-connector.js';
import { startTestApplication, type TestApplication } from '../test-application.js';
import { routesOf, type Route } from './routes.js';
import { bodiesOf, file } from './fixtures/good-bodies.js';
import { badParts, badValues, formOf, nearlyGood, placesIn, valueAt, withAt } from './fixtures/bad-values.js';

/** What is planned below begins after it, on whichever day this runs. */
const clock = Object.assign(new Clock(), { now: () => Date.parse('2026-11-21T08:00:00Z') });

/** Some bad values in each place, in turn from the list; `FLOW_BAD_REQUESTS=all` tries each in each. */
const tryAll = process.env['FLOW_BAD_REQUESTS'] === 'all';
const inEachPlace = tryAll ? badValues.length : 1;

const slugs: Readonly<Record<string, string>> = { areas: 'by', services: 'flytte' };
const known = {
  service: 'flytte',
  key: 'fornoyd',
  metric: 'lead-time',
  scopeId: '1',
  date: '2026-10-05',
  answerId: 'a-1',
};
/** Where the ids of an address's parts lie. */
const tables = {
  ...{ accounts: 'account', contacts: 'user_contact', 'dated-notes': 'dated_note', hypotheses: 'hypothesis' },
  ...{
    imports: 'import_batch',
    insights: 'insight',
    notes: 'indicator_note',
    sources: 'connection',
    surveys: 'survey',
  },
  tokens: 'api_token',
};

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

describe('whatever is sent', () => {
  let database: TestDatabase;
  let web: TestApplication;
  let routes: Route[];
  let ops: string;
  let ids: Record<string, string>;
  let faults: string[];

  const send = async (
    route: Pick<Route, 'method'> & Partial<Route>,
    path: string,
    body?: string,
    headers: Record<string, string> = { cookie: ops },
  ): Promise<Answer> => {
    const type = Array.isArray((route as Route).body) ? 'text/csv' : 'application/json';
    const answer = await fetch(`${web.url}${path}`, {
      method: route.method.toUpperCase(),
      redirect: 'manual',
      headers: { ...(body === undefined ? {} : { 'content-type': type }), ...headers },
      ...(body === undefined ? {} : { body }),
    });
    return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() };
  };
  const judge = (route: Route, what: string, answer: Answer): void => {
    const wrong = wrongIn(route, answer);
    if (wrong)
      faults.push(
        `${route.method} ${route.path} ${what.slice(0, 160)}: ${answer.status} ${wrong} ${answer.text.slice(0, 200)}`,
      );
  };
  const make = async (path: string, body: object): Promise<string> => {
    const { status, text } = await send({ method: 'post' }, `/api/${path}`, JSON.stringify(body));
    expect([path, status, text]).toEqual([path, status < 300 ? status : 201, text]);
    return (JSON.parse(text || '{}') as { id?: string }).id ?? '';
  };
  const addressOf = ({ path }: Route, other: Record<string, string> = {}): string =>
    path.replace(/:(\w+)/g, (_, name: string) => other[name] ?? idFor(path, name));
  const idFor = (path: string, name: string): string => {
    if (name === 'slug') return slugs[path.split('/')[2] ?? ''] ?? 'bolig';
    if (name in known) return known[name as keyof typeof known];
    const kind = Object.keys(ids).find((one) => path.includes(`/${one}/`));
    return (kind && ids[kind]) ?? randomUUID();
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    web = await startTestApplication(database.url, { clock });
    Object.assign(web.application.get(ConnectorListService, { strict: false }), { all: [testConnector as Connector] });
    routes = routesOf(web.application.get(ModulesContainer)).filter(({ isStream }) => !isStream);
    ops = await testAccount(database.dataSource, everywhere('ops'), everywhere('team'));
    ids = {};
    for (const name of ['Bolig', 'Nabo']) {
      await make('products', { name, why: 'Et sted å bo', userGroup: 'Leietakere', areaName: 'By' });
    }
    await make('services', { name: 'Flytte', parts: [{ productSlug: 'bolig' }] });
    const source = {
      connector: 'test',
      name: 'Kilde',
      config: { baseUrl: 'https://test.example', token: 'good' },
      scopeIds: ['1'],
      backfillFrom: '2026-01-01',
    };
    await make('sources', source);
    const indicator = {
      kind: 'satisfaction',
      measurement: 'sampled',
      summary: 'topTwo',
      better: 'higher',
      unit: 'share',
    };
    for (const at of ['products/bolig', 'services/flytte']) {
      await make(`${at}/indicators`, { key: 'fornoyd', ...indicator, scale: { min: 1, max: 5 } });
    }
    await make('products/bolig/surveys', { service: { nb: 'Bolig' }, questions: ['satisfaction'] });
    await make('products/bolig/dated-notes', {
      kind: 'policy',
      on: '2026-10-05',
      text: 'Ny regel',
    });
    await make('products/bolig/indicators/fornoyd/notes', {
      voice: 'user',
      from: '2026-10-05',
      text: 'Merk',
    });
    await make('products/bolig/contacts', {
      heldOn: '2026-10-05',
      kind: 'interview',
      people: 3,
      learned: 'De venter',
    });
    await make('products/bolig/insights', { text: 'De venter', source: 'free' });
    await make('products/bolig/hypotheses', {
      ...{
        what: 'Et nytt skjema',
        leadsTo: 'flere fornøyde',
        forWhom: 'leietakere',
        kind: 'tactical',
        indicator: 'fornoyd',
      },
      ...{ expected: 0.1, smallestChange: 0.05, startsOn: '2027-01-04', windowWeeks: 8 },
    });
    await make('tokens', { name: 'Verktøy', productSlug: null });
    const observation = JSON.stringify({ value: 0.8, n: 120 });
    await send({ method: 'put' }, '/api/products/bolig/indicators/fornoyd/observations/2026-10-05', observation);
    await send(
      { method: 'post', body: ['text/csv'] },
      '/api/products/bolig/imports?fileName=a.csv&indicator=fornoyd',
      file,
    );
    for (const [part, table] of Object.entries(tables)) {
      const [row] = await database.dataSource.query<{ id: string }[]>(`select id::text from ${table} limit 1`);
      expect([table, row?.id]).not.toEqual([table, undefined]);
      ids[part] = row?.id ?? '';
    }
  });
  beforeEach(() => {
    faults = [];
  });
  afterEach(() => expect(faults).toEqual([]));
  afterAll(async () => {
    await web.close();
    await database.drop();
  });

  it('in an address is answered or refused in words', async () => {
    let turn = 0;
    for (const route of routes.filter(isOfItsOwn)) {
      for (const [, name = ''] of route.path.matchAll(/:(\w+)/g)) {
        for (let tried = 0; tried < (tryAll ? badParts.length : 5); tried += 1) {
          const part = badParts[turn++ % badParts.length] ?? '';
          judge(
            route,
            `:${name} ${part}`,
            await send(route, addressOf(route, { [name]: part }), bodiesOf(route, ids)[0]),
          );
        }
      }
    }
  });

  it('behind a question mark is answered or refused in words', async () => {
    let turn = 0;
    for (const route of routes.filter(isOfItsOwn)) {
      for (const name of queriesOf(route)) {
        const bad = Array.from({ length: tryAll ? badValues.length : 6 }, () => badValues[turn++ % badValues.length]);
        const given = bad.map((one) => String(one).slice(0, 5_000));
        for (const value of [...given, 'not:', 'day:0000-01-01', 'weeks:999999999', '0000-01-01..9999-12-31']) {
          const asked = `?${new URLSearchParams({ [name]: value }).toString()}`;
          judge(route, `${name}=${value}`, await send(route, addressOf(route) + asked, bodiesOf(route, ids)[0]));
        }
        for (const asked of [
          `?${name}=1&${name}=2`,
          `?${name}[a]=1`,
          `?${name}[]=1`,
          `?${name}=%00`,
          `?${name}=%E0%A4%A`,
        ]) {
          judge(route, asked, await send(route, addressOf(route) + asked, bodiesOf(route, ids)[0]));
        }
      }
    }
  });

  it('as a body is answered or refused in words', async () => {
    let turn = 0;
    for (const route of routes.filter((one) => one.body instanceof z.ZodType && isOfItsOwn(one))) {
      for (const whole of [
        '',
        'null',
        '3',
        '"x"',
        '[]',
        '{}',
        '{"a":',
        '{"__proto__":{"a":1}}',
        `[${'['.repeat(5_000)}`,
      ]) {
        judge(route, `body ${whole}`, await send(route, addressOf(route), whole));
      }
      for (const text of bodiesOf(route, ids)) {
        const example: unknown = JSON.parse(text);
        judge(route, `body ${text}`, await send(route, addressOf(route), text));
        for (const place of placesIn(example).slice(1)) {
          const bad = Array.from({ length: inEachPlace }, () => badValues[turn++ % badValues.length]);
          for (const value of [undefined, ...nearlyGood(valueAt(example, place)), ...bad]) {
            const body = JSON.stringify(withAt(example, place, value));
            judge(route, `${place.join('.')} = ${JSON.stringify(value)}`, await send(route, addressOf(route), body));
          }
        }
      }
    }
  });

  it('by somebody who may not is refused before anything is looked at', async () => {
    const [reader, stranger] = [await testAccount(database.dataSource, everywhere('reader')), ''];
    const writes = routes.filter(
      ({ method, allowance, path }) =>
        method !== 'get' && allowance !== 'anyone' && allowance !== 'signedIn' && path.startsWith('/api/'),
    );
    expect(writes.length).toBeGreaterThan(60);
    for (const route of writes) {
      const [body] = bodiesOf(route, ids);
      const others = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
      const tries: [string, Record<string, string>, number][] = [
        ['reader', { cookie: reader }, 403],
        ['stranger', { cookie: stranger }, 401],
        ['token of nobody', { authorization: 'Bearer flow_x' }, 401],
        ['page of another site', { cookie: ops, ...others }, 403],
      ];
      for (const [who, headers, status] of tries) {
        const answer = await send(route, addressOf(route), body, headers);
        if (answer.status !== status) faults.push(`${route.method} ${route.path} ${who}: ${answer.status}`);
        judge(route, who, answer);
      }
    }
  });

  const queriesOf = ({ query, queryNames }: Route): string[] =>
    query ? Object.keys(formOf(query).properties ?? {}) : [...queryNames];
});

/** What products and services have alike is done by the same hands. */
const isOfItsOwn = ({ path }: Route): boolean => !/^\/api\/services\/:service\/(?!hypotheses)/.test(path);

/** What is wrong with an answer; null = it says what it should. */
function wrongIn({ path }: Route, { status, type, text }: Answer): string | null {
  if (status >= 500) return 'ours';
  if (status < 400) return null;
  if (!path.startsWith('/api/')) return null;
  if (!type.startsWith('application/json')) return 'no fault';
  const parsed = faultAnswer.safeParse(JSON.parse(text));
  if (!parsed.success) return 'no fault';
  const { message, nextStep, fields = [] } = parsed.data;
  const keys = [message, ...(nextStep ? [nextStep] : []), ...fields.map((field) => field.message)].map(
    ({ key }) => key,
  );
  if (!keys.every(isMessageKey)) return 'no sentence';
  return fields.length > 0 || nextStep !== undefined ? null : 'no next step';
}
