/** A survey of our own: one to three questions at the end of a service (requirements.md C05, methods.md E.2). */

/**
 * What can be asked: satisfaction 1 to 5; ease 1 to 7 (CES 2.0); whether one did what one came for, and what stood in the
 * way; UMUX-Lite, two statements 1 to 7; would one recommend it, 0 to 10 (NPS); one question that is answered in words.
 */
export const surveyQuestions = ['satisfaction', 'ease', 'task', 'usability', 'recommendation', 'open'] as const;
export type SurveyQuestion = (typeof surveyQuestions)[number];

/** Questions whose answers become figures. */
export type RatedQuestion = Exclude<SurveyQuestion, 'open'>;

/** What a text was an answer to. */
export const surveyTextAbouts = ['task', 'open'] as const;
export type SurveyTextAbout = (typeof surveyTextAbouts)[number];

export const mostSurveyQuestions = 3;
/** Letters of a text; longer ones are refused, not cut. */
export const longestSurveyText = 1000;

/** The end points a new survey is asked at: also those who did not get there are asked. */
export const usualEndPoints = ['done', 'failed'] as const;
/** Where the address names an end point that the survey does not have, or none. */
export const otherEndPoint = 'other';
