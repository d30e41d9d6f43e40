import { languages, type Language } from 'shared/language';
import { html, type Html } from './html.js';
import { wordsIn } from './words.js';

/** What every page of the survey is told about where it stands. */
export interface PagePlace {
  readonly language: Language;
  /** Its address in another language. */
  readonly inLanguage: (language: Language) => string;
}

/** One whole page: no script, no picture, nothing from elsewhere. */
export function page({ language, inLanguage }: PagePlace, title: string, content: Html): string {
  const t = wordsIn(language);
  const choices = languages.map(
    (one) =>
      html`<li>
        <a
          href="${inLanguage(one)}"
          lang="${one}"
          hreflang="${one}"
          ${one === language ? html`aria-current="true"` : null}
          >${t(`survey.language.${one}`)}</a
        >
      </li>`,
  );
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="/s/survey.css" />
      </head>
      <body>
        <header>
          <nav aria-label="${t('survey.languages')}">
            <ul>
              ${choices}
            </ul>
          </nav>
        </header>
        <main>${content}</main>
      </body>
    </html>`.text.replace(/^\s+(?=<)/gm, '');
}

/** A page that says one thing. */
export const notice = (place: PagePlace, title: string, text: string): string =>
  page(
    place,
    title,
    html`<h1>${title}</h1>
      <p>${text}</p>`,
  );
