import { app } from './messages/app.js';
import { effect } from './messages/effect.js';
import { importing } from './messages/import.js';
import { metrics } from './messages/metrics.js';
import { overview } from './messages/overview.js';
import { reasons } from './messages/reasons.js';

/** Every visible sentence of the product. A topic is one line here. */
export const catalogue = {
  ...app,
  ...effect,
  ...importing,
  ...metrics,
  ...overview,
  ...reasons,
};

export type MessageKey = keyof typeof catalogue;

export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(catalogue, key);
