import type { ServiceStory } from '../story.js';

/** Nobody writes down which of its items belong together, so from end to end it is not measured. */
export const bliPensjonist: ServiceStory = {
  slug: 'bli-pensjonist',
  name: 'Bli pensjonist',
  products: ['pensjon', 'bolig'],
  joint: null,
};
