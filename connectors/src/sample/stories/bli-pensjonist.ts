import type { ServiceStory } from '../story.js';

/**
 * Nobody writes down which of its items belong together, so from end to end it is not measured. Its users are asked of it as a
 * whole, once the first pension has come.
 */
export const bliPensjonist: ServiceStory = {
  slug: 'bli-pensjonist',
  name: 'Bli pensjonist',
  products: ['pensjon', 'bolig'],
  joint: null,
  experience: [
    {
      form: 'answers',
      key: 'fornoydhet',
      askedAt: 'brevet etter første utbetaling',
      perWeek: 6,
      satisfied: [{ fromWeek: 0, value: 0.63 }],
      channels: null,
    },
  ],
};
