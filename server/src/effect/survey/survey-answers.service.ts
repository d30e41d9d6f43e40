import { Injectable, Logger } from '@nestjs/common';
import type { Sentence } from 'shared/contracts';
import { otherEndPoint } from 'shared/domain';
import { sentence } from 'shared/language';
import { dateIn, type CalendarDate } from 'shared/time';
import { DataSource } from 'typeorm';
import { SettingsService } from '../../catalogue/settings.service.js';
import { Clock } from '../../clock.js';
import { QueueService } from '../../queue/queue.service.js';
import { formHashOf, newFormToken } from './form-token.js';
import { count, Flooded, keepAnswer } from './keep-answer.js';
import { keysPutAside, withoutPutAside } from './put-aside.js';
import type { ReadForm } from './read-form.js';
import { SenderLimit } from './sender-limit.js';
import { Survey } from './survey.entity.js';

/** Figures follow the answers this far apart: a form is sent far more often than a figure may change. */
const renewalMs = 5 * 60_000;

/** Why a form was not kept, in words for its writer. */
export interface NotKept {
  readonly status: number;
  readonly trouble: Sentence;
}

/** What the public page asks and tells. */
@Injectable()
export class SurveyAnswers {
  private readonly log = new Logger('survey');

  constructor(
    private readonly data: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly queue: QueueService,
    private readonly senders: SenderLimit,
  ) {}

  /** As it is asked now: without questions whose indicator has been put aside, and closed where none is left. */
  async find(key: string): Promise<Survey | null> {
    // No key holds NUL, and PostgreSQL would fail over one that does.
    if (key.includes('\u0000')) return null;
    const survey = await this.data.getRepository(Survey).findOneBy({ key });
    return survey && withoutPutAside(survey, await keysPutAside(this.data.manager, survey.productId));
  }

  async newForm(survey: Survey): Promise<string> {
    return newFormToken(survey.formSecret, await this.today());
  }

  /** Counts that the form was shown at an end point. */
  async showed(survey: Survey, endPoint: string, network: string | undefined): Promise<void> {
    const today = await this.today();
    if (!this.senders.admits('shown', survey.id, network, today)) return;
    await count(this.data.manager, { survey, endPoint, today }, { shown: 1, answered: 0, inPart: 0 });
  }

  /** Keeps a form without problems; null = kept, now or when it was sent before. */
  async keep(
    survey: Survey,
    form: ReadForm,
    from: { readonly token: string; readonly endPoint: string; readonly network: string | undefined },
  ): Promise<NotKept | null> {
    try {
      const today = await this.today();
      const formHash = formHashOf(from.token, survey.formSecret, today);
      if (!formHash) return { status: 422, trouble: sentence('survey.old') };
      if (!this.senders.admits('sent', survey.id, from.network, today)) {
        return { status: 429, trouble: sentence('survey.enough') };
      }
      const now = this.clock.now();
      const minute = new Date(now).getUTCMinutes();
      await this.data.transaction(async (manager) => {
        const sent = { survey, form, formHash, endPoint: from.endPoint, today, minute };
        if (!(await keepAnswer(manager, sent)) || form.scores.size === 0) return;
        const { productId } = survey;
        await this.queue.add(
          'renew-readings',
          { productIds: [productId], because: 'survey' },
          { manager, jobKey: `survey:${productId}`, runAt: Math.ceil(now / renewalMs) * renewalMs },
        );
      });
      return null;
    } catch (error) {
      if (error instanceof Flooded) return { status: 429, trouble: sentence('survey.flood') };
      // An error of the database repeats the values it was given: only its code may reach the log.
      this.log.error(`An answer could not be stored (${(error as { code?: string }).code ?? 'no code'})`);
      return { status: 503, trouble: sentence('survey.failed') };
    }
  }

  private async today(): Promise<CalendarDate> {
    return dateIn(await this.settings.zone(), this.clock.now());
  }
}

/** One of the survey's end points, or none of them: what else an address says is not kept. */
export const endPointOf = ({ asked }: Survey, at: unknown): string =>
  asked.endPoints.find((endPoint) => endPoint === at) ?? otherEndPoint;
