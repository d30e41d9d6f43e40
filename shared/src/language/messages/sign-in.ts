import { messages } from '../message.js';

/** The door. */
export const signIn = messages({
  'sign-in.linkTitle': { en: 'Welcome', nb: 'Velkommen', sv: 'Välkommen' },
  'sign-in.linkText': {
    en: 'This link works once. It signs you in with every role, so that you can set the installation up.',
    nb: 'Lenken virker én gang. Den logger deg inn med alle roller, slik at installasjonen kan settes opp.',
    sv: 'Länken fungerar en gång. Den loggar in dig med alla roller, så att installationen kan ställas in.',
  },
  'sign-in.invitedText': {
    en: 'This link works once. It signs you in, and then you choose a password.',
    nb: 'Lenken virker én gang. Den logger deg inn, og så velger du et passord.',
    sv: 'Länken fungerar en gång. Den loggar in dig, och sedan väljer du ett lösenord.',
  },
  'sign-in.enter': { en: 'Enter', nb: 'Gå inn', sv: 'Gå in' },
  'sign-in.firstStart': {
    en: 'Nobody has an account here yet.',
    nb: 'Ingen har konto her ennå.',
    sv: 'Ingen har något konto här än.',
  },
  'sign-in.firstStartWhere': {
    en: 'Open the one-time link that the server printed when it started. It also lies in the data folder.',
    nb: 'Åpne engangslenken som serveren skrev ut da den startet. Den ligger også i datamappen.',
    sv: 'Öppna engångslänken som servern skrev ut när den startade. Den finns också i datamappen.',
  },
  'sign-in.email': { en: 'E-mail address', nb: 'E-postadresse', sv: 'E-postadress' },
  'sign-in.password': { en: 'Password', nb: 'Passord', sv: 'Lösenord' },
  'sign-in.newPassword': { en: 'New password', nb: 'Nytt passord', sv: 'Nytt lösenord' },
  'sign-in.currentPassword': { en: 'Password until now', nb: 'Nåværende passord', sv: 'Nuvarande lösenord' },
  'sign-in.passwordHint': {
    en: 'At least 12 characters. A few words in a row are easy to remember.',
    nb: 'Minst 12 tegn. Noen ord på rad er lette å huske.',
    sv: 'Minst 12 tecken. Några ord i rad är lätta att minnas.',
  },
  'sign-in.noAccount': {
    en: 'No account? Whoever runs the installation can make one.',
    nb: 'Ingen konto? Den som drifter installasjonen, kan lage en.',
    sv: 'Inget konto? Den som driver installationen kan skapa ett.',
  },
  'sign-in.claim': { en: 'Keep this account', nb: 'Behold kontoen', sv: 'Behåll kontot' },
  'sign-in.claimText': {
    en: 'You came in by the one-time link. Give the account an address and a password, so that you can come back.',
    nb: 'Du kom inn med engangslenken. Gi kontoen en adresse og et passord, slik at du kan komme tilbake.',
    sv: 'Du kom in med engångslänken. Ge kontot en adress och ett lösenord, så att du kan komma tillbaka.',
  },
  'sign-in.changeText': {
    en: 'Changing the password signs this account out in every other browser.',
    nb: 'Når passordet endres, logges kontoen ut i alle andre nettlesere.',
    sv: 'När lösenordet ändras loggas kontot ut i alla andra webbläsare.',
  },
  'sign-in.signedInAs': { en: 'Signed in as {email}.', nb: 'Logget inn som {email}.', sv: 'Inloggad som {email}.' },
});
