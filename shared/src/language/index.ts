export * from './catalogue.js';
export * from './format.js';
export * from './indicator-name.js';
export * from './message.js';
export * from './render.js';
export * from './sentence.js';
