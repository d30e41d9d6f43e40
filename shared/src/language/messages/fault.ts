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
  'fault.unreadable': {
    en: 'What was sent cannot be read. Nothing was saved.',
    nb: 'Det som ble sendt, kan ikke leses. Ingenting er lagret.',
    sv: 'Det som skickades kan inte läsas. Inget har sparats.',
  },
  'fault.refused': {
    en: 'This request cannot be answered as it stands.',
    nb: 'Denne forespørselen kan ikke besvares slik den er.',
    sv: 'Den här begäran kan inte besvaras som den är.',
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
