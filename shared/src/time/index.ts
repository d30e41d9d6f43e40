export * from './bucket.js';
export * from './calendar-date.js';
export * from './closing.js';
export * from './holidays.js';
export * from './window.js';
export * from './zone.js';
