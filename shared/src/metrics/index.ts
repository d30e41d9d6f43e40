export * from './answers/publish.js';
export * from './answers/scores.js';
export * from './catalogue.js';
export { baselineKey } from './experience.js';
export * from './in-window.js';
export * from './inputs.js';
export * from './metric.js';
export { firmBaseline } from './series/baseline.js';
