import { messages } from '../message.js';

/** Connections, and how their statuses count. */
export const sources = messages({
  'sources.connectorUnknown': {
    en: 'There is no integration with this name.',
    nb: 'Det finnes ingen integrasjon med dette navnet.',
    sv: 'Det finns ingen integration med det här namnet.',
  },
  'sources.configWrong': {
    en: 'The connection was not tried: some fields need another look.',
    nb: 'Tilkoblingen ble ikke prøvd: Noen felt må ses over.',
    sv: 'Anslutningen prövades inte: några fält behöver ses över.',
  },
  'sources.checkOk': {
    en: 'The connection works.',
    nb: 'Tilkoblingen virker.',
    sv: 'Anslutningen fungerar.',
  },
  'sources.keyWaits': {
    en: 'With this key the source must not be asked again before {until}.',
    nb: 'Med denne nøkkelen skal kilden ikke spørres igjen før {until}.',
    sv: 'Med den här nyckeln får källan inte frågas igen förrän {until}.',
  },
  'sources.keyWaitsNext': {
    en: 'It asked for a pause, or the few calls that are left are left to others. Test again after that.',
    nb: 'Den ba om en pause, eller de få kallene som er igjen, er overlatt til andre. Test igjen etterpå.',
    sv: 'Den bad om en paus, eller så lämnas de få anrop som är kvar åt andra. Testa igen efteråt.',
  },
  'sources.checkEmpty': {
    en: 'The connection works, but the access token shows no repository or project.',
    nb: 'Tilkoblingen virker, men tilgangsnøkkelen viser ikke noe repo eller prosjekt.',
    sv: 'Anslutningen fungerar, men åtkomstnyckeln visar inget repo eller projekt.',
  },
  'sources.checkEmptyNext': {
    en: 'Give the token’s account access to at least one, and test again.',
    nb: 'Gi nøkkelens konto tilgang til minst ett, og test igjen.',
    sv: 'Ge nyckelns konto åtkomst till minst ett och testa igen.',
  },
  'sources.scopeUnknown': {
    en: 'The access token does not show this repository or project any more. Test the connection again.',
    nb: 'Tilgangsnøkkelen viser ikke lenger dette repoet eller prosjektet. Test tilkoblingen på nytt.',
    sv: 'Åtkomstnyckeln visar inte längre det här repot eller projektet. Testa anslutningen igen.',
  },
  'sources.backfillInFuture': {
    en: 'History cannot begin in the future. Choose an earlier day.',
    nb: 'Historikken kan ikke begynne fram i tid. Velg en tidligere dag.',
    sv: 'Historiken kan inte börja framåt i tiden. Välj en tidigare dag.',
  },
  'sources.noConnection': {
    en: 'There is no such connection, or it has been removed.',
    nb: 'Tilkoblingen finnes ikke, eller den er fjernet.',
    sv: 'Anslutningen finns inte, eller så är den borttagen.',
  },
  'sources.changedMeanwhile': {
    en: 'Somebody else gave this source another key or address meanwhile. Yours was not kept.',
    nb: 'Noen andre ga denne kilden en annen nøkkel eller adresse i mellomtiden. Din ble ikke lagret.',
    sv: 'Någon annan gav den här källan en annan nyckel eller adress under tiden. Din sparades inte.',
  },
  'sources.changedMeanwhileNext': {
    en: 'Load the page again, and see whether the source still needs yours.',
    nb: 'Last siden på nytt, og se om kilden fortsatt trenger din.',
    sv: 'Ladda sidan på nytt och se om källan fortfarande behöver din.',
  },
  'sources.noScope': {
    en: 'This connection does not read that repository or project.',
    nb: 'Tilkoblingen leser ikke dette repoet eller prosjektet.',
    sv: 'Anslutningen läser inte det repot eller projektet.',
  },
  'sources.statusUnknown': {
    en: 'The source has no status with this id. Open the list again and try once more.',
    nb: 'Kilden har ingen status med denne id-en. Åpne listen på nytt og prøv igjen.',
    sv: 'Källan har ingen status med detta id. Öppna listan igen och försök på nytt.',
  },
  'sources.statusTwice': {
    en: 'This status is given twice. Keep one of the two.',
    nb: 'Denne statusen er oppgitt to ganger. Behold den ene.',
    sv: 'Den här statusen anges två gånger. Behåll den ena.',
  },
  'sources.causeOnlyWhileWaiting': {
    en: 'Only a stage where work waits can have something it waits for.',
    nb: 'Bare et steg der arbeidet venter, kan ha noe det venter på.',
    sv: 'Bara ett steg där arbetet väntar kan ha något det väntar på.',
  },
  'sources.keyUnreadable': {
    en: 'The stored access token cannot be opened: the key file in the data folder is another one than it was sealed with.',
    nb: 'Den lagrede tilgangsnøkkelen kan ikke åpnes: Nøkkelfilen i datamappen er en annen enn den ble forseglet med.',
    sv: 'Den lagrade åtkomstnyckeln kan inte öppnas: nyckelfilen i datamappen är en annan än den förseglades med.',
  },
  'sources.keyUnreadableNext': {
    en: 'Put the old key file back, or enter the access token again.',
    nb: 'Legg den gamle nøkkelfilen tilbake, eller skriv inn tilgangsnøkkelen på nytt.',
    sv: 'Lägg tillbaka den gamla nyckelfilen eller ange åtkomstnyckeln igen.',
  },
  'sources.paused': {
    en: 'This source is paused, so nothing is read.',
    nb: 'Denne kilden er satt på pause, så ingenting leses.',
    sv: 'Den här källan är pausad, så inget läses.',
  },
  'sources.pausedNext': {
    en: 'Let it go on first.',
    nb: 'La den fortsette først.',
    sv: 'Låt den fortsätta först.',
  },
  'sources.nameDiffers': {
    en: 'This is not the name of the source. Nothing was removed.',
    nb: 'Dette er ikke navnet på kilden. Ingenting er fjernet.',
    sv: 'Det här är inte källans namn. Inget har tagits bort.',
  },
  'sources.alreadyMended': {
    en: 'This is no longer so: it has been read or counted again meanwhile.',
    nb: 'Slik er det ikke lenger: Det er lest eller telt på nytt i mellomtiden.',
    sv: 'Så är det inte längre: det har lästs eller räknats på nytt under tiden.',
  },
  'sources.tokenExpires': {
    en: 'The access token expires {at}.',
    nb: 'Tilgangsnøkkelen utløper {at}.',
    sv: 'Åtkomstnyckeln går ut {at}.',
  },
  'sources.tokenExpiresNext': {
    en: 'Make a new one at the source and enter it here before then.',
    nb: 'Lag en ny hos kilden og legg den inn her før det.',
    sv: 'Skapa en ny hos källan och ange den här före dess.',
  },
});
