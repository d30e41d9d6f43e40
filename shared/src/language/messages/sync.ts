import { messages } from '../message.js';

/** How reading a source goes. */
export const sync = messages({
  'sync.waiting': {
    en: 'The source has asked us to wait. Reading goes on at {until}.',
    nb: 'Kilden har bedt oss vente. Lesingen fortsetter {until}.',
    sv: 'Källan har bett oss vänta. Läsningen fortsätter {until}.',
  },
  'sync.firstRead': {
    en: 'The history is being read for the first time: {done} so far.',
    nb: 'Historikken leses for første gang: {done} så langt.',
    sv: 'Historiken läses för första gången: {done} hittills.',
  },
  'sync.behind': {
    en: 'Nothing has been read to the end since {since}.',
    nb: 'Ingenting er lest til ende siden {since}.',
    sv: 'Inget har lästs till slut sedan {since}.',
  },
  'sync.behindNext': {
    en: 'Look whether the process that reads the sources is running, and what the log says.',
    nb: 'Se om prosessen som leser kildene, kjører, og hva loggen sier.',
    sv: 'Se om processen som läser källorna körs, och vad loggen säger.',
  },
  'sync.failed': {
    en: 'Something went wrong on our side. What was stored is whole, and reading goes on from there.',
    nb: 'Noe gikk galt hos oss. Det som er lagret, er helt, og lesingen fortsetter derfra.',
    sv: 'Något gick fel hos oss. Det som har sparats är helt, och läsningen fortsätter därifrån.',
  },
  'sync.cut': {
    en: 'This reading was interrupted. The next one goes on where it stopped.',
    nb: 'Denne lesingen ble avbrutt. Den neste fortsetter der den slapp.',
    sv: 'Den här läsningen avbröts. Nästa fortsätter där den slutade.',
  },
});
