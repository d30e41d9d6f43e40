export * from './catalogue.js';
export * from './message.js';
