import { Body, Controller, Get, Header, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Language } from 'shared/language';
import { Allow } from '../../access/allow.js';
import { formPage } from './page/form-page.js';
import { notice, type PagePlace } from './page/frame.js';
import { surveyStyle } from './page/style.js';
import { languageOf, wordsIn } from './page/words.js';
import { emptyForm, readForm, type FilledForm, type FormProblem } from './read-form.js';
import type { Survey } from './survey.entity.js';
import { endPointOf, SurveyAnswers, type NotKept } from './survey-answers.service.js';

/** The parts of an address that matter; whatever else it carries is not looked at. */
interface Asking {
  readonly lang?: unknown;
  readonly at?: unknown;
}

/**
 * What users meet who are asked (interface.md `/s/[key]`): whole pages, without script, cookie or sign-in. `at` names the
 * end of the service that they come from, `lang` the language.
 */
@Controller('s')
@Allow('anyone')
export class SurveyPageController {
  constructor(private readonly answers: SurveyAnswers) {}

  @Get('survey.css')
  @Header('Content-Type', 'text/css; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=3600')
  style(): string {
    return surveyStyle;
  }

  @Get(':key')
  async show(
    @Param('key') key: string,
    @Query() query: Asking,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const visit = visitOf(request, query, `/s/${encodeURIComponent(key)}`);
    const survey = await this.open(key, visit, response);
    if (!survey) return;
    if (isLookedAt(request)) await this.answers.showed(survey, endPointOf(survey, query.at), request.ip);
    await this.form(survey, visit, response, { filled: emptyForm, problems: [], notKept: null });
  }

  @Get(':key/thanks')
  async thanks(
    @Param('key') key: string,
    @Query() query: Asking,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const visit = visitOf(request, query, `/s/${encodeURIComponent(key)}/thanks`);
    if (!(await this.found(key, visit, response))) return;
    send(response, 200, notice(visit.place, visit.t('survey.thanks'), visit.t('survey.thanksText')));
  }

  @Post(':key')
  async answer(
    @Param('key') key: string,
    @Query() query: Asking,
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const visit = visitOf(request, query, `/s/${encodeURIComponent(key)}`);
    const survey = await this.open(key, visit, response);
    if (!survey) return;
    const form = readForm(survey.asked, body);
    const sent = (body ?? {}) as { form?: unknown; website?: unknown };
    // Whoever fills in the field that nobody sees is a machine. It is told what it wants to hear.
    const isMachine = typeof sent.website === 'string' && sent.website !== '';
    const from = {
      token: typeof sent.form === 'string' ? sent.form : '',
      endPoint: endPointOf(survey, query.at),
      network: request.ip,
    };
    const notKept = form.problems.length > 0 || isMachine ? null : await this.answers.keep(survey, form, from);
    if (!isMachine && (form.problems.length > 0 || notKept)) {
      return this.form(survey, visit, response, { ...form, notKept });
    }
    response.redirect(303, `/s/${survey.key}/thanks?lang=${visit.place.language}`);
  }

  private async form(
    survey: Survey,
    visit: Visit,
    response: Response,
    back: { filled: FilledForm; problems: readonly FormProblem[]; notKept: NotKept | null },
  ): Promise<void> {
    const { place } = visit;
    const { filled, problems } = back;
    const token = await this.answers.newForm(survey);
    const status = back.notKept?.status ?? (problems.length > 0 ? 422 : 200);
    const trouble = back.notKept?.trouble ?? null;
    const action = place.inLanguage(place.language);
    send(response, status, formPage({ place, asked: survey.asked, action, token, filled, problems, trouble }));
  }

  /** The survey, as long as it is asked; otherwise the visitor has been told. */
  private async open(key: string, visit: Visit, response: Response): Promise<Survey | null> {
    const survey = await this.found(key, visit, response);
    if (!survey || survey.open) return survey;
    send(response, 410, notice(visit.place, visit.t('survey.closed'), visit.t('survey.closedText')));
    return null;
  }

  private async found(key: string, { place, t }: Visit, response: Response): Promise<Survey | null> {
    const survey = await this.answers.find(key).catch(() => undefined);
    if (survey) return survey;
    if (survey === null) send(response, 404, notice(place, t('survey.unknown'), t('survey.unknownText')));
    else send(response, 503, notice(place, t('survey.away'), t('survey.awayText')));
    return null;
  }
}

interface Visit {
  readonly place: PagePlace;
  readonly t: ReturnType<typeof wordsIn>;
}

function visitOf(request: Request, { lang, at }: Asking, path: string): Visit {
  const language = languageOf(lang, (offered) => request.acceptsLanguages(offered));
  const end = typeof at === 'string' && at !== '' ? { at } : {};
  const inLanguage = (other: Language): string => `${path}?${new URLSearchParams({ lang: other, ...end }).toString()}`;
  return { place: { language, inLanguage }, t: wordsIn(language) };
}

/** Somebody looks at it: not a program that asks whether it is there, nor a browser that fetches what may be wanted. */
const isLookedAt = (request: Request): boolean =>
  request.method === 'GET' && !/prefetch|prerender/i.test(request.get('sec-purpose') ?? request.get('purpose') ?? '');

/** Its own policy: our one stylesheet and a form that comes back to us; no script, no frame around it. */
const policy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

function send(response: Response, status: number, page: string): void {
  response.set({
    'Content-Security-Policy': policy,
    // Where no name of ours is sent, a browser on plain HTTP could not show that the form comes from this page.
    'Referrer-Policy': 'same-origin',
    'Cache-Control': 'no-store',
    Vary: 'Accept-Language',
  });
  response.status(status).type('html').send(page);
}
