import { messages } from '../message.js';

/** What each number is called, what it means and what it does not tell. */
export const metrics = messages({
  'metrics.week': { en: 'week {n}', nb: 'uke {n}', sv: 'vecka {n}' },
  'metrics.weekOfYear': { en: 'week {n}, {year}', nb: 'uke {n} i {year}', sv: 'vecka {n} {year}' },
});
