import { messages } from '../message.js';

/** Being let in at a source with a browser (OAuth 2.0), and what may stand in the way. */
export const consent = messages({
  'consent.connect': {
    en: 'Connect with Atlassian',
    nb: 'Koble til med Atlassian',
    sv: 'Anslut med Atlassian',
  },
  'consent.connecting': {
    en: 'Going to Atlassian …',
    nb: 'Går til Atlassian …',
    sv: 'Går till Atlassian …',
  },
  'consent.how': {
    en: 'You are sent to Atlassian, where you sign in and say yes. The keys go from there straight to the server, and no browser sees them.',
    nb: 'Du sendes til Atlassian, der du logger inn og sier ja. Nøklene går derfra rett til tjeneren, og ingen nettleser ser dem.',
    sv: 'Du skickas till Atlassian, där du loggar in och säger ja. Nycklarna går därifrån direkt till servern, och ingen webbläsare ser dem.',
  },
  'consent.callback': {
    en: 'Callback address to register for the app',
    nb: 'Returadresse å registrere for appen',
    sv: 'Returadress att registrera för appen',
  },
  'consent.scopes': {
    en: 'Permissions to give the app',
    nb: 'Tillatelser å gi appen',
    sv: 'Behörigheter att ge appen',
  },
  'consent.where': {
    en: 'Both are set for the app at developer.atlassian.com, under Authorization and Permissions.',
    nb: 'Begge settes for appen på developer.atlassian.com, under Authorization og Permissions.',
    sv: 'Båda ställs in för appen på developer.atlassian.com, under Authorization och Permissions.',
  },
  'consent.openThere': {
    en: 'You have opened this page at another address than the one this installation goes by. Open it at {address} first: the answer comes there.',
    nb: 'Du har åpnet denne siden på en annen adresse enn den installasjonen går under. Åpne den på {address} først: Svaret kommer dit.',
    sv: 'Du har öppnat den här sidan på en annan adress än den som installationen går under. Öppna den på {address} först: svaret kommer dit.',
  },
  'consent.title': {
    en: 'Back from Atlassian',
    nb: 'Tilbake fra Atlassian',
    sv: 'Tillbaka från Atlassian',
  },
  'consent.asking': {
    en: 'Fetching what you agreed on …',
    nb: 'Henter det du sa ja til …',
    sv: 'Hämtar det du sade ja till …',
  },
  'consent.agreed': {
    en: 'Atlassian has let the product in. Nothing is read until you have chosen what.',
    nb: 'Atlassian har gitt adgang. Ingenting leses før du har valgt hva.',
    sv: 'Atlassian har gett åtkomst. Inget läses förrän du har valt vad.',
  },
  'consent.site': { en: 'Which site?', nb: 'Hvilket nettsted?', sv: 'Vilken webbplats?' },
  'consent.renewed': {
    en: 'The new key works. The source is being read.',
    nb: 'Den nye nøkkelen virker. Kilden leses.',
    sv: 'Den nya nyckeln fungerar. Källan läses.',
  },
  'consent.nothingHere': {
    en: 'Nothing has come back from Atlassian. Begin where the source is added or its key is replaced.',
    nb: 'Ingenting har kommet tilbake fra Atlassian. Begynn der kilden legges til eller nøkkelen byttes.',
    sv: 'Inget har kommit tillbaka från Atlassian. Börja där källan läggs till eller nyckeln byts.',
  },
  'consent.beginAgain': { en: 'Begin again', nb: 'Begynn på nytt', sv: 'Börja om' },
  'consent.notOffered': {
    en: 'A source of this kind cannot be connected with the browser.',
    nb: 'En kilde av denne typen kan ikke kobles til med nettleseren.',
    sv: 'En källa av det här slaget kan inte anslutas med webbläsaren.',
  },
  'consent.notOfferedNext': {
    en: 'Enter an access key instead.',
    nb: 'Legg inn en tilgangsnøkkel i stedet.',
    sv: 'Ange en åtkomstnyckel i stället.',
  },
  'consent.unknown': {
    en: 'This answer belongs to nothing that was begun in this browser, so it was not used.',
    nb: 'Dette svaret hører ikke til noe som ble begynt i denne nettleseren, så det ble ikke brukt.',
    sv: 'Det här svaret hör inte till något som påbörjades i den här webbläsaren, så det användes inte.',
  },
  'consent.unknownNext': {
    en: 'Sign in at the address this installation goes by, and begin again there.',
    nb: 'Logg inn på adressen installasjonen går under, og begynn på nytt der.',
    sv: 'Logga in på adressen som installationen går under, och börja om där.',
  },
  'consent.used': {
    en: 'This answer has been used already. It is good for one time.',
    nb: 'Dette svaret er allerede brukt. Det gjelder én gang.',
    sv: 'Det här svaret är redan använt. Det gäller en gång.',
  },
  'consent.usedNext': {
    en: 'Begin again if the source is not there yet.',
    nb: 'Begynn på nytt hvis kilden ikke er der ennå.',
    sv: 'Börja om ifall källan inte finns där än.',
  },
  'consent.late': {
    en: 'The answer came later than ten minutes after it was asked for, so it was not used.',
    nb: 'Svaret kom mer enn ti minutter etter at det ble spurt, så det ble ikke brukt.',
    sv: 'Svaret kom mer än tio minuter efter att frågan ställdes, så det användes inte.',
  },
  'consent.lateNext': {
    en: 'Begin again, and say yes at Atlassian within ten minutes.',
    nb: 'Begynn på nytt, og si ja hos Atlassian innen ti minutter.',
    sv: 'Börja om och säg ja hos Atlassian inom tio minuter.',
  },
  'consent.refused': {
    en: 'Access was not given at Atlassian. Nothing was changed here.',
    nb: 'Adgangen ble ikke gitt hos Atlassian. Ingenting er endret her.',
    sv: 'Åtkomsten gavs inte hos Atlassian. Inget har ändrats här.',
  },
  'consent.refusedNext': {
    en: 'Begin again if that was a slip, or let somebody who may do it say yes.',
    nb: 'Begynn på nytt hvis det var en feil, eller la en som har lov til det, si ja.',
    sv: 'Börja om ifall det var ett misstag, eller låt någon som får göra det säga ja.',
  },
  'consent.failed': {
    en: 'Atlassian sent you back without an answer that can be used.',
    nb: 'Atlassian sendte deg tilbake uten et svar som kan brukes.',
    sv: 'Atlassian skickade tillbaka dig utan ett svar som kan användas.',
  },
  'consent.failedNext': {
    en: 'Check that the app has all the permissions named here, and begin again.',
    nb: 'Kontroller at appen har alle tillatelsene som er nevnt her, og begynn på nytt.',
    sv: 'Kontrollera att appen har alla behörigheter som nämns här, och börja om.',
  },
  'consent.notTaken': {
    en: 'Atlassian did not give a key for the answer.',
    nb: 'Atlassian ga ingen nøkkel for svaret.',
    sv: 'Atlassian gav ingen nyckel för svaret.',
  },
  'consent.notTakenNext': {
    en: 'Check client ID, client secret and the callback address of the app, and begin again.',
    nb: 'Kontroller klient-ID, klienthemmelighet og returadressen til appen, og begynn på nytt.',
    sv: 'Kontrollera klient-ID, klienthemlighet och appens returadress, och börja om.',
  },
  'consent.noSite': {
    en: 'No Jira site was let in.',
    nb: 'Det ble ikke gitt adgang til noe Jira-nettsted.',
    sv: 'Åtkomst gavs inte till någon Jira-webbplats.',
  },
  'consent.noSiteNext': {
    en: 'Begin again, and choose a site with Jira at Atlassian, with an account that may browse its projects.',
    nb: 'Begynn på nytt, og velg et nettsted med Jira hos Atlassian, med en konto som kan lese prosjektene der.',
    sv: 'Börja om och välj en webbplats med Jira hos Atlassian, med ett konto som får läsa projekten där.',
  },
  'consent.otherSource': {
    en: 'This connection reads another kind of source.',
    nb: 'Denne tilkoblingen leser en annen slags kilde.',
    sv: 'Den här anslutningen läser ett annat slags källa.',
  },
  'consent.otherSite': {
    en: 'Another site was let in than the one this source is read from, {site}. Its key was not replaced.',
    nb: 'Det ble gitt adgang til et annet nettsted enn det denne kilden leses fra, {site}. Nøkkelen ble ikke byttet.',
    sv: 'Åtkomst gavs till en annan webbplats än den som källan läses från, {site}. Nyckeln byttes inte.',
  },
  'consent.otherSiteNext': {
    en: 'Begin again and choose that site, or add the other one as a source of its own.',
    nb: 'Begynn på nytt og velg det nettstedet, eller legg til det andre som en egen kilde.',
    sv: 'Börja om och välj den webbplatsen, eller lägg till den andra som en egen källa.',
  },
  'consent.over': {
    en: 'What you agreed on at Atlassian is no longer held here: it is kept for an hour, and for this browser.',
    nb: 'Det du sa ja til hos Atlassian, holdes ikke her lenger: Det beholdes i en time, og for denne nettleseren.',
    sv: 'Det du sade ja till hos Atlassian finns inte kvar här: det behålls i en timme och för den här webbläsaren.',
  },
  'consent.overNext': { en: 'Begin again.', nb: 'Begynn på nytt.', sv: 'Börja om.' },
});
