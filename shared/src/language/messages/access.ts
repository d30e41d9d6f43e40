import { messages } from '../message.js';

/** Signing in, and what an account may do. */
export const access = messages({
  'access.signInNeeded': {
    en: 'This needs a signed-in account.',
    nb: 'Dette krever innlogging.',
    sv: 'Detta kräver inloggning.',
  },
  'access.signInNeededNext': {
    en: 'Sign in and try again.',
    nb: 'Logg inn og prøv igjen.',
    sv: 'Logga in och försök igen.',
  },
  'access.roleNeeded': {
    en: 'This account does not have the role that this needs.',
    nb: 'Kontoen har ikke rollen som kreves for dette.',
    sv: 'Kontot har inte rollen som krävs för detta.',
  },
  'access.roleNeededNext': {
    en: 'Ask those who run the installation for the role.',
    nb: 'Be dem som drifter installasjonen, om rollen.',
    sv: 'Be dem som sköter installationen om rollen.',
  },
  'access.tokenRefused': {
    en: 'The access token is not valid here.',
    nb: 'Tilgangsnøkkelen gjelder ikke her.',
    sv: 'Åtkomstnyckeln gäller inte här.',
  },
  'access.tokenRefusedNext': {
    en: 'Make a new token for this product, and send it as “Authorization: Bearer …”.',
    nb: 'Lag en ny tilgangsnøkkel for produktet, og send den som «Authorization: Bearer …».',
    sv: 'Skapa en ny åtkomstnyckel för produkten och skicka den som ”Authorization: Bearer …”.',
  },
  'access.foreignSite': {
    en: 'The request came from another site and was not carried out.',
    nb: 'Forespørselen kom fra et annet nettsted og ble ikke utført.',
    sv: 'Begäran kom från en annan webbplats och utfördes inte.',
  },
  'access.foreignSiteNext': {
    en: 'Open Flow and effect in its own tab and try again there.',
    nb: 'Åpne Flyt og effekt i en egen fane og prøv igjen der.',
    sv: 'Öppna Flöde och effekt i en egen flik och försök igen där.',
  },
  'access.wrongPassword': {
    en: 'The e-mail address and the password do not belong together.',
    nb: 'E-postadressen og passordet hører ikke sammen.',
    sv: 'E-postadressen och lösenordet hör inte ihop.',
  },
  'access.wrongPasswordNext': {
    en: 'Check both and try again.',
    nb: 'Kontroller begge og prøv igjen.',
    sv: 'Kontrollera båda och försök igen.',
  },
  'access.tooManyAttempts': {
    en: 'There have been too many attempts to sign in. It is open again at {until}.',
    nb: 'Det har vært for mange forsøk på å logge inn. Det åpnes igjen {until}.',
    sv: 'Det har varit för många försök att logga in. Det öppnas igen {until}.',
  },
  'access.linkUsedUp': {
    en: 'This link has been used already, or it is more than 24 hours old.',
    nb: 'Lenken er brukt allerede, eller den er mer enn 24 timer gammel.',
    sv: 'Länken är redan använd, eller så är den mer än 24 timmar gammal.',
  },
  'access.linkUsedUpNext': {
    en: 'Sign in with e-mail and password. If no account has a password yet, start the server again: it prints a new link.',
    nb: 'Logg inn med e-post og passord. Har ingen konto passord ennå, start serveren på nytt: den skriver ut en ny lenke.',
    sv: 'Logga in med e-post och lösenord. Har inget konto lösenord ännu, starta om servern: den skriver ut en ny länk.',
  },
  'access.hasPassword': {
    en: 'This account has a password already.',
    nb: 'Kontoen har allerede et passord.',
    sv: 'Kontot har redan ett lösenord.',
  },
  'access.hasPasswordNext': {
    en: 'Send the password until now along with the new one.',
    nb: 'Send det nåværende passordet sammen med det nye.',
    sv: 'Skicka det nuvarande lösenordet tillsammans med det nya.',
  },
  'access.wrongCurrent': {
    en: 'This is not the password until now.',
    nb: 'Dette er ikke det nåværende passordet.',
    sv: 'Det här är inte det nuvarande lösenordet.',
  },
  'access.emailTaken': {
    en: 'Another account has this e-mail address. Choose another one.',
    nb: 'En annen konto har denne e-postadressen. Velg en annen.',
    sv: 'Ett annat konto har den här e-postadressen. Välj en annan.',
  },
  'access.passwordIsEmail': {
    en: 'The password must not contain the e-mail address. Choose another one.',
    nb: 'Passordet kan ikke inneholde e-postadressen. Velg et annet.',
    sv: 'Lösenordet får inte innehålla e-postadressen. Välj ett annat.',
  },
  'access.noToken': {
    en: 'There is no such access token, or it has been revoked already.',
    nb: 'Tilgangsnøkkelen finnes ikke, eller den er allerede trukket tilbake.',
    sv: 'Åtkomstnyckeln finns inte, eller så är den redan återkallad.',
  },
  'access.noAccount': {
    en: 'There is no such account. It may have been closed meanwhile.',
    nb: 'Kontoen finnes ikke. Den kan ha blitt stengt i mellomtiden.',
    sv: 'Kontot finns inte. Det kan ha stängts under tiden.',
  },
  'access.noPlace': {
    en: 'One of the areas or products does not exist any more. Choose another one.',
    nb: 'Et av områdene eller produktene finnes ikke lenger. Velg et annet.',
    sv: 'Ett av områdena eller en av produkterna finns inte längre. Välj något annat.',
  },
  'access.lastOps': {
    en: 'This is the last account with a password that holds the operations role for everything, so the change was not made.',
    nb: 'Dette er den siste kontoen med passord som har rollen drift for alt, så endringen ble ikke gjort.',
    sv: 'Det här är det sista kontot med lösenord som har rollen drift för allt, så ändringen gjordes inte.',
  },
  'access.lastOpsNext': {
    en: 'Give another account that role first, and wait until a password has been chosen for it.',
    nb: 'Gi først en annen konto rollen, og vent til det er valgt et passord for den.',
    sv: 'Ge först ett annat konto rollen, och vänta tills ett lösenord har valts för det.',
  },
  'access.claimFirst': {
    en: 'Your own account has no password yet, so nobody else can be invited.',
    nb: 'Din egen konto har ikke noe passord ennå, så ingen andre kan inviteres.',
    sv: 'Ditt eget konto har inget lösenord än, så ingen annan kan bjudas in.',
  },
  'access.claimFirstNext': {
    en: 'Give it an address and a password first, on the page of your account.',
    nb: 'Gi den først en adresse og et passord, på siden for kontoen din.',
    sv: 'Ge det först en adress och ett lösenord, på sidan för ditt konto.',
  },
});
