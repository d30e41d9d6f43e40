import { messages } from '../message.js';

/** Products, areas, services, their links, and settings. */
export const cataloguing = messages({
  'catalogue.noProduct': {
    en: 'There is no product at this address.',
    nb: 'Det finnes ikke noe produkt på denne adressen.',
    sv: 'Det finns ingen produkt på den här adressen.',
  },
  'catalogue.noArea': {
    en: 'There is nothing at this address.',
    nb: 'Det finnes ingenting på denne adressen.',
    sv: 'Det finns inget på den här adressen.',
  },
  'catalogue.areaNameTaken': {
    en: 'There is one of this name already. Add the products to it, or choose another name.',
    nb: 'Det finnes allerede ett med dette navnet. Legg produktene til der, eller velg et annet navn.',
    sv: 'Det finns redan ett med det här namnet. Lägg till produkterna där, eller välj ett annat namn.',
  },
  'catalogue.areaNotYours': {
    en: 'Operations decide where a product belongs. Leave this as it is, and ask them to change it.',
    nb: 'Det er drift som bestemmer hvor et produkt hører til. La dette stå, og be dem om å endre det.',
    sv: 'Det är drift som bestämmer var en produkt hör hemma. Låt detta stå, och be dem ändra det.',
  },
  'catalogue.changedMeanwhile': {
    en: 'Somebody else has changed this since you opened the page. Nothing of yours was saved.',
    nb: 'Noen andre har endret dette siden du åpnet siden. Ingenting av ditt ble lagret.',
    sv: 'Någon annan har ändrat det här sedan du öppnade sidan. Inget av ditt sparades.',
  },
  'catalogue.changedMeanwhileNext': {
    en: 'Their change is taken into the form, except where you had written something else. Look through it, and save again.',
    nb: 'Endringen deres er tatt inn i skjemaet, unntatt der du hadde skrevet noe annet. Se gjennom det, og lagre på nytt.',
    sv: 'Deras ändring är införd i formuläret, utom där du hade skrivit något annat. Gå igenom det, och spara på nytt.',
  },
  'catalogue.noService': {
    en: 'There is no service at this address.',
    nb: 'Det finnes ingen tjeneste på denne adressen.',
    sv: 'Det finns ingen tjänst på den här adressen.',
  },
  'catalogue.findInList': {
    en: 'Open it from the list: its name or address may have changed.',
    nb: 'Åpne den fra listen: Navnet eller adressen kan være endret.',
    sv: 'Öppna den från listan: namnet eller adressen kan ha ändrats.',
  },
  'catalogue.linkScopeUnknown': {
    en: 'This repository or project is not read by that connection. Choose it under Data sources first.',
    nb: 'Dette repoet eller prosjektet leses ikke av tilkoblingen. Velg det under Datakilder først.',
    sv: 'Det här repot eller projektet läses inte av anslutningen. Välj det under Datakällor först.',
  },
  'catalogue.datesReversed': {
    en: 'The last day must not lie before the first.',
    nb: 'Siste dag kan ikke ligge før første dag.',
    sv: 'Den sista dagen får inte ligga före den första.',
  },
  'catalogue.linkOverlaps': {
    en: 'The same part is linked twice on some days. Let one link end before the next begins.',
    nb: 'Den samme delen er koblet to ganger på noen dager. La den ene koblingen slutte før den neste begynner.',
    sv: 'Samma del är kopplad två gånger vissa dagar. Låt den ena kopplingen sluta innan nästa börjar.',
  },
  'catalogue.partOverlaps': {
    en: 'The product is part of the service twice on some days. Let one time span end before the next begins.',
    nb: 'Produktet er med i tjenesten to ganger på noen dager. La det ene tidsrommet slutte før det neste begynner.',
    sv: 'Produkten ingår i tjänsten två gånger vissa dagar. Låt den ena tidsperioden sluta innan nästa börjar.',
  },
  'catalogue.partUnknown': {
    en: 'There is no product with this address.',
    nb: 'Det finnes ikke noe produkt med denne adressen.',
    sv: 'Det finns ingen produkt med den här adressen.',
  },
  'catalogue.zoneUnknown': {
    en: 'This time zone is not known. Write it as “Europe/Oslo”.',
    nb: 'Tidssonen er ukjent. Skriv den som «Europe/Oslo».',
    sv: 'Tidszonen är okänd. Skriv den som ”Europe/Oslo”.',
  },
  'catalogue.noDeployment': {
    en: 'This product has no such deployment.',
    nb: 'Produktet har ingen slik produksjonssetting.',
    sv: 'Produkten har ingen sådan driftsättning.',
  },
  'catalogue.noDeploymentNext': {
    en: 'Open it from the list of deployments: what counts as one may have changed.',
    nb: 'Åpne den fra listen over produksjonssettinger: Det som regnes som en, kan være endret.',
    sv: 'Öppna den från listan över driftsättningar: det som räknas som en kan ha ändrats.',
  },
  'catalogue.levelUnknown': {
    en: 'There is no such level. Choose among 1 (items that others belong to), 0 (items) and -1 (sub-tasks).',
    nb: 'Dette nivået finnes ikke. Velg blant 1 (saker som andre hører til), 0 (saker) og -1 (deloppgaver).',
    sv: 'Den här nivån finns inte. Välj bland 1 (ärenden som andra hör till), 0 (ärenden) och -1 (deluppgifter).',
  },
  'catalogue.levelNone': {
    en: 'Choose at least one level: otherwise nothing would be counted.',
    nb: 'Velg minst ett nivå: ellers blir ingenting talt.',
    sv: 'Välj minst en nivå: annars räknas inget.',
  },
});
