import { hypothesisCreated, hypothesisPage, productCreated, type HypothesisPage } from 'shared/contracts';
import { addDays, isoWeek } from 'shared/time';
import request from 'supertest';
import type { DataSource } from 'typeorm';
import { Clock } from '../clock.js';
import { createTestDatabase, type TestDatabase } from '../database/test-database.js';
import { startTestApplication, type TestApplication } from '../http/test-application.js';
import { TaskRegistry } from '../queue/task-registry.service.js';

/** A Monday; interventions of these worlds begin on it unless they say otherwise. */
export const startsOn = '2026-03-02';
/** Three weeks before it. */
export const registeredOn = '2026-02-09';
/** Thirteen weeks after it, and the days that late records are waited for. */
export const evaluateOn = '2026-05-31';
export const afterwards = '2026-06-03';

export const plan = {
  what: 'a new first question',
  leadsTo: 'more people getting it right the first time',
  forWhom: 'new parents',
  kind: 'tactical',
  indicator: 'satisfied',
  expected: 0.08,
  smallestChange: 0.02,
  startsOn,
  windowWeeks: 13,
};

export const satisfied = {
  key: 'satisfied',
  name: 'Satisfied',
  kind: 'satisfaction',
  measurement: 'sampled',
  summary: 'topTwo',
  better: 'higher',
  unit: 'share',
  scale: { min: 1, max: 5 },
};

export type Course = (week: number) => number;

/** The hooks of the file of tests that a world is for. */
interface Hooks {
  readonly beforeAll: (open: () => Promise<void>) => unknown;
  readonly afterAll: (close: () => Promise<void>) => unknown;
}

/** For tests: a web process with a clock, and products whose readings come in by file. */
export class LearningWorld {
  readonly clock = { today: registeredOn };
  database: TestDatabase;
  web: TestApplication;
  /** `Cookie` header of an account that may do everything. */
  ops: string;
  private made = 0;

  private constructor(private readonly signIn: (dataSource: DataSource) => Promise<string>) {}

  /** Open from the first test of a block to its last. `signIn` gives the `Cookie` header of an account that may do everything. */
  static during({ beforeAll, afterAll }: Hooks, signIn: (dataSource: DataSource) => Promise<string>): LearningWorld {
    const world = new LearningWorld(signIn);
    beforeAll(() => world.open());
    afterAll(() => world.close());
    return world;
  }

  private async open(): Promise<void> {
    this.database = await createTestDatabase();
    const clock = Object.assign(new Clock(), { now: () => Date.parse(`${this.clock.today}T10:00:00Z`) });
    this.web = await startTestApplication(this.database.url, { clock });
    this.ops = await this.signIn(this.database.dataSource);
  }

  private async close(): Promise<void> {
    await this.web.close();
    await this.database.drop();
  }

  send(method: 'get' | 'post' | 'put', path: string, body?: object, cookie = this.ops): request.Test {
    return request(this.web.url)[method](`/api/products/${path}`).set('Cookie', cookie).send(body);
  }

  /** A product with one indicator, and its slug. */
  async product(indicator: object = satisfied): Promise<string> {
    const input = {
      name: `Parental benefit ${++this.made}`,
      why: 'To be tested',
      userGroup: 'testers',
      areaName: null,
    };
    const created = await request(this.web.url).post('/api/products').set('Cookie', this.ops).send(input).expect(201);
    const { slug } = productCreated.parse(created.body);
    await this.send('post', `${slug}/indicators`, indicator).expect(201);
    return slug;
  }

  /** A product with half a year of readings in which nothing changed, on the day its plans are registered; its slug. */
  async measured(): Promise<string> {
    this.clock.today = registeredOn;
    const slug = await this.product();
    await this.weeks(slug, () => 0, [-26, -3]);
    return slug;
  }

  /** Weekly shares of 300 answers each, for weeks counted from the start: `from` is below 0 before it. */
  async weeks(
    slug: string,
    course: Course,
    [from, to]: readonly [number, number],
    n = 300,
    indicator = 'satisfied',
  ): Promise<void> {
    const lines = Array.from({ length: to - from }, (_, index) => from + index).map((week) => {
      const value = (100 * (0.7 + 0.01 * noise(week) + course(week))).toFixed(3);
      return `${isoWeek(addDays(startsOn, 7 * week))};${indicator};${value};${n}`;
    });
    await request(this.web.url)
      .post(`/api/products/${slug}/imports`)
      .query({ fileName: 'weeks.csv', indicator })
      .set('Cookie', this.ops)
      .set('Content-Type', 'text/csv')
      .send(`period;indicator;value;n\n${lines.join('\n')}\n`)
      .expect(201);
    await this.settle();
  }

  async register(slug: string, more: object = {}): Promise<string> {
    const answer = await this.send('post', `${slug}/hypotheses`, { ...plan, ...more }).expect(201);
    return hypothesisCreated.parse(answer.body).key;
  }

  async page(slug: string, key: string): Promise<HypothesisPage> {
    return hypothesisPage.parse((await this.send('get', `${slug}/hypotheses/${key}`).expect(200)).body);
  }

  /** Puts these in place of what is linked by hand, as somebody does who has just looked. */
  async link(slug: string, key: string, links: readonly string[], status = 200): Promise<request.Response> {
    const basedOn = (await this.page(slug, key)).links.filter(({ byHand }) => byHand).map(({ id }) => id);
    return this.send('put', `${slug}/hypotheses/${key}/links`, { links, basedOn }).expect(status);
  }

  /** What waits in the queue is done, as the worker would. */
  async settle(): Promise<void> {
    const [jobs] = await this.database.dataSource.query<[{ payload: object; task: string }[], number]>(
      `delete from queue._private_jobs job using queue._private_tasks task
       where task.id = job.task_id returning payload, identifier as task`,
    );
    for (const { task, payload } of jobs) await this.run(task, payload);
    if (jobs.length > 0) await this.settle();
  }

  async run(task: string, payload: object = {}): Promise<void> {
    const { tasks } = this.web.application.get(TaskRegistry);
    await tasks.get(task)?.(payload, new AbortController().signal);
  }
}

/** Numbers about as far from 0 as a standard deviation, the same for the same week, without likeness to each other. */
function noise(week: number): number {
  let state = ((week + 1_000) * 2_654_435_761) >>> 0;
  let sum = 0;
  for (let draw = 0; draw < 12; draw += 1) {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    sum += state / 4_294_967_296;
  }
  return sum - 6;
}
