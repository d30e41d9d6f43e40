import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Survey as SurveyAnswer, SurveyCount, SurveyInput } from 'shared/contracts';
import { sentence } from 'shared/language';
import { surveyMeasures, toldCounts, type ToldResponses } from 'shared/metrics';
import { dateIn } from 'shared/time';
import { DataSource } from 'typeorm';
import { SettingsService } from '../../catalogue/settings.service.js';
import { Clock } from '../../clock.js';
import { Fault } from '../../http/fault.js';
import { IndicatorsService } from '../indicators.service.js';
import { isRated } from './read-form.js';
import { shownGroups } from '../sql/shown-groups.js';
import { keysPutAside, questionsPutAside } from './put-aside.js';
import { surveyDays } from './survey-counts.js';
import { SurveyToldRow } from './survey-told.entity.js';
import { Survey } from './survey.entity.js';

/** What had been told of the surveys that feed an indicator, by its key, until a day. */
export type ToldUntil = (
  key: string,
  day: string,
) => { readonly since: string; readonly counts: readonly Pick<SurveyCount, 'shown' | 'answered'>[] } | null;

/** A product's surveys, as its team makes and changes them. */
@Injectable()
export class SurveysService {
  constructor(
    private readonly data: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly indicators: IndicatorsService,
  ) {}

  /** Newest first. */
  async list(productId: string): Promise<SurveyAnswer[]> {
    const surveys = await this.all(productId);
    const [told, aside] = await Promise.all([
      this.told(productId, surveys),
      keysPutAside(this.data.manager, productId),
    ]);
    return surveys.map((survey) => ({
      ...survey.asked,
      id: survey.id,
      path: `/s/${survey.key}`,
      open: survey.open,
      putAside: questionsPutAside(survey, aside),
      indicators: survey.asked.questions.filter(isRated).flatMap((question) => survey.feeds[question] ?? []),
      counts: told.get(survey.id) ?? [],
    }));
  }

  /**
   * How many saw and sent each survey, as far as it may be told, by the survey's id. What is told of surveys that feed the
   * same indicator is together no more than what is shown of its answers.
   */
  async told(productId: string, surveys: readonly Survey[]): Promise<Map<string, SurveyCount[]>> {
    const [days, groups, zone] = await Promise.all([
      surveyDays(this.data.manager, productId),
      shownGroups(this.data.manager, productId),
      this.settings.zone(),
    ]);
    const today = dateIn(zone, this.clock.now());
    const left = new Map<string, number>();
    for (const { key, n } of groups) left.set(key, (left.get(key) ?? 0) + n);
    const found = new Map<string, SurveyCount[]>();
    for (const { id, feeds } of surveys) {
      const keys = [...new Set(Object.values(feeds))];
      const published = keys.length === 0 ? Infinity : Math.max(...keys.map((key) => left.get(key) ?? 0));
      const counts = toldCounts(
        days.filter(({ surveyId, on }) => surveyId === id && on < today),
        published,
      );
      const sum = counts.reduce((all, { answered }) => all + answered, 0);
      for (const key of keys) left.set(key, Math.max(0, (left.get(key) ?? 0) - sum));
      found.set(id, counts);
    }
    await this.remember(productId, today, found);
    return found;
  }

  /** What was told may be told again of that day: another look at the counts of the past would tell more. */
  private async remember(productId: string, toldOn: string, told: ReadonlyMap<string, SurveyCount[]>): Promise<void> {
    const kept = this.data.getRepository(SurveyToldRow);
    const before = await this.toldRows(productId);
    const rows = [...told].flatMap(([surveyId, counts]) => {
      const last = lastOf(before, surveyId, toldOn);
      const same = counts.every(({ endPoint, shown, answered }) =>
        last.some((row) => row.endPoint === endPoint && row.shown === shown && row.answered === answered),
      );
      return same
        ? []
        : counts.map(({ endPoint, shown, answered }) => ({
            ...{ productId, surveyId, toldOn, endPoint, shown, answered },
          }));
    });
    if (rows.length > 0) await kept.upsert(rows, ['productId', 'surveyId', 'toldOn', 'endPoint']);
  }

  /** What had been told of an indicator's surveys until a day, and since which day it was told; null = nothing. */
  async toldUntil(productId: string): Promise<ToldUntil> {
    const [surveys, rows] = await Promise.all([this.all(productId), this.toldRows(productId)]);
    return (key, day) => {
      const own = surveys.flatMap(({ id, feeds }) => (Object.values(feeds).includes(key) ? lastOf(rows, id, day) : []));
      const since = own
        .map(({ toldOn }) => toldOn)
        .sort()
        .at(-1);
      return since === undefined ? null : { since, counts: own };
    };
  }

  /** All that had been told of an indicator's surveys by each day on which something was, oldest first. */
  async toldHistory(productId: string, key: string): Promise<ToldResponses[]> {
    const [surveys, rows] = await Promise.all([this.all(productId), this.toldRows(productId)]);
    const feeding = surveys.filter(({ feeds }) => Object.values(feeds).includes(key));
    const ids = new Set(feeding.map(({ id }) => id));
    const days = new Set(rows.flatMap(({ surveyId, toldOn }) => (ids.has(surveyId) ? [toldOn] : [])));
    return [...days].sort().map((on) => ({
      on,
      places: feeding.flatMap(({ id }) => lastOf(rows, id, on)).map(({ shown, answered }) => ({ shown, answered })),
    }));
  }

