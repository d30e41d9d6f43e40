import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Put, SerializeOptions } from '@nestjs/common';
import {
  importPreview,
  subjectPulls,
  pullAgreement,
  pullChange,
  pullCreated,
  pullDraft,
  pullInput,
  pullLook,
  type ImportPreview,
  type SubjectPulls,
  type PullChange,
  type PullDraft,
  type PullInput,
} from 'shared/contracts';
import type { z } from 'zod';
import { Allow } from '../../access/allow.js';
import { ofSubject, Subject, type NamedSubject } from '../../catalogue/named-subject.js';
import { Clock } from '../../clock.js';
import { PullsService } from './pulls.service.js';

/** Addresses with files of answers: for those who bring in answers, as files themselves are. */
@Controller(ofSubject('pulls'))
@Allow({ role: ['team', 'ops'], product: 'slug' })
export class PullsController {
  constructor(
    private readonly clock: Clock,
    private readonly pulls: PullsService,
  ) {}

  @Get()
  @SerializeOptions({ schema: subjectPulls })
  async list(@Subject() subject: NamedSubject): Promise<SubjectPulls> {
    const pulls = await this.pulls.list(subject);
    return { pulls, asOf: new Date(this.clock.now()).toISOString() };
  }

  @Post('preview')
  @HttpCode(200)
  @SerializeOptions({ schema: importPreview })
  async preview(
    @Subject() { id }: NamedSubject,
    @Body({ schema: pullDraft }) draft: PullDraft,
  ): Promise<ImportPreview> {
    return this.pulls.preview(id, draft);
  }

  @Post()
  @SerializeOptions({ schema: pullCreated })
  async create(
    @Subject() { id }: NamedSubject,
    @Body({ schema: pullInput }) input: PullInput,
  ): Promise<{ id: string }> {
    return { id: await this.pulls.create(id, input) };
  }

  @Post(':id/preview')
  @HttpCode(200)
  @SerializeOptions({ schema: importPreview })
  async look(
    @Subject() { id }: NamedSubject,
    @Param('id') pullId: string,
    @Body({ schema: pullLook }) { mapping }: z.infer<typeof pullLook>,
  ): Promise<ImportPreview> {
    return this.pulls.lookAgain(id, pullId, mapping);
  }

  @Put(':id/mapping')
  @HttpCode(204)
  async agree(
    @Subject() { id }: NamedSubject,
    @Param('id') pullId: string,
    @Body({ schema: pullAgreement }) { mapping }: z.infer<typeof pullAgreement>,
  ): Promise<void> {
    await this.pulls.agree(id, pullId, mapping);
  }

  @Patch(':id')
  @HttpCode(204)
  async change(
    @Subject() { id }: NamedSubject,
    @Param('id') pullId: string,
    @Body({ schema: pullChange }) change: PullChange,
  ): Promise<void> {
    await this.pulls.change(id, pullId, change);
  }

  @Post(':id/run')
  @HttpCode(202)
  async run(@Subject() { id }: NamedSubject, @Param('id') pullId: string): Promise<void> {
    await this.pulls.runNow(id, pullId);
  }

  @Delete(':id')
  @HttpCode(204)
  async remove(@Subject() { id }: NamedSubject, @Param('id') pullId: string): Promise<void> {
    await this.pulls.remove(id, pullId);
  }
}
