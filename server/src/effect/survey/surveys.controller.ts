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
import { CatalogueService } from '../../catalogue/catalogue.service.js';
import { SurveyTexts } from './survey-texts.service.js';
import { SurveysService } from './surveys.service.js';

/** Surveys of our own, for those who ask. What users meet is `/s/…`, and no part of the interface. */
@Controller('products/:slug/surveys')
export class SurveysController {
  constructor(
    private readonly catalogue: CatalogueService,
    private readonly surveys: SurveysService,
    private readonly texts: SurveyTexts,
  ) {}

  @Get()
  @Allow('signedIn')
  @SerializeOptions({ schema: surveyList })
  async list(@Param('slug') slug: string): Promise<{ surveys: Survey[] }> {
    return { surveys: await this.surveys.list(await this.idOf(slug)) };
  }

  @Post()
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: survey })
  async create(@Param('slug') slug: string, @Body({ schema: surveyInput }) input: SurveyInput): Promise<Survey> {
    return this.surveys.create(await this.idOf(slug), input);
  }

  @Put(':id')
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: survey })
  async change(
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Body({ schema: surveyInput }) input: SurveyInput,
  ): Promise<Survey> {
    return this.surveys.change(await this.idOf(slug), id, input);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: survey })
  async close(@Param('slug') slug: string, @Param('id') id: string): Promise<Survey> {
    return this.surveys.setOpen(await this.idOf(slug), id, false);
  }

  @Post(':id/open')
  @HttpCode(200)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: survey })
  async open(@Param('slug') slug: string, @Param('id') id: string): Promise<Survey> {
    return this.surveys.setOpen(await this.idOf(slug), id, true);
  }

  @Get(':id/texts')
  @Allow('signedIn')
  @SerializeOptions({ schema: surveyTextList })
  async shown(@Param('slug') slug: string, @Param('id') id: string): Promise<SurveyTextList> {
    return this.texts.shown(await this.idOf(slug), id);
  }

  @Get(':id/texts/waiting')
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  @SerializeOptions({ schema: surveyTextList })
  async waiting(@Param('slug') slug: string, @Param('id') id: string): Promise<SurveyTextList> {
    return this.texts.waiting(await this.idOf(slug), id);
  }

  @Post(':id/texts/:textId/show')
  @HttpCode(204)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  async show(@Param('slug') slug: string, @Param('id') id: string, @Param('textId') textId: string): Promise<void> {
    await this.texts.show(await this.idOf(slug), id, textId);
  }

  @Delete(':id/texts/:textId')
  @HttpCode(204)
  @Allow({ role: ['team', 'ops'], product: 'slug' })
  async remove(@Param('slug') slug: string, @Param('id') id: string, @Param('textId') textId: string): Promise<void> {
    await this.texts.throwAway(await this.idOf(slug), id, textId);
  }

  private async idOf(slug: string): Promise<string> {
    return (await this.catalogue.product(slug)).id;
  }
}
