import './jitless.js';
export * from './fault.js';
export * from './indicator.js';
export * from './overview.js';
export * from './product.js';
export * from './reading.js';
export * from './sentence.js';
export * from './session.js';
export * from './source.js';
