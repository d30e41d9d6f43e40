import { productCreated, survey, surveyList, type Survey } from 'shared/contracts';
import request from 'supertest';
import { Clock } from '../../clock.js';
import { createTestDatabase, type TestDatabase } from '../../database/test-database.js';
import { startTestApplication, type TestApplication } from '../../http/test-application.js';

/** A network of the world outside: those within are not counted. */
const outside = '203.0.113.7';

/** A web process with surveys, spoken to by a team that is signed in and by users who are not. */
export class SurveyWorld {
  product = { slug: '', id: '' };
  private number = 0;

  private constructor(
    readonly database: TestDatabase,
    readonly web: TestApplication,
    readonly clock: { at: number },
    readonly cookie: string,
  ) {}

  /** @param signIn gives the team's cookie */
  static async start(signIn: (database: TestDatabase) => Promise<string>): Promise<SurveyWorld> {
    const time = { at: Date.parse('2026-11-20T08:30:00Z') };
    const clock = Object.assign(new Clock(), { now: () => time.at });
    const database = await createTestDatabase();
    // Behind a proxy that we know of, so that a test can come from any network.
    const variables = { FLOW_PUBLIC_URL: 'https://flow.example' };
    const web = await startTestApplication(database.url, { clock, variables });
    const cookie = await signIn(database);
    return new SurveyWorld(database, web, time, cookie);
  }

  async stop(): Promise<void> {
    await this.web.close();
    await this.database.drop();
  }

  /** Another product, a minute later: nothing of the last test is left to it. */
  async next(): Promise<void> {
    this.clock.at += 60_000;
    const input = { name: `Plass ${++this.number}`, why: 'En plass', userGroup: 'Foreldre', areaName: null };
    const created = await request(this.web.url)
      .post('/api/products')
      .set('Cookie', this.cookie)
      .send(input)
      .expect(201);
    this.product = productCreated.parse(created.body);
  }

  api(method: 'get' | 'post' | 'put' | 'delete', address: string, cookie = this.cookie) {
    return request(this.web.url)[method](`/api/products/${this.product.slug}/${address}`).set('Cookie', cookie);
  }

  async make(input: object): Promise<Survey> {
    return survey.parse((await this.api('post', 'surveys').send(input).expect(201)).body);
  }

  async listed(): Promise<Survey | undefined> {
    return surveyList.parse((await this.api('get', 'surveys').expect(200)).body).surveys[0];
  }

  /** Whoever comes first on a day has the answers that may be shown made ready. */
  async lookAtPage(): Promise<void> {
    await this.api('get', '').expect(200);
  }

  /** What has been counted, exactly, as nobody is told it. */
  async counted(): Promise<unknown> {
    return this.database.dataSource.query(
      `select end_point as "endPoint", shown, answered, in_part as "inPart" from survey_count
       where product_id = $1 order by end_point`,
      [this.product.id],
    );
  }

  /** A page, and what its form carries. */
  async look(address: string): Promise<{ status: number; token: string; text: string }> {
    const { status, text } = await request(this.web.url).get(address);
    return { status, text, token: /name="form" value="([^"]+)"/.exec(text)?.[1] ?? '' };
  }

  /** Opens the form and sends it, as a browser does. */
  async answer(to: Survey, fields: object, at = 'done', from = outside) {
    const { token } = await this.look(`${to.path}?lang=en&at=${at}`);
    return this.send(to, { form: token, ...fields }, at, from);
  }

  /** As `answer`; throws where it was not taken. */
  async taken(to: Survey, fields: object, at?: string, from?: string): Promise<void> {
    const { status } = await this.answer(to, fields, at, from);
    if (status !== 303) throw new Error(`Not taken: ${status}`);
  }

  send(to: Survey, fields: object, at = 'done', from = outside) {
    const address = `${to.path}?lang=en&at=${at}`;
    return request(this.web.url).post(address).set('X-Forwarded-For', from).type('form').send(fields);
  }

  /** @param sql with the product's id as its one value */
  rows<T>(sql: string): Promise<T[]> {
    return this.database.dataSource.query(sql, [this.product.id]);
  }

  scores(): Promise<object[]> {
    return this.rows(`select indicator_key, answered_on, score from answer where product_id = $1 order by 1, 3`);
  }
}
