import { messages } from '../message.js';

/**
 * What a source answered, and what to do next: `source.fault.<code>` and `source.next.<code>` for every code of a
 * connector's SourceFault. None of them repeats what the source or the user wrote, so no key can slip through.
 */
export const source = messages({
  'source.fault.badKey': {
    en: 'The source does not accept the access token.',
    nb: 'Kilden godtar ikke tilgangsnøkkelen.',
    sv: 'Källan godtar inte åtkomstnyckeln.',
  },
  'source.next.badKey': {
    en: 'Check that the whole token was copied and that it has not expired, or make a new one.',
    nb: 'Kontroller at hele nøkkelen er kopiert og at den ikke er utløpt, eller lag en ny.',
    sv: 'Kontrollera att hela nyckeln är kopierad och att den inte har gått ut, eller skapa en ny.',
  },
  'source.fault.noPermission': {
    en: 'The access token is valid, but it may not read what is needed.',
    nb: 'Tilgangsnøkkelen er gyldig, men har ikke lov til å lese det som trengs.',
    sv: 'Åtkomstnyckeln är giltig men får inte läsa det som behövs.',
  },
  'source.next.noPermission': {
    en: 'Give the token read access to the repositories or projects, and test again.',
    nb: 'Gi nøkkelen lesetilgang til repositoriene eller prosjektene, og test igjen.',
    sv: 'Ge nyckeln läsbehörighet till repositorierna eller projekten och testa igen.',
  },
  'source.fault.notFound': {
    en: 'The source does not know what was asked for, or does not show it to this access token.',
    nb: 'Kilden kjenner ikke det som ble bedt om, eller viser det ikke til denne tilgangsnøkkelen.',
    sv: 'Källan känner inte till det som efterfrågades, eller visar det inte för den här åtkomstnyckeln.',
  },
  'source.next.notFound': {
    en: 'Check the address and the token’s access.',
    nb: 'Kontroller adressen og hva nøkkelen har tilgang til.',
    sv: 'Kontrollera adressen och vad nyckeln har åtkomst till.',
  },
  'source.fault.unknownHost': {
    en: 'No server was found at this address.',
    nb: 'Det ble ikke funnet noen server på denne adressen.',
    sv: 'Ingen server hittades på den här adressen.',
  },
  'source.next.unknownHost': {
    en: 'Check how the address is written, and that this machine can reach it.',
    nb: 'Kontroller skrivemåten, og at denne maskinen når adressen.',
    sv: 'Kontrollera hur adressen är skriven, och att den här maskinen når den.',
  },
  'source.fault.refused': {
    en: 'The server at this address did not take the connection.',
    nb: 'Serveren på denne adressen tok ikke imot forbindelsen.',
    sv: 'Servern på den här adressen tog inte emot anslutningen.',
  },
  'source.next.refused': {
    en: 'Check the address with its port, and any firewall or proxy on the way.',
    nb: 'Kontroller adressen med porten, og eventuell brannmur eller proxy på veien.',
    sv: 'Kontrollera adressen med porten, och eventuell brandvägg eller proxy på vägen.',
  },
  'source.fault.notThisApi': {
    en: 'Something answers at this address, but it is not the interface that was expected. It may be a sign-in page.',
    nb: 'Noe svarer på denne adressen, men det er ikke grensesnittet vi ventet. Det kan være en innloggingsside.',
    sv: 'Något svarar på den här adressen, men det är inte det gränssnitt som förväntades. Det kan vara en inloggningssida.',
  },
  'source.next.notThisApi': {
    en: 'Enter the address of the interface itself, without a page behind it.',
    nb: 'Skriv inn adressen til selve grensesnittet, uten en side bak.',
    sv: 'Ange adressen till själva gränssnittet, utan en sida bakom.',
  },
  'source.fault.brokenAnswer': {
    en: 'The source sent an answer that is cut or cannot be read.',
    nb: 'Kilden sendte et svar som er avkuttet eller ikke kan leses.',
    sv: 'Källan skickade ett svar som är avklippt eller inte går att läsa.',
  },
  'source.next.brokenAnswer': {
    en: 'Try again. If it stays so, look for a proxy that changes answers on the way.',
    nb: 'Prøv igjen. Blir det ikke bedre, se etter en proxy som endrer svar på veien.',
    sv: 'Försök igen. Om det består, leta efter en proxy som ändrar svaren på vägen.',
  },
  'source.fault.timeout': {
    en: 'The source did not answer in time.',
    nb: 'Kilden svarte ikke i tide.',
    sv: 'Källan svarade inte i tid.',
  },
  'source.next.timeout': {
    en: 'It is tried again by itself. If it stays so, check that this machine can reach the address.',
    nb: 'Det prøves igjen av seg selv. Blir det ikke bedre, kontroller at denne maskinen når adressen.',
    sv: 'Ett nytt försök görs automatiskt. Om det består, kontrollera att den här maskinen når adressen.',
  },
  'source.fault.rateLimit': {
    en: 'The call limit is reached for now.',
    nb: 'Grensen for antall kall er nådd for øyeblikket.',
    sv: 'Gränsen för antal anrop är nådd för tillfället.',
  },
  'source.next.rateLimit': {
    en: 'Nothing needs to be done: reading continues by itself when the source allows it.',
    nb: 'Ingenting trenger å gjøres: Lesingen fortsetter av seg selv når kilden tillater det.',
    sv: 'Inget behöver göras: läsningen fortsätter av sig själv när källan tillåter det.',
  },
  'source.fault.unavailable': {
    en: 'The source is out of order at the moment.',
    nb: 'Kilden er ute av drift for øyeblikket.',
    sv: 'Källan är ur funktion för tillfället.',
  },
  'source.next.unavailable': {
    en: 'Nothing needs to be done: it is tried again by itself.',
    nb: 'Ingenting trenger å gjøres: Det prøves igjen av seg selv.',
    sv: 'Inget behöver göras: ett nytt försök görs automatiskt.',
  },
  'source.fault.gone': {
    en: 'The source no longer offers the interface that is used here.',
    nb: 'Kilden tilbyr ikke lenger grensesnittet som brukes her.',
    sv: 'Källan erbjuder inte längre det gränssnitt som används här.',
  },
  'source.next.gone': {
    en: 'Update Flow and effect: a newer version is needed to read this source.',
    nb: 'Oppdater Flyt og effekt: Det trengs en nyere versjon for å lese denne kilden.',
    sv: 'Uppdatera Flöde och effekt: en nyare version behövs för att läsa den här källan.',
  },
  'source.fault.badConfig': {
    en: 'The source cannot be reached with what was entered.',
    nb: 'Kilden kan ikke nås med det som er fylt ut.',
    sv: 'Källan går inte att nå med det som fyllts i.',
  },
  'source.next.badConfig': {
    en: 'Go through the fields of the connection and test again.',
    nb: 'Gå gjennom feltene for tilkoblingen og test igjen.',
    sv: 'Gå igenom fälten för anslutningen och testa igen.',
  },
});
