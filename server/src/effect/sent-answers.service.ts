import { Injectable } from '@nestjs/common';
import type { SentAnswersInput, SentAnswersTaken } from 'shared/contracts';
import { sentence } from 'shared/language';
import { dateIn } from 'shared/time';
import { DataSource } from 'typeorm';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { entityId } from '../database/entity-id.js';
import { Fault } from '../http/fault.js';
import { QueueService } from '../queue/queue.service.js';
import type { Indicator } from './indicator.entity.js';
import { IndicatorsService } from './indicators.service.js';
import { sentAnswerFaults } from './sent-answer-faults.js';
import { tellAsked } from './sql/asked-days.js';
import { removeSentAnswer, storeSentAnswers } from './sql/sent-answers.js';

/** Figures follow the answers this far apart: they are sent far more often than a figure may change. */
const renewalMs = 5 * 60_000;

/** Single answers that another system sends as they come. */
@Injectable()
export class SentAnswersService {
  constructor(
    private readonly data: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly indicators: IndicatorsService,
    private readonly queue: QueueService,
  ) {}

  /** All or none of them. @throws Fault 404, or 422 naming the fields */
  async take(productId: string, key: string, input: SentAnswersInput): Promise<SentAnswersTaken> {
    const indicator = await this.indicators.find(productId, key);
    if (!indicator.scale) throw counted();
    const today = dateIn(await this.settings.zone(), this.clock.now());
    const fields = sentAnswerFaults(input, indicator, today);
    if (fields.length > 0) throw new Fault({ status: 422, kind: 'yours', message: sentence('fault.invalid'), fields });
    return this.data.transaction(async (manager) => {
      const rows = input.answers.map(({ id, on, score }) => ({ id: answerId(indicator, id), on, score }));
      const taken = await storeSentAnswers(manager, { productId, indicatorKey: key }, rows);
      const told = await tellAsked(manager, { productId, indicatorKey: key }, input.asked);
      if (taken.stored + taken.replaced + told > 0) await this.renewSoon(productId, manager);
      return taken;
    });
  }

  /** @throws Fault 404 */
  async takeBack(productId: string, key: string, id: string): Promise<void> {
    const indicator = await this.indicators.find(productId, key);
    await this.data.transaction(async (manager) => {
      const own = answerId(indicator, id);
      if (!(await removeSentAnswer(manager, { productId, indicatorKey: key }, own))) throw noAnswer();
      await this.renewSoon(productId, manager);
    });
  }

  private async renewSoon(productId: string, manager: DataSource['manager']): Promise<void> {
    const runAt = Math.ceil(this.clock.now() / renewalMs) * renewalMs;
    const payload = { productIds: [productId], because: 'import' };
    await this.queue.add('renew-readings', payload, { manager, jobKey: `answers:${productId}`, runAt });
  }
}

const answerId = ({ productId, key }: Indicator, id: string): string => entityId('sent', productId, key, id);

const counted = (): Fault => {
  const message = sentence('import.refused.counted');
  return new Fault({ status: 422, kind: 'yours', message, fields: [{ path: 'answers', message }] });
};

const noAnswer = (): Fault => new Fault({ status: 404, kind: 'yours', message: sentence('effect.noAnswer') });
