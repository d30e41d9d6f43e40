import type { Sentence, SurveyInput } from 'shared/contracts';
import { longestSurveyText, type RatedQuestion, type SurveyQuestion, type SurveyTextAbout } from 'shared/domain';
import { sentence } from 'shared/language';
import { surveyChoices, surveyFields, surveyScore } from 'shared/metrics';

/** What stands on a form, as it was sent: a page that goes back to its writer shows the same again. */
export interface FilledForm {
  readonly chosen: Readonly<Record<string, string>>;
  readonly texts: Readonly<Partial<Record<SurveyTextAbout, string>>>;
}

/** A fault, and the field it is put right in. */
export interface FormProblem {
  readonly field: string;
  readonly message: Sentence;
}

export interface ReadForm {
  readonly filled: FilledForm;
  readonly scores: ReadonlyMap<RatedQuestion, number>;
  readonly texts: readonly { readonly about: SurveyTextAbout; readonly text: string }[];
  /** At least one question was left out. */
  readonly inPart: boolean;
  readonly problems: readonly FormProblem[];
}

export const emptyForm: FilledForm = { chosen: {}, texts: {} };

/** The field that holds a text. */
export const textField = (about: SurveyTextAbout): string => `${about}-text`;

export const isRated = (question: SurveyQuestion): question is RatedQuestion => question !== 'open';

/** The texts that a survey asks for. */
export const textsOf = ({ questions }: Pick<SurveyInput, 'questions'>): SurveyTextAbout[] =>
  questions.filter((question): question is SurveyTextAbout => question === 'task' || question === 'open');

/** What was answered, and what has to be put right first. Fields that the survey does not have are not looked at. */
export function readForm(asked: Pick<SurveyInput, 'questions'>, body: unknown): ReadForm {
  const said = (field: string): string => {
    const value = (body as Record<string, unknown> | null | undefined)?.[field];
    // A sign that no database holds would cost the whole answer.
    return typeof value === 'string' ? value.replaceAll('\0', '') : '';
  };
  const rated = asked.questions.filter(isRated);
  const fields = rated.flatMap((question) => surveyFields[question].map((field) => ({ question, field })));
  const chosen = Object.fromEntries(fields.map(({ field }) => [field, said(field).slice(0, 10)]));
  const texts = textsOf(asked).map((about) => ({ about, text: said(textField(about)).trim() }));
  const scores = new Map<RatedQuestion, number>();
  const problems: FormProblem[] = [];
  for (const question of rated) {
    const answers = surveyFields[question].map((field) => choiceIn(question, chosen[field] ?? ''));
    const score = surveyScore(question, answers);
    if (score !== null) scores.set(question, score);
    else problems.push(...rowProblems(question, chosen));
  }
  for (const { about, text } of texts) {
    if (text.length <= longestSurveyText) continue;
    const message = sentence('survey.tooLong', { n: text.length, most: longestSurveyText });
    problems.push({ field: textField(about), message });
  }
  const written = texts.filter(({ text }) => text !== '');
  const first = fields[0]?.field ?? textField('open');
  if (problems.length === 0 && scores.size === 0 && written.length === 0) {
    problems.push({ field: first, message: sentence('survey.nothing') });
  }
  const isOpenLeft = asked.questions.includes('open') && !written.some(({ about }) => about === 'open');
  return {
    filled: { chosen, texts: Object.fromEntries(texts.map(({ about, text }) => [about, text])) },
    ...{ scores, texts: written, problems },
    inPart: scores.size < rated.length || isOpenLeft,
  };
}

function choiceIn(question: RatedQuestion, text: string): number | null {
  return text !== '' && surveyChoices[question].includes(Number(text)) ? Number(text) : null;
}

/** A choice that is none of ours, or one of two statements left out. */
function rowProblems(question: RatedQuestion, chosen: Readonly<Record<string, string>>): FormProblem[] {
  const rows = surveyFields[question].map((field) => ({ field, text: chosen[field] ?? '' }));
  const wrong = rows.filter(({ text }) => text !== '' && choiceIn(question, text) === null);
  const left = rows.filter(({ text }) => text === '');
  if (wrong.length > 0) return wrong.map(({ field }) => ({ field, message: sentence('survey.choose') }));
  return left.length < rows.length ? left.map(({ field }) => ({ field, message: sentence('survey.both') })) : [];
}
