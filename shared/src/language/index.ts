export * from './catalogue.js';
export * from './format.js';
export * from './message.js';
export * from './render.js';
export * from './sentence.js';
