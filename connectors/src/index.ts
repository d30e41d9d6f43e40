export * from './contract.js';
export * from './store.js';
export * from './sync.js';
