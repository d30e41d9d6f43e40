import { messages } from '../message.js';

/** What reading a file of answers from an address can say; nothing of the file stands in it, for all who sign in may read it. */
export const pulls = messages({
  'pull.none': {
    en: 'This address is not read any more.',
    nb: 'Denne adressen leses ikke lenger.',
    sv: 'Den här adressen läses inte längre.',
  },
  'pull.refused.credentials': {
    en: 'Leave name and password out of the address, and send them in a header: there they are kept sealed.',
    nb: 'Ta navn og passord ut av adressen, og send dem i en header: der oppbevares de forseglet.',
    sv: 'Ta bort namn och lösenord ur adressen och skicka dem i ett HTTP-huvud: där förvaras de förseglade.',
  },
  'pull.refused.noHeader': {
    en: 'No header is sent to this address. Remove the address, and connect it again with its header.',
    nb: 'Det sendes ingen header til denne adressen. Fjern adressen, og koble den til på nytt med header.',
    sv: 'Inget HTTP-huvud skickas till den här adressen. Ta bort adressen och anslut den igen med huvudet.',
  },
  'pull.pausedUndone': {
    en: 'Paused, because something that came from here was taken back.',
    nb: 'Satt på pause, fordi noe som kom herfra, ble tatt tilbake.',
    sv: 'Pausad, eftersom något som kom härifrån togs tillbaka.',
  },
  'pull.pausedUndoneNext': {
    en: 'Go on when the file at the address is right: what was taken back then comes again with it.',
    nb: 'Fortsett når filen på adressen er riktig: det som ble tatt tilbake, kommer da igjen sammen med den.',
    sv: 'Fortsätt när filen på adressen är rätt: det som togs tillbaka kommer då tillbaka tillsammans med den.',
  },
  'pull.fault.cut': {
    en: 'The file broke off on its way.',
    nb: 'Filen ble brutt av på veien.',
    sv: 'Filen bröts av på vägen.',
  },
  'pull.next.cut': {
    en: 'Nothing of it is stored. We try again by ourselves.',
    nb: 'Ingenting av den er lagret. Vi prøver igjen av oss selv.',
    sv: 'Inget av den är sparat. Vi försöker igen på egen hand.',
  },
  'pull.fault.busy': {
    en: 'The address asks us to come back later.',
    nb: 'Adressen ber oss komme tilbake senere.',
    sv: 'Adressen ber oss komma tillbaka senare.',
  },
  'pull.next.busy': {
    en: 'There is nothing to do: we wait and try again by ourselves.',
    nb: 'Det er ingenting å gjøre: Vi venter og prøver igjen av oss selv.',
    sv: 'Det finns inget att göra: vi väntar och försöker igen på egen hand.',
  },
  'pull.fault.nothing': {
    en: 'The file has its header, and no rows.',
    nb: 'Filen har overskriften sin, men ingen rader.',
    sv: 'Filen har sin rubrik, men inga rader.',
  },
  'pull.next.nothing': {
    en: 'What was stored before stands. If there should be answers, look at what the address gives.',
    nb: 'Det som var lagret, står. Skulle det vært svar der, se på hva adressen gir.',
    sv: 'Det som redan var sparat står kvar. Om det borde finnas svar, se på vad adressen ger.',
  },
  'pull.fault.private': {
    en: '{host} lies inside a private network, and such addresses are not read unless they have been opened.',
    nb: '{host} ligger i et privat nett, og slike adresser leses ikke uten at de er åpnet.',
    sv: '{host} ligger i ett privat nät, och sådana adresser läses inte utan att de har öppnats.',
  },
  'pull.next.private': {
    en: 'If it is meant to be read, whoever runs this installation opens it with FLOW_PULL_HOSTS.',
    nb: 'Skal den leses, åpner den som drifter installasjonen, den med FLOW_PULL_HOSTS.',
    sv: 'Ska den läsas öppnar den som driver installationen den med FLOW_PULL_HOSTS.',
  },
  'pull.fault.notHttps': {
    en: 'Only addresses that begin with https are read: on the way from others, anybody could read the answers along.',
    nb: 'Bare adresser som begynner med https, leses: på veien fra andre kunne hvem som helst lese svarene med.',
    sv: 'Bara adresser som börjar med https läses: på vägen från andra kunde vem som helst läsa svaren.',
  },
  'pull.next.notHttps': {
    en: 'Ask for an https address, also where the address leads on to another. Inside your own network, whoever runs this installation can open a host with FLOW_PULL_HOSTS.',
    nb: 'Be om en https-adresse, også der adressen fører videre til en annen. I deres eget nett kan den som drifter installasjonen, åpne en tjener med FLOW_PULL_HOSTS.',
    sv: 'Be om en https-adress, även där adressen leder vidare till en annan. I ert eget nät kan den som driver installationen öppna en server med FLOW_PULL_HOSTS.',
  },
  'pull.fault.redirects': {
    en: 'The address leads on to another again and again.',
    nb: 'Adressen fører videre til en annen gang på gang.',
    sv: 'Adressen leder vidare till en annan gång på gång.',
  },
  'pull.next.redirects': {
    en: 'Open it in a browser, and connect the address where the file is in the end.',
    nb: 'Åpne den i en nettleser, og koble til adressen der filen til slutt ligger.',
    sv: 'Öppna den i en webbläsare och anslut adressen där filen till slut ligger.',
  },
  'pull.fault.page': {
    en: 'The address answers with a web page, not with a file.',
    nb: 'Adressen svarer med en nettside, ikke med en fil.',
    sv: 'Adressen svarar med en webbsida, inte med en fil.',
  },
  'pull.next.page': {
    en: 'It is often a page to sign in on. Look for the address of the file itself, and for a key that can be sent in a header.',
    nb: 'Ofte er det en innloggingsside. Finn adressen til selve filen, og en nøkkel som kan sendes i en header.',
    sv: 'Ofta är det en inloggningssida. Leta efter adressen till själva filen, och en nyckel som kan skickas i ett HTTP-huvud.',
  },
  'pull.fault.key': {
    en: 'The address does not let us in (it answers {status}).',
    nb: 'Adressen slipper oss ikke inn (den svarer {status}).',
    sv: 'Adressen släpper inte in oss (den svarar {status}).',
  },
  'pull.next.key': {
    en: 'Enter a new key for the header. What was stored before stands.',
    nb: 'Legg inn en ny nøkkel for headeren. Det som var lagret, står.',
    sv: 'Ange en ny nyckel för HTTP-huvudet. Det som redan var sparat står kvar.',
  },
  'pull.fault.gone': {
    en: 'There is no file at the address any more (it answers {status}).',
    nb: 'Det er ingen fil på adressen lenger (den svarer {status}).',
    sv: 'Det finns ingen fil på adressen längre (den svarar {status}).',
  },
  'pull.next.gone': {
    en: 'Find out where the file is now, and connect that address. What was stored before stands.',
    nb: 'Finn ut hvor filen er nå, og koble til den adressen. Det som var lagret, står.',
    sv: 'Ta reda på var filen är nu och anslut den adressen. Det som redan var sparat står kvar.',
  },
  'pull.fault.status': {
    en: 'The address answers {status}, and no file.',
    nb: 'Adressen svarer {status}, og ingen fil.',
    sv: 'Adressen svarar {status}, och ingen fil.',
  },
  'pull.next.status': {
    en: 'Ask whoever keeps the file. What was stored before stands.',
    nb: 'Spør den som har ansvar for filen. Det som var lagret, står.',
    sv: 'Fråga den som ansvarar för filen. Det som redan var sparat står kvar.',
  },
  'pull.fault.tooLarge': {
    en: 'The file is larger than {most, number} MB.',
    nb: 'Filen er større enn {most, number} MB.',
    sv: 'Filen är större än {most, number} MB.',
  },
  'pull.next.tooLarge': {
    en: 'Let the address give a shorter period, for example the last year: what was stored before stands.',
    nb: 'La adressen gi en kortere periode, for eksempel det siste året: det som var lagret, står.',
    sv: 'Låt adressen ge en kortare period, till exempel det senaste året: det som redan var sparat står kvar.',
  },
  'pull.fault.notATable': {
    en: 'What the address gives is no table of answers.',
    nb: 'Det adressen gir, er ingen tabell med svar.',
    sv: 'Det adressen ger är ingen tabell med svar.',
  },
  'pull.next.notATable': {
    en: 'Nothing of it is stored; what was stored before stands. Open the address in a browser to see what it gives now.',
    nb: 'Ingenting av det er lagret; det som var lagret før, står. Åpne adressen i en nettleser for å se hva den gir nå.',
    sv: 'Inget av det är sparat; det som redan var sparat står kvar. Öppna adressen i en webbläsare för att se vad den ger nu.',
  },
  'pull.fault.header': {
    en: 'The header of the file is another one than when the address was connected. Nothing is stored until somebody has looked at it.',
    nb: 'Overskriften i filen er en annen enn da adressen ble koblet til. Ingenting lagres før noen har sett på den.',
    sv: 'Filens rubrik är en annan än när adressen anslöts. Inget sparas förrän någon har tittat på den.',
  },
  'pull.next.header': {
    en: 'Look at the file, say which column is which, and agree to it again. A question that is worded in a new way is a break in the series: note that on the indicator.',
    nb: 'Se på filen, si hvilken kolonne som er hva, og godta den på nytt. Et spørsmål med ny ordlyd er et brudd i serien: noter det på indikatoren.',
    sv: 'Titta på filen, säg vilken kolumn som är vad och godkänn den igen. En fråga med ny ordalydelse är ett brott i serien: anteckna det på indikatorn.',
  },
  'pull.fault.question': {
    en: 'The file holds something new that only a person can tell the meaning of. Nothing is stored until somebody has looked at it.',
    nb: 'Filen har noe nytt som bare et menneske kan si hva betyr. Ingenting lagres før noen har sett på den.',
    sv: 'Filen har något nytt som bara en människa kan säga vad det betyder. Inget sparas förrän någon har tittat på den.',
  },
  'pull.next.question': {
    en: 'Look at the file, and answer what it asks.',
    nb: 'Se på filen, og svar på det den spør om.',
    sv: 'Titta på filen och svara på det den frågar om.',
  },
  'pull.fault.unlike': {
    en: 'Far fewer rows of the file can be read than when it was agreed to. Nothing is stored until somebody has looked at it.',
    nb: 'Langt færre rader i filen kan leses enn da den ble godtatt. Ingenting lagres før noen har sett på den.',
    sv: 'Långt färre rader i filen kan läsas än när den godkändes. Inget sparas förrän någon har tittat på den.',
  },
  'pull.next.unlike': {
    en: 'Look at the file: the preview says of each row why it cannot be read.',
    nb: 'Se på filen: forhåndsvisningen sier om hver rad hvorfor den ikke kan leses.',
    sv: 'Titta på filen: förhandsvisningen säger om varje rad varför den inte kan läsas.',
  },
});
