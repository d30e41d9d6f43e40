import { app } from './messages/app.js';

/** Every visible sentence of the product. A topic is one line here. */
export const catalogue = {
  ...app,
};

export type MessageKey = keyof typeof catalogue;
