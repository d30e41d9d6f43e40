import { messages } from '../message.js';

/** The menus. */
export const nav = messages({
  'nav.main': { en: 'Main pages', nb: 'Hovedsider', sv: 'Huvudsidor' },
  'nav.menu': { en: 'Menu', nb: 'Meny', sv: 'Meny' },
  'nav.find': { en: 'Find a product', nb: 'Finn et produkt', sv: 'Hitta en produkt' },
  'nav.account': { en: 'Your account', nb: 'Din konto', sv: 'Ditt konto' },
  'nav.overview': { en: 'Overview', nb: 'Oversikt', sv: 'Översikt' },
  'nav.products': { en: 'Products', nb: 'Produkter', sv: 'Produkter' },
  'nav.effect': { en: 'Effect', nb: 'Effekt', sv: 'Effekt' },
  'nav.learning': { en: 'Learning', nb: 'Læring', sv: 'Lärdomar' },
  'nav.sources': { en: 'Data sources', nb: 'Datakilder', sv: 'Datakällor' },
  'nav.definitions': { en: 'How we measure', nb: 'Slik måler vi', sv: 'Så mäter vi' },
  'nav.privacy': {
    en: 'What we store, and what we do not',
    nb: 'Hva vi lagrer, og hva vi ikke lagrer',
    sv: 'Vad vi lagrar, och vad vi inte lagrar',
  },
  'nav.keys': { en: 'Keyboard', nb: 'Tastatur', sv: 'Tangentbord' },
  'nav.signIn': { en: 'Sign in', nb: 'Logg inn', sv: 'Logga in' },
  'nav.signOut': { en: 'Sign out', nb: 'Logg ut', sv: 'Logga ut' },
});