  private toldRows(productId: string): Promise<SurveyToldRow[]> {
    return this.data.getRepository(SurveyToldRow).find({ where: { productId } });
  }

  /** What is told of how often each indicator's question was shown and sent, by its key; those that no survey feeds are not there. */
  async toldByIndicator(productId: string): Promise<Map<string, SurveyCount[]>> {
    const surveys = await this.all(productId);
    const told = surveys.length > 0 ? await this.told(productId, surveys) : new Map<string, SurveyCount[]>();
    const found = new Map<string, SurveyCount[]>();
    for (const { id, feeds } of surveys) {
      for (const key of Object.values(feeds)) found.set(key, [...(found.get(key) ?? []), ...(told.get(id) ?? [])]);
    }
    return found;
  }

  /** @throws Fault 422 where the service has no name */
  async create(productId: string, asked: SurveyInput): Promise<SurveyAnswer> {
    refuseNameless(asked);
    const surveys = this.data.getRepository(Survey);
    const { id } = await surveys.save(
      surveys.create({
        ...{ id: randomUUID(), productId, asked, open: true },
        key: randomBytes(12).toString('base64url'),
        feeds: await this.feedsOf(productId, asked),
        formSecret: randomBytes(32),
        createdAt: new Date(this.clock.now()),
      }),
    );
    return this.one(productId, id);
  }

  /** Answers that are there stay where they are; those to come go where the changed survey says. @throws Fault 404, or 422 where the service has no name */
  async change(productId: string, id: string, asked: SurveyInput): Promise<SurveyAnswer> {
    refuseNameless(asked);
    await this.find(productId, id);
    const feeds = await this.feedsOf(productId, asked);
    await this.data.getRepository(Survey).update({ id, productId }, { asked, feeds });
    return this.one(productId, id);
  }

  /** A closed survey takes no answers; what it took stays. @throws Fault 404 */
  async setOpen(productId: string, id: string, open: boolean): Promise<SurveyAnswer> {
    await this.find(productId, id);
    await this.data.getRepository(Survey).update({ id, productId }, { open });
    return this.one(productId, id);
  }

  /** @throws Fault 404 */
  async find(productId: string, id: string): Promise<Survey> {
    const found = (await this.all(productId)).find((survey) => survey.id === id);
    if (found) return found;
    throw noSurvey();
  }

  private all(productId: string): Promise<Survey[]> {
    return this.data.getRepository(Survey).find({ where: { productId }, order: { createdAt: 'desc', id: 'asc' } });
  }

  private async one(productId: string, id: string): Promise<SurveyAnswer> {
    const found = (await this.list(productId)).find((survey) => survey.id === id);
    if (found) return found;
    throw noSurvey();
  }

  /**
   * The indicator of each rated question. A series is carried on only where a survey of ours asked the same in the same
   * place: answers of other tools, or from another place, are not mixed in.
   */
  private async feedsOf(productId: string, asked: SurveyInput): Promise<Survey['feeds']> {
    const surveys = await this.all(productId);
    const indicators = await this.indicators.all(productId);
    const taken = new Set(indicators.map(({ key }) => key));
    const feeds: Survey['feeds'] = {};
    for (const question of asked.questions.filter(isRated)) {
      const fed = new Set(surveys.map((survey) => survey.feeds[question]));
      const same = indicators.find(
        ({ key, askedAt, archivedAt }) => archivedAt === null && fed.has(key) && askedAt === asked.askedAt,
      );
      const key = same?.key ?? freeKey(question, taken);
      feeds[question] = key;
      if (same) continue;
      const [measurement, better] = ['sampled', 'higher'] as const;
      await this.indicators.create(productId, {
        ...surveyMeasures[question],
        ...{ key, name: null, measurement, better, askedAt: asked.askedAt },
      });
    }
    return feeds;
  }
}

/** Of one survey, what was told of it last until a day. */
function lastOf(rows: readonly SurveyToldRow[], surveyId: string, day: string): SurveyToldRow[] {
  const own = rows.filter((row) => row.surveyId === surveyId && row.toldOn <= day);
  const last = own
    .map(({ toldOn }) => toldOn)
    .sort()
    .at(-1);
  return own.filter(({ toldOn }) => toldOn === last);
}

function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(key)) return key;
  }
}

/** A question about nothing in particular cannot be asked. */
function refuseNameless({ service }: SurveyInput): void {
  if (service.nb || service.sv || service.en) return;
  const message = sentence('survey.nameNeeded');
  throw new Fault({ kind: 'yours', status: 422, message, fields: [{ path: 'service', message }] });
}

export const noSurvey = (): Fault =>
  new Fault({
    kind: 'yours',
    status: 404,
    message: sentence('survey.notFound'),
    nextStep: sentence('survey.notFoundNext'),
  });
