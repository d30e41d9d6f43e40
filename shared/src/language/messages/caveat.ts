import { messages } from '../message.js';

/** What a reader must know beside a verdict of an intervention's effect. */
export const caveat = messages({
  'caveat.early': {
    en: 'Looked at before the agreed day, for a reason that was logged.',
    nb: 'Sett på før avtalt dag, med en begrunnelse som er lagret.',
    sv: 'Granskat före avtalad dag, med en motivering som är sparad.',
  },
  'caveat.trendNotRemoved': {
    en: 'Weak evidence: there are too few periods to take out a trend that was there before.',
    nb: 'Svakt grunnlag: det er for få perioder til å ta ut en trend som var der fra før.',
    sv: 'Svagt underlag: perioderna är för få för att ta bort en trend som fanns sedan tidigare.',
  },
  'caveat.seasonNotRemoved': {
    en: 'The season is not taken out: that needs two full years before the start.',
    nb: 'Årstidsvariasjon er ikke tatt ut: det krever to hele år før start.',
    sv: 'Säsongsvariationen är inte borttagen: det kräver två hela år före starten.',
  },
  'caveat.mergedPeriods': {
    en: 'Weeks are put together, so that each period has enough answers.',
    nb: 'Uker er slått sammen, slik at hver periode har nok svar.',
    sv: 'Veckor är sammanslagna, så att varje period har tillräckligt många svar.',
  },
  'caveat.startedAtExtreme': {
    en: 'It began just after an unusual week; some of the change may be a return to the usual.',
    nb: 'Det begynte rett etter en uvanlig uke; noe av endringen kan være en retur til det vanlige.',
    sv: 'Det började strax efter en ovanlig vecka; en del av förändringen kan vara en återgång till det vanliga.',
  },
  'caveat.hangsOnOnePeriod': {
    en: 'Without one of the periods after the start, the answer would be another.',
    nb: 'Uten én av periodene etter start ville svaret vært et annet.',
    sv: 'Utan en av perioderna efter starten skulle svaret ha varit ett annat.',
  },
  'caveat.trendDecides': {
    en: 'Without the trend, the answer would be another.',
    nb: 'Uten trenden ville svaret vært et annet.',
    sv: 'Utan trenden skulle svaret ha varit ett annat.',
  },
  'caveat.comparisonDrifted': {
    en: 'The two products drifted apart already before the start.',
    nb: 'De to produktene gled fra hverandre allerede før start.',
    sv: 'De två produkterna gled isär redan före starten.',
  },
  'caveat.placeboAsLarge': {
    en: 'Other dates before the start, on which nothing is known to have happened, show as much.',
    nb: 'Andre datoer før start, der ingenting er kjent, viser like mye.',
    sv: 'Andra datum före starten, där inget är känt, visar lika mycket.',
  },
});
