import { messages } from '../message.js';

/** What every request can meet (architecture.md 9). */
export const fault = messages({
  'fault.ours': {
    en: 'Something went wrong here, and it is ours to mend.',
    nb: 'Noe gikk galt her, og det er vårt å rette.',
    sv: 'Något gick fel här, och det är vårt att rätta.',
  },
  'fault.oursNext': {
    en: 'Try again. If it stays so, give the request number to those who run the installation.',
    nb: 'Prøv igjen. Blir det ikke bedre, gi forespørselsnummeret til dem som drifter installasjonen.',
    sv: 'Försök igen. Om det består, ge begärans nummer till dem som sköter installationen.',
  },
  'fault.notFound': {
    en: 'There is nothing at this address.',
    nb: 'Det er ingenting på denne adressen.',
    sv: 'Det finns inget på den här adressen.',
  },
  'fault.notFoundNext': {
    en: 'Check the address, or go back and choose again: it may have been removed.',
    nb: 'Kontroller adressen, eller gå tilbake og velg på nytt: Det kan være fjernet.',
    sv: 'Kontrollera adressen, eller gå tillbaka och välj på nytt: det kan ha tagits bort.',
  },
  'fault.invalid': {
    en: 'Some of what was sent cannot be used. Nothing was saved.',
    nb: 'Noe av det som ble sendt, kan ikke brukes. Ingenting er lagret.',
    sv: 'En del av det som skickades kan inte användas. Inget har sparats.',
  },
  'fault.tooLarge': {
    en: 'What was sent is too large. Nothing was saved.',
    nb: 'Det som ble sendt, er for stort. Ingenting er lagret.',
    sv: 'Det som skickades är för stort. Inget har sparats.',
  },
  'fault.tooLargeNext': {
    en: 'Send less at a time.',
    nb: 'Send mindre om gangen.',
    sv: 'Skicka mindre åt gången.',
  },
  'fault.fieldMissing': {
    en: 'This field must be filled in.',
    nb: 'Dette feltet må fylles ut.',
    sv: 'Det här fältet måste fyllas i.',
  },
  'fault.fieldWrong': {
    en: 'This cannot be used here. Check how it is written.',
    nb: 'Dette kan ikke brukes her. Kontroller skrivemåten.',
    sv: 'Detta kan inte användas här. Kontrollera hur det är skrivet.',
  },
  'fault.fieldTooShort': {
    en: 'This is too short: {least, plural, one {at least one character is needed} other {at least # characters are needed}}.',
    nb: 'Dette er for kort: {least, plural, one {det trengs minst ett tegn} other {det trengs minst # tegn}}.',
    sv: 'Detta är för kort: {least, plural, one {minst ett tecken behövs} other {minst # tecken behövs}}.',
  },
  'fault.fieldTooLong': {
    en: 'This is too long: {most, plural, one {at most one character fits} other {at most # characters fit}}.',
    nb: 'Dette er for langt: {most, plural, one {det er plass til ett tegn} other {det er plass til # tegn}}.',
    sv: 'Detta är för långt: {most, plural, one {ett tecken får plats} other {# tecken får plats}}.',
  },
  'fault.fieldUnknown': {
    en: 'There is no such field.',
    nb: 'Det finnes ikke noe slikt felt.',
    sv: 'Det finns inget sådant fält.',
  },
  'fault.fieldLost': {
    en: 'This contains a character that cannot be kept. Write or copy it anew.',
    nb: 'Dette inneholder et tegn som ikke kan lagres. Skriv eller kopier det på nytt.',
    sv: 'Det här innehåller ett tecken som inte kan sparas. Skriv eller kopiera det på nytt.',
  },
  'fault.fieldTwice': {
    en: 'This was given more than once. Give it once.',
    nb: 'Dette ble oppgitt mer enn én gang. Oppgi det én gang.',
    sv: 'Detta angavs mer än en gång. Ange det en gång.',
  },
  'fault.unreadable': {
    en: 'What was sent cannot be read. Nothing was saved.',
    nb: 'Det som ble sendt, kan ikke leses. Ingenting er lagret.',
    sv: 'Det som skickades kan inte läsas. Inget har sparats.',
  },
  'fault.unreadableNext': {
    en: 'Check how it is written: an address, or JSON, in UTF-8 and without null characters.',
    nb: 'Kontroller skrivemåten: en adresse eller JSON i UTF-8, uten nulltegn.',
    sv: 'Kontrollera hur det är skrivet: en adress eller JSON i UTF-8, utan nulltecken.',
  },
  'fault.refused': {
    en: 'This request cannot be answered as it stands.',
    nb: 'Denne forespørselen kan ikke besvares slik den er.',
    sv: 'Den här begäran kan inte besvaras som den är.',
  },
  'fault.refusedNext': {
    en: 'See /api/openapi.json for what can be asked, and how.',
    nb: 'Se /api/openapi.json for hva som kan spørres om, og hvordan.',
    sv: 'Se /api/openapi.json för vad som kan frågas efter, och hur.',
  },
  'fault.foreignHost': {
    en: 'The product answers here only to its own address.',
    nb: 'Produktet svarer her bare på sin egen adresse.',
    sv: 'Produkten svarar här bara på sin egen adress.',
  },
  'fault.foreignHostNext': {
    en: 'Open {address}, or set FLOW_PUBLIC_URL to the address that is used.',
    nb: 'Åpne {address}, eller sett FLOW_PUBLIC_URL til adressen som brukes.',
    sv: 'Öppna {address}, eller sätt FLOW_PUBLIC_URL till adressen som används.',
  },
  'fault.databaseAway': {
    en: 'The database does not answer at the moment. Nothing that was saved is lost.',
    nb: 'Databasen svarer ikke akkurat nå. Ingenting som er lagret, er gått tapt.',
    sv: 'Databasen svarar inte just nu. Inget som har sparats har gått förlorat.',
  },
  'fault.databaseAwayNext': {
    en: 'Wait a moment, and try again.',
    nb: 'Vent litt, og prøv igjen.',
    sv: 'Vänta en stund och försök igen.',
  },
});
