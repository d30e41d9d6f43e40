export * from './access.js';
export * from './default-stages.js';
export * from './failure.js';
export * from './hypothesis.js';
export * from './indicator.js';
export * from './source-fact.js';
export * from './workflow.js';
