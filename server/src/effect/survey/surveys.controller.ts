import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, SerializeOptions } from '@nestjs/common';
import {
  survey,
  surveyInput,
  surveyList,
  surveyTextList,
  type Survey,
  type SurveyInput,
  type SurveyTextList,
} from 'shared/contracts';
import { Allow } from '../../access/allow.js';
import { ofSubject, Subject, type NamedSubject } from '../../catalogue/named-subject.js';
import { SurveyTexts } from './survey-texts.service.js';
import { SurveysService } from './surveys.service.js';

/** Surveys of our own, for those who ask. What users meet is `/s/…`, and no part of the interface. */
@Controller(ofSubject('surveys'))
export class SurveysController {
  constructor(
    private readonly surveys: SurveysService,
    private readonly texts: SurveyTexts,
  ) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: surveyList })
  async list(@Subject() { id: of }: NamedSubject): Promise<{ surveys: Survey[] }> {
    return { surveys: await this.surveys.list(of) };
  }

  @Post()
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: survey })
  async create(
    @Subject() { id: of }: NamedSubject,
    @Body({ schema: surveyInput }) input: SurveyInput,
  ): Promise<Survey> {
    return this.surveys.create(of, input);
  }

  @Put(':id')
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: survey })
  async change(
    @Subject() { id: of }: NamedSubject,
    @Param('id') id: string,
    @Body({ schema: surveyInput }) input: SurveyInput,
  ): Promise<Survey> {
    return this.surveys.change(of, id, input);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: survey })
  async close(@Subject() { id: of }: NamedSubject, @Param('id') id: string): Promise<Survey> {
    return this.surveys.setOpen(of, id, false);
  }

  @Post(':id/open')
  @HttpCode(200)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: survey })
  async open(@Subject() { id: of }: NamedSubject, @Param('id') id: string): Promise<Survey> {
    return this.surveys.setOpen(of, id, true);
  }

  @Get(':id/texts')
  @Allow('signedIn')
  @SerializeOptions({ schema: surveyTextList })
  async shown(@Subject() { id: of }: NamedSubject, @Param('id') id: string): Promise<SurveyTextList> {
    return this.texts.shown(of, id);
  }

  @Get(':id/texts/waiting')
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: surveyTextList })
  async waiting(@Subject() { id: of }: NamedSubject, @Param('id') id: string): Promise<SurveyTextList> {
    return this.texts.waiting(of, id);
  }

  @Post(':id/texts/:textId/show')
  @HttpCode(204)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  async show(
    @Subject() { id: of }: NamedSubject,
    @Param('id') id: string,
    @Param('textId') textId: string,
  ): Promise<void> {
    await this.texts.show(of, id, textId);
  }

  @Delete(':id/texts/:textId')
  @HttpCode(204)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  async remove(
    @Subject() { id: of }: NamedSubject,
    @Param('id') id: string,
    @Param('textId') textId: string,
  ): Promise<void> {
    await this.texts.throwAway(of, id, textId);
  }
}
