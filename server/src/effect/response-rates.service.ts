import { Injectable } from '@nestjs/common';
import type { EffectIndicator, Sentence } from 'shared/contracts';
import { date, sentence, share, type MessageKey } from 'shared/language';
import {
  responseBetween,
  responseMoved,
  responseOf,
  worstCase,
  type FigureBasis,
  type Response as Rate,
  type ToldResponses,
} from 'shared/metrics';
import { DataSource, IsNull } from 'typeorm';
import { ImportBatch } from './import-batch.entity.js';
import { answersHeld } from './sql/answers-held.js';
import { observationsInForce } from './sql/observations-in-force.js';
import { sentAnswersTo } from './sql/sent-answers.js';
import { SurveysService } from './survey/surveys.service.js';

type Response = NonNullable<EffectIndicator['response']>;

/** Tells the response rate of an indicator beside its figure. */
export type ResponseTeller = (key: string, figure: FigureAsked) => Response;

/** What its figure rests on. */
export interface FigureAsked {
  /** The figure, where it is a share of the answers. */
  readonly share: number | null;
  /** The first day it is made from, where there is one. */
  readonly from: string | null;
  /** What files said of how many were asked, over its days and over those before them. */
  readonly sent: FigureBasis['response'];
}

/**
 * How many of those who were asked have answered (methods.md E.5). Our own survey knows how often it asked, and
 * a file may say it; answers from anywhere else beside them leave it unknown, never all. It rests on nothing but numbers that are told anyway.
 */
@Injectable()
export class ResponseRates {
  constructor(
    private readonly data: DataSource,
    private readonly surveys: SurveysService,
  ) {}

  async of(productId: string): Promise<ResponseTeller> {
    const told = await this.surveys.toldByIndicator(productId);
    const [held, elsewhere, toldUntil] = await Promise.all([
      answersHeld(this.data.manager, productId),
      this.fedElsewhere(productId, [...told.keys()]),
      this.surveys.toldUntil(productId),
    ]);
    return (key, figure) => {
      if (figure.sent) return ofFile(figure.sent, figure);
      const counts = told.get(key);
      if (!counts || elsewhere.has(key)) return unknown('effect-page.responseElsewhere');
      const published = held.find(({ indicator_key }) => indicator_key === key)?.n ?? 0;
      const earlier = figure.from === null ? null : toldUntil(key, figure.from);
      const since = earlier && responseBetween(earlier.counts, counts);
      const rate = since ?? responseOf(counts, published);
      if (!rate) return unknown('effect-page.responseSoon');
      const moved = since ? movedSince(earlier.since, responseBetween([], earlier.counts), since) : null;
      return {
        rate: { ...rate, since: since ? earlier.since : null, worst: worstOf(rate, figure) },
        missing: null,
        moved,
      };
    };
  }

  /** What had been told by each day of how many were asked and answered, oldest first; nothing where the rate is not known. */
  async history(productId: string, key: string): Promise<ToldResponses[]> {
    return (await this.histories(productId, [key])).get(key) ?? [];
  }

  /** The same of several indicators, by key. */
  async histories(productId: string, keys: readonly string[]): Promise<Map<string, ToldResponses[]>> {
    const told = await this.surveys.toldByIndicator(productId);
    const asked = keys.filter((key) => told.has(key));
    const elsewhere = asked.length > 0 ? await this.fedElsewhere(productId, asked) : new Set<string>();
    const own = asked.filter((key) => !elsewhere.has(key));
    return new Map(
      await Promise.all(own.map(async (key) => [key, await this.surveys.toldHistory(productId, key)] as const)),
    );
  }

  /** Indicators whose answers or readings also came in another way than by our own survey. */
  private async fedElsewhere(productId: string, keys: readonly string[]): Promise<Set<string>> {
    const [oneByOne, sent, files] = await Promise.all([
      sentAnswersTo(this.data.manager, productId, keys),
      observationsInForce(this.data.manager, productId),
      this.data.getRepository(ImportBatch).find({
        select: { indicatorKey: true },
        where: { productId, undoneAt: IsNull() },
      }),
    ]);
    return new Set([
      ...oneByOne,
      ...files.map(({ indicatorKey }) => indicatorKey),
      ...sent.map(({ indicator_key }) => indicator_key),
    ]);
  }
}

const unknown = (key: MessageKey): Response => ({ rate: null, missing: sentence(key), moved: null });

/** Of the rates that are possible the lowest leaves most open. */
const worstOf = ({ low }: Rate, { share: part }: FigureAsked): ReturnType<typeof worstCase> | null =>
  part === null ? null : worstCase(low, part);

function ofFile({ now, before }: NonNullable<FigureAsked['sent']>, figure: FigureAsked): Response {
  const moved = figure.from === null ? null : movedSince(figure.from, before, now);
  return { rate: { ...now, since: null, sent: true, worst: worstOf(now, figure) }, missing: null, moved };
}

/** Said where other people may answer now than before the weeks of the figure. */
function movedSince(day: string, before: Rate | null, after: Rate): Sentence | null {
  if (!before || !responseMoved(before, after)) return null;
  const ends = { beforeLow: share(before.low), beforeHigh: share(before.high) };
  return sentence('effect-page.responseMoved', {
    day: date(day),
    ...ends,
    low: share(after.low),
    high: share(after.high),
  });
}
