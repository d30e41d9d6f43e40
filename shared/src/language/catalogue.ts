import { ability } from './messages/ability.js';
import { access } from './messages/access.js';
import { annotations } from './messages/annotations.js';
import { app } from './messages/app.js';
import { areasPage } from './messages/areas-page.js';
import { calibration } from './messages/calibration.js';
import { cataloguing } from './messages/catalogue.js';
import { caveat } from './messages/caveat.js';
import { comparePage } from './messages/compare-page.js';
import { contacts } from './messages/contacts.js';
import { datedNotes } from './messages/dated-notes.js';
import { debt } from './messages/debt.js';
import { definitionsPage } from './messages/definitions-page.js';
import { effect } from './messages/effect.js';
import { effectsTogether } from './messages/effects-together.js';
import { effectPage } from './messages/effect-page.js';
import { pullPage } from './messages/pull-page.js';
import { pulls } from './messages/pull.js';
import { rehearsal } from './messages/rehearsal.js';
import { readingForm } from './messages/reading-form.js';
import { readingNotes } from './messages/reading-notes.js';
import { empty } from './messages/empty.js';
import { environments } from './messages/environments.js';
import { failures } from './messages/failures.js';
import { fault } from './messages/fault.js';
import { figureWords } from './messages/figure-words.js';
import { firstStart } from './messages/first-start.js';
import { consent } from './messages/consent.js';
import { hooks } from './messages/hooks.js';
import { hypotheses } from './messages/hypotheses.js';
import { hypothesisDrafts } from './messages/hypothesis-drafts.js';
import { hypothesisPage } from './messages/hypothesis-page.js';
import { importing } from './messages/import.js';
import { importPage } from './messages/import-page.js';
import { insights } from './messages/insights.js';
import { indicatorForm } from './messages/indicator-form.js';
import { learningPage } from './messages/learning-page.js';
import { metrics } from './messages/metrics.js';
import { nav } from './messages/nav.js';
import { needed } from './messages/needed.js';
import { organisationLearning } from './messages/organisation-learning.js';
import { overview } from './messages/overview.js';
import { overviewPage } from './messages/overview-page.js';
import { phases } from './messages/phases.js';
import { peoplePage } from './messages/people-page.js';
import { planForm } from './messages/plan-form.js';
import { privacyPage } from './messages/privacy-page.js';
import { productPage } from './messages/product-page.js';
import { productsPage } from './messages/products-page.js';
import { reasons } from './messages/reasons.js';
import { rung } from './messages/rung.js';
import { settingsPage } from './messages/settings-page.js';
import { signIn } from './messages/sign-in.js';
import { source } from './messages/source.js';
import { sources } from './messages/sources.js';
import { sourceCare } from './messages/source-care.js';
import { stored } from './messages/stored.js';
import { sourcesPage } from './messages/sources-page.js';
import { survey } from './messages/survey.js';
import { surveyPage } from './messages/survey-page.js';
import { sync } from './messages/sync.js';
import { verdict } from './messages/verdict.js';

/** Every visible sentence of the product. A topic is one line here. */
export const catalogue = {
  ...ability,
  ...access,
  ...annotations,
  ...app,
  ...areasPage,
  ...calibration,
  ...cataloguing,
  ...caveat,
  ...comparePage,
  ...contacts,
  ...debt,
  ...datedNotes,
  ...definitionsPage,
  ...effect,
  ...effectPage,
  ...effectsTogether,
  ...figureWords,
  ...pullPage,
  ...pulls,
  ...rehearsal,
  ...readingForm,
  ...readingNotes,
  ...empty,
  ...environments,
  ...failures,
  ...fault,
  ...firstStart,
  ...consent,
  ...hooks,
  ...hypotheses,
  ...hypothesisDrafts,
  ...hypothesisPage,
  ...importing,
  ...importPage,
  ...insights,
  ...indicatorForm,
  ...learningPage,
  ...metrics,
  ...nav,
  ...needed,
  ...organisationLearning,
  ...overview,
  ...overviewPage,
  ...phases,
  ...peoplePage,
  ...planForm,
  ...privacyPage,
  ...productPage,
  ...productsPage,
  ...reasons,
  ...rung,
  ...settingsPage,
  ...signIn,
  ...source,
  ...sources,
  ...sourceCare,
  ...sourcesPage,
  ...stored,
  ...survey,
  ...surveyPage,
  ...sync,
  ...verdict,
};

export type MessageKey = keyof typeof catalogue;

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(catalogue, key);
