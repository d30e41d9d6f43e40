import type { SurveyInput } from 'shared/contracts';
import { longestSurveyText, type RatedQuestion, type SurveyTextAbout } from 'shared/domain';
import type { Language } from 'shared/language';
import { surveyChoices, surveyFields } from 'shared/metrics';
import { textField, type FilledForm, type FormProblem } from '../read-form.js';
import { html, type Html } from './html.js';
import { ownText, say, wordsIn, type Words } from './words.js';

/** Everything a question needs to stand on the page. */
export interface Asked {
  readonly asked: SurveyInput;
  readonly language: Language;
  /** The service's name. */
  readonly service: string;
  readonly filled: FilledForm;
  readonly problems: readonly FormProblem[];
}

type Field = (typeof surveyFields)[RatedQuestion][number];

/** The rows of choices of a question; two for usability. */
export const choiceRows = (question: RatedQuestion, asked: Asked): Html[] =>
  surveyFields[question].map((field) => choiceRow(question, field, asked));

function choiceRow(question: RatedQuestion, field: Field, given: Asked): Html {
  const t = wordsIn(given.language);
  const isInWords = question === 'satisfaction' || question === 'task';
  const problem = problemOf(field, given);
  const hint = isInWords ? null : hintOf(question, t);
  const described = [hint && `${field}-hint`, problem && `${field}-fault`].filter(Boolean).join(' ');
  // The best answer of a short list comes first when it is "yes"; scales keep their order.
  const choices = question === 'task' ? surveyChoices.task.toReversed() : surveyChoices[question];
  return html`<fieldset ${described === '' ? null : html`aria-describedby="${described}"`}>
    <legend>${t(`survey.${field}`, { service: given.service })}</legend>
    ${hint && html`<p class="hint" id="${field}-hint">${hint}</p>`} ${problem}
    <div class="choices${isInWords ? '' : ' row'}">
      ${choices.map((choice, index) => {
        const checked = given.filled.chosen[field] === String(choice) ? html`checked` : null;
        const id = index === 0 ? field : `${field}-${index}`;
        return html`<label class="choice" for="${id}"
          ><input type="radio" id="${id}" name="${field}" value="${choice}" ${checked} />
          <span>${choiceWords(question, choice, t)}</span></label
        >`;
      })}
    </div>
  </fieldset>`;
}

/** A field for words: what stood in the way, or the survey's open question. */
export function textArea(about: SurveyTextAbout, given: Asked): Html {
  const t = wordsIn(given.language);
  const field = textField(about);
  const own = about === 'open' ? ownText(given.asked.openQuestion, given.language) : null;
  const label = own?.text ?? t(about === 'open' ? 'survey.open' : 'survey.taskText');
  const foreign = own && own.language !== given.language ? html`lang="${own.language}"` : null;
  const problem = problemOf(field, given);
  return html`<div class="field">
    <label for="${field}" ${foreign}>${label}</label>
    <p class="hint" id="${field}-hint">${t('survey.textHint', { most: longestSurveyText })}</p>
    ${problem}
    <textarea
      id="${field}"
      name="${field}"
      rows="4"
      autocomplete="off"
      aria-describedby="${field}-hint${problem ? ` ${field}-fault` : ''}"
      ${problem && html`aria-invalid="true"`}
    >
${given.filled.texts[about] ?? ''}</textarea>
  </div>`;
}

function problemOf(field: string, { problems, language }: Asked): Html | null {
  const found = problems.find((problem) => problem.field === field);
  return found ? html`<p class="fault" id="${field}-fault">${say(found.message, language)}</p>` : null;
}

function hintOf(question: RatedQuestion, t: Words): string {
  const choices = surveyChoices[question];
  const [low, high] = endsOf(question, t);
  const ends = t('survey.ends', { ...{ low, high }, lowest: choices[0] ?? 0, highest: choices.at(-1) ?? 0 });
  return question === 'recommendation' ? ends : `${t('survey.agree')} ${ends}`;
}

const endsOf = (question: RatedQuestion, t: Words): [string, string] =>
  question === 'recommendation'
    ? [t('survey.recommendationLowest'), t('survey.recommendationHighest')]
    : [t('survey.agreeLowest'), t('survey.agreeHighest')];

/** A word; or a number, whose meaning at both ends is read out too. */
function choiceWords(question: RatedQuestion, choice: number, t: Words): string | Html {
  if (question === 'task')
    return t(choice === 1 ? 'survey.task.yes' : choice === 0 ? 'survey.task.no' : 'survey.task.partly');
  if (question === 'satisfaction') return t(satisfactionWords[choice - 1] ?? 'survey.satisfaction.3');
  const choices = surveyChoices[question];
  const [low, high] = endsOf(question, t);
  const meaning = choice === choices[0] ? low : choice === choices.at(-1) ? high : null;
  return meaning === null ? String(choice) : html`${choice}<span class="unseen">, ${meaning}</span>`;
}

const satisfactionWords = [
  'survey.satisfaction.1',
  'survey.satisfaction.2',
  'survey.satisfaction.3',
  'survey.satisfaction.4',
  'survey.satisfaction.5',
] as const;
