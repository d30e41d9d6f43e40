import type { Sentence, SurveyInput } from 'shared/contracts';
import { isRated, type FilledForm, type FormProblem } from '../read-form.js';
import { page, type PagePlace } from './frame.js';
import { html, type Html } from './html.js';
import { choiceRows, textArea, type Asked } from './question.js';
import { ownText, say, wordsIn } from './words.js';

export interface FormPage {
  readonly place: PagePlace;
  readonly asked: SurveyInput;
  /** Where the form is sent, with language and end point. */
  readonly action: string;
  readonly token: string;
  readonly filled: FilledForm;
  readonly problems: readonly FormProblem[];
  /** What is so with the form as a whole. */
  readonly trouble: Sentence | null;
}

/** The form as its reader meets it, or as they get it back: with all they wrote, and what to put right first. */
export function formPage({ place, asked, action, token, filled, problems, trouble }: FormPage): string {
  const { language } = place;
  const t = wordsIn(language);
  const service = ownText(asked.service, language)?.text ?? '';
  const title = t('survey.title', { service });
  const given: Asked = { asked, language, service, filled, problems };
  const isWrong = problems.length > 0 || trouble !== null;
  const questions = asked.questions.flatMap((question): Html[] => {
    if (!isRated(question)) return [textArea('open', given)];
    const rows = choiceRows(question, given);
    return question === 'task' ? [...rows, textArea('task', given)] : rows;
  });
  return page(
    place,
    isWrong ? t('survey.titleWrong', { title }) : title,
    html`<h1>${title}</h1>
      ${isWrong ? summary(problems, trouble, language) : null}
      <p>${t('survey.intro', { n: questions.length })}</p>
      <p class="quiet">${t('survey.kept')}</p>
      <form method="post" action="${action}" novalidate>
        <input type="hidden" name="form" value="${token}" />
        ${questions}
        <div class="trap">
          <label for="website">${t('survey.leaveEmpty')}</label>
          <input id="website" name="website" tabindex="-1" autocomplete="off" />
        </div>
        <button type="submit">${t('survey.send')}</button>
      </form>`,
  );
}

/** Comes first and takes the focus, so that nobody has to look for what is wrong. */
function summary(problems: readonly FormProblem[], trouble: Sentence | null, language: PagePlace['language']): Html {
  const t = wordsIn(language);
  const links = problems.map(({ field, message }) => html`<li><a href="#${field}">${say(message, language)}</a></li>`);
  return html`<div class="problems" role="alert" tabindex="-1" autofocus>
    <h2>${t('survey.problems')}</h2>
    ${trouble && html`<p>${say(trouble, language)}</p>`}
    ${
      links.length > 0
        ? html`<ul>
            ${links}
          </ul>`
        : null
    }
  </div>`;
}
