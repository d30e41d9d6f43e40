import { access } from './messages/access.js';
import { app } from './messages/app.js';
import { cataloguing } from './messages/catalogue.js';
import { effect } from './messages/effect.js';
import { fault } from './messages/fault.js';
import { importing } from './messages/import.js';
import { metrics } from './messages/metrics.js';
import { overview } from './messages/overview.js';
import { reasons } from './messages/reasons.js';
import { source } from './messages/source.js';
import { sources } from './messages/sources.js';

/** Every visible sentence of the product. A topic is one line here. */
export const catalogue = {
  ...access,
  ...app,
  ...cataloguing,
  ...effect,
  ...fault,
  ...importing,
  ...metrics,
  ...overview,
  ...reasons,
  ...source,
  ...sources,
};

export type MessageKey = keyof typeof catalogue;

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(catalogue, key);
