export * from './inputs.js';
export * from './metric.js';
