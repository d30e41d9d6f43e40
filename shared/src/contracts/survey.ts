import { mostSurveyQuestions, surveyQuestions, surveyTextAbouts, usualEndPoints } from '../domain/survey.js';
import { z } from './jitless.js';
import { slug } from './product.js';

/** A text of one's own in the languages it exists in; a reader of another language gets the one there is. */
const ownText = (most: number) => {
  const text = z.string().trim().max(most).nullable().default(null);
  return z.object({ nb: text, sv: text, en: text });
};
const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

/** POST /api/products/{slug}/surveys, PUT /api/products/{slug}/surveys/{id} */
export const surveyInput = z.object({
  /** What users know the service as; it stands in the questions. At least one language. */
  service: ownText(80),
  /** In the order they are asked. */
  questions: z.array(z.enum(surveyQuestions)).min(1).max(mostSurveyQuestions).refine(distinct),
  /** The question that is answered in words; without it the usual one is asked. */
  openQuestion: ownText(160).default({ nb: null, sv: null, en: null }),
  /** The ends of the service that it is asked at, as `?at=` names them; also where users did not get there. */
  endPoints: z
    .array(slug.max(40))
    .min(1)
    .max(6)
    .refine(distinct)
    .default([...usualEndPoints]),
  /** Where users meet it, e.g. "receipt page": another place is another series. */
  askedAt: z.string().trim().max(120).nullable().default(null),
});
export type SurveyInput = z.infer<typeof surveyInput>;

/**
 * How many saw the form and how many sent it, at one end point, up to some day that is over: each told in whole fives, "at
 * least", and only so that no fewer than five can be told from two showings or beside what is shown of the answers
 * (decisions.md 17). 0 = fewer than five.
 */
export const surveyCount = z.object({
  /** `other` where the address named none of the survey's end points. */
  endPoint: z.string(),
  shown: z.number().int(),
  answered: z.number().int(),
  /** Of those that were sent, the ones that left a question out. */
  inPart: z.number().int(),
});
export type SurveyCount = z.infer<typeof surveyCount>;

export const survey = surveyInput.extend({
  id: z.string(),
  /** Where users answer it: `/s/…` of this installation; `?at=` names the end point, `?lang=` the language. */
  path: z.string(),
  open: z.boolean(),
  /** Questions that are asked no more, because the indicator that they fed has been put aside. */
  putAside: z.array(z.enum(surveyQuestions)),
  /** Keys of the indicators that the answers go into. */
  indicators: z.array(slug),
  counts: z.array(surveyCount),
});
export type Survey = z.infer<typeof survey>;

/** GET /api/products/{slug}/surveys: newest first. */
export const surveyList = z.object({ surveys: z.array(survey) });

/** One text, without anything that ties it to an answer or to another text. */
export const surveyText = z.object({
  id: z.string(),
  about: z.enum(surveyTextAbouts),
  /** ISO week it was written in. */
  week: z.string(),
  text: z.string(),
});
export type SurveyText = z.infer<typeof surveyText>;

/**
 * GET /api/products/{slug}/surveys/{id}/texts: those that were let through, of weeks whose answers are shown.
 * GET …/texts/waiting: those that somebody has to read first; it says nothing before five have answered.
 * POST …/texts/{textId}/show lets one through, DELETE …/texts/{textId} throws one away.
 */
export const surveyTextList = z.object({ texts: z.array(surveyText), tooFew: z.boolean() });
export type SurveyTextList = z.infer<typeof surveyTextList>;
