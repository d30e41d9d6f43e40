import { Body, Controller, Delete, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { sentAnswersInput, sentAnswersTaken, type SentAnswersInput, type SentAnswersTaken } from 'shared/contracts';
import { Allow } from '../access/allow.js';
import { ofSubject, Subject, type NamedSubject } from '../catalogue/named-subject.js';
import { SentAnswersService } from './sent-answers.service.js';

/** For systems that have answers one by one; files are for those that have them together. */
@Controller(ofSubject('indicators/:key/answers'))
export class SentAnswersController {
  constructor(private readonly answers: SentAnswersService) {}

  @Post()
  @HttpCode(200)
  @Allow({ token: 'observations', role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: sentAnswersTaken })
  async send(
    @Subject() { id }: NamedSubject,
    @Param('key') key: string,
    @Body({ schema: sentAnswersInput }) input: SentAnswersInput,
  ): Promise<SentAnswersTaken> {
    return this.answers.take(id, key, input);
  }

  @Delete(':answerId')
  @HttpCode(204)
  @Allow({ token: 'observations', role: ['team', 'ops'], product: 'slug' })
  async takeBack(
    @Subject() { id }: NamedSubject,
    @Param('key') key: string,
    @Param('answerId') answerId: string,
  ): Promise<void> {
    await this.answers.takeBack(id, key, answerId);
  }
}
