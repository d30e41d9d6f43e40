import { messages } from '../message.js';

/** For what each kind of record is kept. */
export const stored = messages({
  'stored.forItems': {
    en: 'For lead time, waiting, work in progress and what is oldest; and to find which changes belong to an item.',
    nb: 'For ledetid, venting, arbeid i gang og hva som er eldst; og for å finne hvilke endringer som hører til en sak.',
    sv: 'För ledtid, väntan, pågående arbete och vad som är äldst; och för att hitta vilka ändringar som hör till ett ärende.',
  },
  'stored.forStatuses': {
    en: 'For the stages work goes through, and what it waits for in each.',
    nb: 'For stegene arbeidet går gjennom, og hva det venter på i hvert av dem.',
    sv: 'För stegen arbetet går igenom, och vad det väntar på i vart och ett.',
  },
  'stored.forBoards': {
    en: 'To offer a board’s columns as stages.',
    nb: 'For å tilby kolonnene på en tavle som steg.',
    sv: 'För att erbjuda kolumnerna på en tavla som steg.',
  },
  'stored.forSprints': {
    en: 'For when work was planned, and when it was moved.',
    nb: 'For når arbeid var planlagt, og når det ble flyttet.',
    sv: 'För när arbete var planerat, och när det flyttades.',
  },
  'stored.forVersions': {
    en: 'For when a version was planned and released.',
    nb: 'For når en versjon var planlagt og kom ut.',
    sv: 'För när en version var planerad och släpptes.',
  },
  'stored.forChanges': {
    en: 'For the time from first commit to production, and how long changes wait for others.',
    nb: 'For tiden fra første commit til produksjon, og hvor lenge endringer venter på andre.',
    sv: 'För tiden från första commit till produktion, och hur länge ändringar väntar på andra.',
  },
  'stored.forCommits': {
    en: 'To know which changes a deployment brought.',
    nb: 'For å vite hvilke endringer en produksjonssetting brakte.',
    sv: 'För att veta vilka ändringar en driftsättning förde med sig.',
  },
  'stored.forDeployments': {
    en: 'For how often and how safely something reaches production.',
    nb: 'For hvor ofte og hvor trygt noe når produksjon.',
    sv: 'För hur ofta och hur säkert något når produktion.',
  },
  'stored.forEnvironments': {
    en: 'To choose what counts as production, also where nothing has been deployed yet.',
    nb: 'For å velge hva som teller som produksjon, også der ingenting er rullet ut ennå.',
    sv: 'För att välja vad som räknas som produktion, även där inget har rullats ut än.',
  },
  'stored.forReleases': {
    en: 'For what counts as production where releases or tags tell it.',
    nb: 'For hva som teller som produksjon der utgivelser eller tagger forteller det.',
    sv: 'För vad som räknas som produktion där utgåvor eller taggar berättar det.',
  },
  'stored.forRuns': {
    en: 'For what counts as production where a workflow puts it there.',
    nb: 'For hva som teller som produksjon der en arbeidsflyt setter det der.',
    sv: 'För vad som räknas som produktion där ett arbetsflöde sätter det där.',
  },
  'stored.forConnection': {
    en: 'Entered to connect the source. Keys, and the e-mail address of the account they belong to, lie sealed and are shown to nobody.',
    nb: 'Skrevet inn for å koble til kilden. Nøkler, og e-postadressen til kontoen de hører til, ligger forseglet og vises ikke for noen.',
    sv: 'Anges för att ansluta källan. Nycklar, och e-postadressen till kontot de hör till, ligger förseglade och visas inte för någon.',
  },
  'stored.forUnknown': {
    en: 'Nobody has described yet for what this is read.',
    nb: 'Ingen har beskrevet ennå hva dette leses for.',
    sv: 'Ingen har ännu beskrivit vad det här läses för.',
  },
  'stored.forFiles': {
    en: 'For what users notice, from files that are imported or fetched from an address. Columns that are not named here are dropped.',
    nb: 'For hva brukerne merker, fra filer som importeres eller hentes fra en adresse. Kolonner som ikke står her, blir droppet.',
    sv: 'För vad användarna märker, från filer som importeras eller hämtas från en adress. Kolumner som inte står här kastas.',
  },
  'stored.forSurvey': {
    en: 'For what users notice, from our own survey.',
    nb: 'For hva brukerne merker, fra vårt eget spørreskjema.',
    sv: 'För vad användarna märker, från vår egen enkät.',
  },
});
