export { load } from '../+page.js';
