import { messages } from '../message.js';

/** Start with one. */
export const firstStart = messages({
  'first-start.title': { en: 'Start with one', nb: 'Start med én', sv: 'Börja med en' },
  'first-start.text': {
    en: 'One product, one repository or project, one file of answers: under ten minutes to a page with your own figures. Leave whenever you like; you come back to the same place.',
    nb: 'Ett produkt, ett repo eller prosjekt, én fil med svar: under ti minutter til en side med egne tall. Gå når dere vil; dere kommer tilbake til samme sted.',
    sv: 'En produkt, ett repo eller projekt, en fil med svar: under tio minuter till en sida med egna siffror. Gå när ni vill; ni kommer tillbaka till samma ställe.',
  },
  'first-start.progress': {
    en: '{n} of {of} steps done',
    nb: '{n} av {of} steg er gjort',
    sv: '{n} av {of} steg är gjorda',
  },
  'first-start.account': { en: 'Keep this account', nb: 'Behold kontoen', sv: 'Behåll kontot' },
  'first-start.accountText': {
    en: 'The one-time link works once. With an address and a password you can come back.',
    nb: 'Engangslenken virker én gang. Med en adresse og et passord kan du komme tilbake.',
    sv: 'Engångslänken fungerar en gång. Med en adress och ett lösenord kan du komma tillbaka.',
  },
  'first-start.product': { en: 'Name one product', nb: 'Gi ett produkt navn', sv: 'Namnge en produkt' },
  'first-start.productText': {
    en: 'Something that a team looks after and that somebody uses.',
    nb: 'Noe et team har ansvar for, og som noen bruker.',
    sv: 'Något som ett team ansvarar för och som någon använder.',
  },
  'first-start.source': {
    en: 'Connect one repository or project',
    nb: 'Koble til ett repo eller prosjekt',
    sv: 'Anslut ett repo eller projekt',
  },
  'first-start.sourceText': {
    en: 'The key is tested first. Reading begins at once and goes on while you continue.',
    nb: 'Nøkkelen prøves først. Lesingen begynner med en gang og går videre mens dere fortsetter.',
    sv: 'Nyckeln provas först. Läsningen börjar genast och pågår medan ni fortsätter.',
  },
  'first-start.answers': {
    en: 'Add one file of answers from users',
    nb: 'Legg til én fil med svar fra brukere',
    sv: 'Lägg till en fil med svar från användare',
  },
  'first-start.answersText': {
    en: 'A CSV file with a date and a score on each line. You see what it says before anything is saved.',
    nb: 'En CSV-fil med dato og svar på hver rad. Dere ser hva den sier før noe lagres.',
    sv: 'En CSV-fil med datum och svar på varje rad. Ni ser vad den säger innan något sparas.',
  },
  'first-start.done': { en: 'done', nb: 'gjort', sv: 'gjort' },
  'first-start.open': { en: 'Open', nb: 'Åpne', sv: 'Öppna' },
  'first-start.later': { en: 'Do this later', nb: 'Gjør dette senere', sv: 'Gör det här senare' },
  'first-start.end': { en: 'That is the beginning', nb: 'Det er begynnelsen', sv: 'Det är början' },
  'first-start.endText': {
    en: 'Figures appear as the history is read. What cannot be told yet says so.',
    nb: 'Tallene kommer etter hvert som historikken leses. Det som ikke kan sies ennå, sier fra.',
    sv: 'Siffrorna kommer allt eftersom historiken läses. Det som inte kan sägas än säger ifrån.',
  },
  'first-start.see': { en: 'See {product}', nb: 'Se {product}', sv: 'Se {product}' },
});
