import { messages } from '../message.js';

/** What sources tell of themselves, and how to have them do so. */
export const hooks = messages({
  'hooks.refused': {
    en: 'This delivery was not accepted.',
    nb: 'Denne leveransen ble ikke godtatt.',
    sv: 'Den här leveransen godtogs inte.',
  },
  'hooks.refusedNext': {
    en: 'Check at the source that its webhook has the address and the secret that are shown on the page of the source.',
    nb: 'Kontroller hos kilden at webhooken har adressen og hemmeligheten som står på kildens side.',
    sv: 'Kontrollera hos källan att webhooken har den adress och den hemlighet som står på källans sida.',
  },
  'hooks.notOffered': {
    en: 'A source of this kind cannot send webhooks.',
    nb: 'En kilde av denne typen kan ikke sende webhooks.',
    sv: 'En källa av det här slaget kan inte skicka webhooks.',
  },
  'hooks.title': { en: 'Webhooks', nb: 'Webhooks', sv: 'Webhooks' },
  'hooks.question': {
    en: 'Shows what is new within seconds instead of at the next run. Nothing is missing without them.',
    nb: 'Viser det som er nytt, i løpet av sekunder i stedet for ved neste kjøring. Uten dem mangler ingenting.',
    sv: 'Visar det som är nytt inom sekunder i stället för vid nästa körning. Utan dem saknas ingenting.',
  },
  'hooks.off': {
    en: 'Webhooks are off. The source is read on schedule.',
    nb: 'Webhooks er av. Kilden leses etter planen.',
    sv: 'Webhooks är avstängda. Källan läses enligt schemat.',
  },
  'hooks.turnOn': { en: 'Turn on webhooks', nb: 'Slå på webhooks', sv: 'Slå på webhooks' },
  'hooks.turnOff': { en: 'Turn off webhooks', nb: 'Slå av webhooks', sv: 'Stäng av webhooks' },
  'hooks.newSecret': { en: 'Make a new secret', nb: 'Lag en ny hemmelighet', sv: 'Skapa en ny hemlighet' },
  'hooks.saidNew': {
    en: 'The secret is made and shown, only now.',
    nb: 'Hemmeligheten er laget og vises, bare nå.',
    sv: 'Hemligheten är skapad och visas, bara nu.',
  },
  'hooks.saidOff': {
    en: 'Webhooks are off now.',
    nb: 'Webhooks er slått av.',
    sv: 'Webhooks är nu avstängda.',
  },
  'hooks.saidCopied': { en: 'The secret is copied.', nb: 'Hemmeligheten er kopiert.', sv: 'Hemligheten är kopierad.' },
  'hooks.copySecret': { en: 'Copy the secret', nb: 'Kopier hemmeligheten', sv: 'Kopiera hemligheten' },
  'hooks.turnOffText': {
    en: 'The secret is forgotten, and what the source sends is refused from now on. To turn them on again needs a new secret at the source.',
    nb: 'Hemmeligheten blir glemt, og det kilden sender, avvises fra nå av. Skal de på igjen, trengs en ny hemmelighet hos kilden.',
    sv: 'Hemligheten glöms, och det källan skickar avvisas från och med nu. För att slå på dem igen behövs en ny hemlighet hos källan.',
  },
  'hooks.address': { en: 'Address', nb: 'Adresse', sv: 'Adress' },
  'hooks.addressNote': {
    en: 'The source must be able to reach this address.',
    nb: 'Kilden må kunne nå denne adressen.',
    sv: 'Källan måste kunna nå den här adressen.',
  },
  'hooks.secret': { en: 'Secret', nb: 'Hemmelighet', sv: 'Hemlighet' },
  'hooks.secretOnce': {
    en: 'Shown only now. Copy it to the source before you leave the page.',
    nb: 'Vises bare nå. Kopier den til kilden før du forlater siden.',
    sv: 'Visas bara nu. Kopiera den till källan innan du lämnar sidan.',
  },
  'hooks.secretSince': {
    en: 'Secret made {time}.',
    nb: 'Hemmeligheten ble laget {time}.',
    sv: 'Hemligheten skapades {time}.',
  },
  'hooks.previousUntil': {
    en: 'The secret before it is accepted until {time}.',
    nb: 'Den forrige hemmeligheten godtas til {time}.',
    sv: 'Den förra hemligheten godtas till {time}.',
  },
  'hooks.lastDelivery': {
    en: 'Last delivery: {event}, {time}.',
    nb: 'Siste leveranse: {event}, {time}.',
    sv: 'Senaste leverans: {event}, {time}.',
  },
  'hooks.noDelivery': {
    en: 'Nothing has been delivered yet.',
    nb: 'Ingenting er levert ennå.',
    sv: 'Inget har levererats än.',
  },
  'hooks.accepted': {
    en: '{n, plural, one {{n} delivery made us ask the source again.} other {{n} deliveries made us ask the source again.}}',
    nb: '{n, plural, one {{n} leveranse fikk oss til å spørre kilden på nytt.} other {{n} leveranser fikk oss til å spørre kilden på nytt.}}',
    sv: '{n, plural, one {{n} leverans fick oss att fråga källan på nytt.} other {{n} leveranser fick oss att fråga källan på nytt.}}',
  },
  'hooks.ignored': {
    en: '{n, plural, one {{n} was about something else, or known already.} other {{n} were about something else, or known already.}}',
    nb: '{n, plural, one {{n} gjaldt noe annet eller var allerede kjent.} other {{n} gjaldt noe annet eller var allerede kjent.}}',
    sv: '{n, plural, one {{n} gällde något annat eller var redan känd.} other {{n} gällde något annat eller var redan kända.}}',
  },
  'hooks.refusedCount': {
    en: '{n, plural, one {{n} was refused: it was not signed with the secret. Last {time}.} other {{n} were refused: they were not signed with the secret. Last {time}.}}',
    nb: '{n, plural, one {{n} ble avvist: Den var ikke signert med hemmeligheten. Sist {time}.} other {{n} ble avvist: De var ikke signert med hemmeligheten. Sist {time}.}}',
    sv: '{n, plural, one {{n} avvisades: den var inte signerad med hemligheten. Senast {time}.} other {{n} avvisades: de var inte signerade med hemligheten. Senast {time}.}}',
  },
  'hooks.howTo': { en: 'How to set it up', nb: 'Slik setter du det opp', sv: 'Så gör du' },
  'hooks.github': {
    en: 'In GitHub, open Settings of the organisation or the repository, then Webhooks, then Add webhook. Paste the address and the secret, choose application/json, and select these events: pull requests, pull request reviews, pushes, deployments, deployment statuses, releases, workflow runs, issues, branch or tag creation, branch or tag deletion. A webhook of the organisation can also tell of cards on boards: select project v2 items.',
    nb: 'I GitHub åpner du Settings for organisasjonen eller repoet, så Webhooks, så Add webhook. Lim inn adressen og hemmeligheten, velg application/json, og velg disse hendelsene: pull requests, pull request reviews, pushes, deployments, deployment statuses, releases, workflow runs, issues, branch or tag creation, branch or tag deletion. En webhook for organisasjonen kan også si fra om kort på tavler: velg project v2 items.',
    sv: 'I GitHub öppnar du Settings för organisationen eller repot, sedan Webhooks, sedan Add webhook. Klistra in adressen och hemligheten, välj application/json och välj de här händelserna: pull requests, pull request reviews, pushes, deployments, deployment statuses, releases, workflow runs, issues, branch or tag creation, branch or tag deletion. En webhook för organisationen kan också tala om kort på tavlor: välj project v2 items.',
  },
  'hooks.jiraCloud': {
    en: 'In Jira, an administrator opens Settings, then System, then WebHooks, and creates one. Paste the address and the secret, and select these events: issue created, issue updated, issue link created, issue link deleted. A webhook made there does not end.',
    nb: 'I Jira åpner en administrator Settings, så System, så WebHooks, og oppretter én. Lim inn adressen og hemmeligheten, og velg disse hendelsene: issue created, issue updated, issue link created, issue link deleted. En webhook som er laget der, utløper ikke.',
    sv: 'I Jira öppnar en administratör Settings, sedan System, sedan WebHooks, och skapar en. Klistra in adressen och hemligheten och välj de här händelserna: issue created, issue updated, issue link created, issue link deleted. En webhook som skapas där går inte ut.',
  },
  'hooks.jiraDataCenter': {
    en: 'In Jira, an administrator opens Administration, then System, then WebHooks, and creates one. Paste the address and the secret, and select these events: issue created, issue updated, issue link created, issue link deleted. Versions without a field for the secret cannot be used; they are read on schedule.',
    nb: 'I Jira åpner en administrator Administration, så System, så WebHooks, og oppretter én. Lim inn adressen og hemmeligheten, og velg disse hendelsene: issue created, issue updated, issue link created, issue link deleted. Versjoner uten felt for hemmeligheten kan ikke brukes; de leses etter planen.',
    sv: 'I Jira öppnar en administratör Administration, sedan System, sedan WebHooks, och skapar en. Klistra in adressen och hemligheten och välj de här händelserna: issue created, issue updated, issue link created, issue link deleted. Versioner utan fält för hemligheten går inte att använda; de läses enligt schemat.',
  },
  'hooks.registeredEnds': {
    en: 'A webhook that an OAuth app registers through Jira’s API ends after 30 days: one registered today, on {date}. It is signed in another way and not accepted here.',
    nb: 'En webhook som en OAuth-app registrerer gjennom API-et til Jira, utløper etter 30 dager: registrert i dag, den {date}. Den er signert på en annen måte og godtas ikke her.',
    sv: 'En webhook som en OAuth-app registrerar genom Jiras API går ut efter 30 dagar: registrerad i dag, den {date}. Den är signerad på ett annat sätt och godtas inte här.',
  },
});
