import { Injectable } from '@nestjs/common';
import type { EffectIndicator } from 'shared/contracts';
import { sentence } from 'shared/language';
import { responseOf, worstCase } from 'shared/metrics';
import { DataSource, IsNull } from 'typeorm';
import { ImportBatch } from './import-batch.entity.js';
import { answersHeld } from './sql/answers-held.js';
import { observationsInForce } from './sql/observations-in-force.js';
import { sentAnswersTo } from './sql/sent-answers.js';
import { SurveysService } from './survey/surveys.service.js';

type Response = NonNullable<EffectIndicator['response']>;

/** Tells the response rate of an indicator beside its figure; `share` = the figure, where it is a share of the answers. */
export type ResponseTeller = (key: string, share: number | null) => Response;

/**
 * How many of those who were asked have answered (methods.md E.5). Only our own survey knows how often it asked; answers from
 * anywhere else beside its own leave it unknown, never all. It rests on nothing but numbers that are told anyway.
 */
@Injectable()
export class ResponseRates {
  constructor(
    private readonly data: DataSource,
    private readonly surveys: SurveysService,
  ) {}

  async of(productId: string): Promise<ResponseTeller> {
    const [told, held, sent, files] = await Promise.all([
      this.surveys.toldByIndicator(productId),
      answersHeld(this.data.manager, productId),
      observationsInForce(this.data.manager, productId),
      this.data.getRepository(ImportBatch).find({
        select: { indicatorKey: true },
        where: { productId, undoneAt: IsNull() },
      }),
    ]);
    const oneByOne = await sentAnswersTo(this.data.manager, productId, [...told.keys()]);
    const elsewhere = new Set([
      ...oneByOne,
      ...files.map(({ indicatorKey }) => indicatorKey),
      ...sent.map(({ indicator_key }) => indicator_key),
    ]);
    return (key, share) => {
      const counts = told.get(key);
      if (!counts || elsewhere.has(key)) return { rate: null, missing: sentence('effect-page.responseElsewhere') };
      const published = held.find(({ indicator_key }) => indicator_key === key)?.n ?? 0;
      const rate = responseOf(counts, published);
      if (!rate) return { rate: null, missing: sentence('effect-page.responseSoon') };
      const { answered, shown, low, high } = rate;
      // Of the rates that are possible the lowest leaves most open.
      return {
        rate: { answered, shown, low, high, worst: share === null ? null : worstCase(low, share) },
        missing: null,
      };
    };
  }
}
