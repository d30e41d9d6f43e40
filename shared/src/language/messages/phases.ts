import { messages } from '../message.js';

/** Where a usual range begins anew because people have confirmed a new level. */
export const phases = messages({
  'phases.title': { en: 'Usual range', nb: 'Vanlig område', sv: 'Vanligt område' },
  'phases.text': {
    en: 'The usual range stays as it was first, so that a change can be seen. When a change has lasted, has a cause and is expected to last, the range may begin anew from there. The old one stays in sight.',
    nb: 'Det vanlige området står som det først var, så en endring kan ses. Når en endring har vart, har en årsak og ventes å vare, kan området begynne på nytt derfra. Det gamle blir stående.',
    sv: 'Det vanliga området står kvar som det först var, så att en förändring kan ses. När en förändring har varat, har en orsak och väntas vara, kan området börja om därifrån. Det gamla syns fortfarande.',
  },
  'phases.open': {
    en: 'Let a usual range begin anew',
    nb: 'La et vanlig område begynne på nytt',
    sv: 'Låt ett vanligt område börja om',
  },
  'phases.none': {
    en: 'No change has lasted for eight weeks in a row and still holds, so the range stays.',
    nb: 'Ingen endring har vart i åtte uker på rad og gjelder fortsatt, så området blir stående.',
    sv: 'Ingen förändring har varat i åtta veckor i rad och gäller fortfarande, så området står kvar.',
  },
  'phases.noRange': {
    en: 'There is no usual range yet.',
    nb: 'Det er ikke noe vanlig område ennå.',
    sv: 'Det finns inget vanligt område ännu.',
  },
  'phases.candidateHigher': {
    en: 'Above the usual range’s middle since {week}, {n, plural, one {{n} complete point} other {{n} complete points}}.',
    nb: 'Over midten av det vanlige siden {week}, {n, plural, one {{n} helt punkt} other {{n} hele punkter}}.',
    sv: 'Över mitten av det vanliga sedan {week}, {n, plural, one {{n} hel punkt} other {{n} hela punkter}}.',
  },
  'phases.candidateLower': {
    en: 'Below the usual range’s middle since {week}, {n, plural, one {{n} complete point} other {{n} complete points}}.',
    nb: 'Under midten av det vanlige siden {week}, {n, plural, one {{n} helt punkt} other {{n} hele punkter}}.',
    sv: 'Under mitten av det vanliga sedan {week}, {n, plural, one {{n} hel punkt} other {{n} hela punkter}}.',
  },
  'phases.provisional': {
    en: 'The new range is provisional, and drawn dashed, until there are {needed} points.',
    nb: 'Det nye området er foreløpig, og stiplet, til det er {needed} punkter.',
    sv: 'Det nya området är preliminärt, och streckat, tills det finns {needed} punkter.',
  },
  'phases.firm': {
    en: 'The new range is made from these points and then stays.',
    nb: 'Det nye området lages av disse punktene og blir så stående.',
    sv: 'Det nya området görs av de här punkterna och står sedan kvar.',
  },
  'phases.cause': { en: 'What changed it?', nb: 'Hva endret det?', sv: 'Vad ändrade det?' },
  'phases.causeKnown': {
    en: 'We know the cause, and write it below',
    nb: 'Vi kjenner årsaken, og skriver den under',
    sv: 'Vi känner till orsaken, och skriver den nedan',
  },
  'phases.causeAccepted': {
    en: 'We do not know the cause, and accept the new level all the same',
    nb: 'Vi kjenner ikke årsaken, og godtar det nye nivået likevel',
    sv: 'Vi känner inte till orsaken, och godtar den nya nivån ändå',
  },
  'phases.lasts': {
    en: 'We expect it to last',
    nb: 'Vi venter at det varer',
    sv: 'Vi väntar oss att det varar',
  },
  'phases.confirm': {
    en: 'Let the usual range begin anew',
    nb: 'La det vanlige området begynne på nytt',
    sv: 'Låt det vanliga området börja om',
  },
  'phases.confirmed': { en: 'Begun anew', nb: 'Begynt på nytt', sv: 'Börjat om' },
  'phases.since': { en: 'From {week}', nb: 'Fra {week}', sv: 'Från {week}' },
  'phases.known': { en: 'Known cause: {reason}', nb: 'Kjent årsak: {reason}', sv: 'Känd orsak: {reason}' },
  'phases.accepted': {
    en: 'Unknown cause, accepted: {reason}',
    nb: 'Ukjent årsak, godtatt: {reason}',
    sv: 'Okänd orsak, godtagen: {reason}',
  },
  'phases.takeBack': { en: 'Take back', nb: 'Ta tilbake', sv: 'Ta tillbaka' },
  'phases.takeBackReason': {
    en: 'Taken back on this page',
    nb: 'Tatt tilbake på denne siden',
    sv: 'Tillbakataget på den här sidan',
  },
  'phases.noRun': {
    en: 'No change that has lasted for eight weeks in a row begins there and still holds.',
    nb: 'Ingen endring som har vart i åtte uker på rad, begynner der og gjelder fortsatt.',
    sv: 'Ingen förändring som har varat i åtta veckor i rad börjar där och gäller fortfarande.',
  },
  'phases.mustLast': {
    en: 'A range begins anew only for what is expected to last. Otherwise leave it: the change stays in sight.',
    nb: 'Et område begynner bare på nytt for det som ventes å vare. Ellers la det stå: endringen er fortsatt synlig.',
    sv: 'Ett område börjar bara om för det som väntas vara. Låt det annars stå: förändringen syns fortfarande.',
  },
  'phases.notConfirmed': {
    en: 'No range begins anew there.',
    nb: 'Ikke noe område begynner på nytt der.',
    sv: 'Inget område börjar om där.',
  },
});
