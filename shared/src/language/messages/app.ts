import { messages } from '../message.js';

/** The frame around every page. */
export const app = messages({
  'app.name': { en: 'Flow and effect', nb: 'Flyt og effekt', sv: 'Flöde och effekt' },
  'app.purpose': {
    en: 'We measure to improve, not to control',
    nb: 'Vi måler for å bli bedre, ikke for å kontrollere',
    sv: 'Vi mäter för att bli bättre, inte för att kontrollera',
  },
});
