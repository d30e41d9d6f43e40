import type { ServiceStory } from '../story.js';

/**
 * Its parts wait for each other: each takes a week or two, and what takes two teams takes more than three weeks from end to
 * end.
 */
export const faBarn: ServiceStory = {
  slug: 'fa-barn',
  name: 'Få barn',
  products: ['foreldrepenger', 'sykepenger', 'adopsjon', 'min-side'],
  joint: {
    shares: [
      { slug: 'foreldrepenger', place: 1, weeksLater: 0 },
      { slug: 'foreldrepenger', place: 2, weeksLater: 1 },
      { slug: 'sykepenger', place: 1, weeksLater: 2 },
    ],
    titles: [
      'Gravid og sykmeldt: én søknad',
      'Fra sykepenger til foreldrepenger uten opphold',
      'Samme inntekt i begge ytelsene',
      'Ett brev når begge deler er avgjort',
    ],
  },
  experience: [],
};
