import { messages } from '../message.js';

/** What a data source answered when it could not be read, and what to do next; codes of the connectors' contract. */
export const source = messages({
  'source.fault.badKey': {
    en: 'The source does not accept the access key.',
    nb: 'Kilden godtar ikke tilgangsnøkkelen.',
    sv: 'Källan godtar inte åtkomstnyckeln.',
  },
  'source.next.badKey': {
    en: 'Check that all of the key is there and that it has not expired, or make a new one at the source and enter it here.',
    nb: 'Sjekk at hele nøkkelen er med og at den ikke er utløpt, eller lag en ny hos kilden og legg den inn her.',
    sv: 'Kontrollera att hela nyckeln är med och att den inte har gått ut, eller skapa en ny hos källan och ange den här.',
  },
  'source.fault.consentOver': {
    en: 'The source no longer lets us in with what was agreed on in the browser.',
    nb: 'Kilden slipper oss ikke lenger inn med det det ble sagt ja til i nettleseren.',
    sv: 'Källan släpper inte längre in oss med det som godkändes i webbläsaren.',
  },
  'source.next.consentOver': {
    en: 'Press “Connect with Atlassian” on the page of the source, under the new access key, and say yes again. What is already stored stays.',
    nb: 'Trykk «Koble til med Atlassian» på siden til kilden, under ny tilgangsnøkkel, og si ja på nytt. Det som allerede er lagret, blir værende.',
    sv: 'Tryck ”Anslut med Atlassian” på källans sida, under ny åtkomstnyckel, och säg ja igen. Det som redan är lagrat finns kvar.',
  },
  'source.fault.noPermission': {
    en: 'The access key is valid, but it may not read this.',
    nb: 'Tilgangsnøkkelen er gyldig, men har ikke lov til å lese dette.',
    sv: 'Åtkomstnyckeln är giltig, men får inte läsa detta.',
  },
  'source.next.noPermission': {
    en: 'Give the key read permission at the source, or choose something it may read.',
    nb: 'Gi nøkkelen lesetilgang hos kilden, eller velg noe den har lov til å lese.',
    sv: 'Ge nyckeln läsbehörighet hos källan, eller välj något som den får läsa.',
  },
  'source.fault.notFound': {
    en: 'The source does not know this, or does not show it to this key.',
    nb: 'Kilden kjenner ikke dette, eller viser det ikke for denne nøkkelen.',
    sv: 'Källan känner inte till detta, eller visar det inte för den här nyckeln.',
  },
  'source.next.notFound': {
    en: 'Check the spelling and the address, and that the key may see it.',
    nb: 'Kontroller skrivemåten og adressen, og at nøkkelen har lov til å se det.',
    sv: 'Kontrollera stavningen och adressen, och att nyckeln får se det.',
  },
  'source.fault.unknownHost': {
    en: 'There is no server with this name.',
    nb: 'Det finnes ingen tjener med dette navnet.',
    sv: 'Det finns ingen server med det här namnet.',
  },
  'source.next.unknownHost': {
    en: 'Check the address. If it is right, this machine cannot look the name up.',
    nb: 'Kontroller adressen. Er den riktig, kan ikke denne maskinen slå opp navnet.',
    sv: 'Kontrollera adressen. Är den rätt kan den här maskinen inte slå upp namnet.',
  },
  'source.fault.refused': {
    en: 'Nothing answers at this address right now.',
    nb: 'Ingenting svarer på denne adressen akkurat nå.',
    sv: 'Ingenting svarar på den här adressen just nu.',
  },
  'source.next.refused': {
    en: 'Check the address and the port. A source that is connected is tried again by itself.',
    nb: 'Kontroller adressen og porten. En kilde som er koblet til, prøves igjen av seg selv.',
    sv: 'Kontrollera adressen och porten. En källa som är ansluten provas igen av sig själv.',
  },
  'source.fault.untrusted': {
    en: 'The certificate of the source is not trusted by this machine.',
    nb: 'Denne maskinen stoler ikke på sertifikatet til kilden.',
    sv: 'Den här maskinen litar inte på källans certifikat.',
  },
  'source.next.untrusted': {
    en: 'Check the address, or let whoever runs this machine add the certificate authority with NODE_EXTRA_CA_CERTS.',
    nb: 'Kontroller adressen, eller be den som drifter maskinen, legge til sertifikatutstederen med NODE_EXTRA_CA_CERTS.',
    sv: 'Kontrollera adressen, eller be den som driver maskinen att lägga till certifikatutfärdaren med NODE_EXTRA_CA_CERTS.',
  },
  'source.fault.notThisApi': {
    en: 'Something answers at this address, but it is not the interface we expected.',
    nb: 'Noe svarer på denne adressen, men det er ikke grensesnittet vi ventet.',
    sv: 'Något svarar på den här adressen, men det är inte det gränssnitt vi väntade oss.',
  },
  'source.next.notThisApi': {
    en: 'Check that the address is that of the interface, and that no sign-in page or proxy stands in between.',
    nb: 'Kontroller at adressen går til grensesnittet, og at ingen innloggingsside eller mellomtjener står imellom.',
    sv: 'Kontrollera att adressen går till gränssnittet, och att ingen inloggningssida eller proxy står emellan.',
  },
  'source.fault.notAccepted': {
    en: 'The source did not accept our question.',
    nb: 'Kilden godtok ikke spørsmålet vårt.',
    sv: 'Källan godtog inte vår fråga.',
  },
  'source.next.notAccepted': {
    en: 'This is ours to mend. Please report it with the text from the log.',
    nb: 'Dette må vi rette. Meld gjerne fra, med teksten fra loggen.',
    sv: 'Det här är vårt att rätta. Rapportera det gärna med texten från loggen.',
  },
  'source.fault.brokenAnswer': {
    en: 'The source answered with something that could not be read.',
    nb: 'Kilden svarte med noe som ikke lot seg lese.',
    sv: 'Källan svarade med något som inte gick att läsa.',
  },
  'source.next.brokenAnswer': {
    en: 'Nothing is lost. A source that is connected is tried again by itself, from where it was.',
    nb: 'Ingenting går tapt. En kilde som er koblet til, prøves igjen av seg selv, der den slapp.',
    sv: 'Inget går förlorat. En källa som är ansluten provas igen av sig själv, där den slutade.',
  },
  'source.fault.tooLarge': {
    en: 'The source answered one question with more than 64 MB, which is not read.',
    nb: 'Kilden svarte på ett spørsmål med mer enn 64 MB. Så mye leses ikke.',
    sv: 'Källan svarade på en fråga med mer än 64 MB. Så mycket läses inte.',
  },
  'source.next.tooLarge': {
    en: 'Check that the address is that of the source, and that nothing else answers in its place. If all is as it should be, please report it.',
    nb: 'Kontroller at adressen går til kilden, og at ingenting annet svarer i stedet for den. Er alt som det skal, meld gjerne fra.',
    sv: 'Kontrollera att adressen går till källan, och att inget annat svarar i dess ställe. Om allt är som det ska, rapportera det gärna.',
  },
  'source.fault.timeout': {
    en: 'The source did not answer in time.',
    nb: 'Kilden svarte ikke i tide.',
    sv: 'Källan svarade inte i tid.',
  },
  'source.next.timeout': {
    en: 'A source that is connected is tried again by itself. If it goes on, check the network between this machine and the source.',
    nb: 'En kilde som er koblet til, prøves igjen av seg selv. Fortsetter det, kontroller nettet mellom denne maskinen og kilden.',
    sv: 'En källa som är ansluten provas igen av sig själv. Om det fortsätter, kontrollera nätet mellan den här maskinen och källan.',
  },
  'source.fault.rateLimit': {
    en: 'The source asks us to wait before we read more.',
    nb: 'Kilden ber oss vente før vi leser mer.',
    sv: 'Källan ber oss vänta innan vi läser mer.',
  },
  'source.next.rateLimit': {
    en: 'There is nothing to do: we go on by ourselves when the wait is over.',
    nb: 'Det er ingenting å gjøre: Vi fortsetter av oss selv når ventetiden er over.',
    sv: 'Det finns inget att göra: vi fortsätter på egen hand när väntetiden är över.',
  },
  'source.fault.unavailable': {
    en: 'The source cannot be reached right now.',
    nb: 'Kilden er ikke tilgjengelig akkurat nå.',
    sv: 'Källan går inte att nå just nu.',
  },
  'source.next.unavailable': {
    en: 'Wait a little. A source that is connected is tried again by itself.',
    nb: 'Vent litt. En kilde som er koblet til, prøves igjen av seg selv.',
    sv: 'Vänta lite. En källa som är ansluten provas igen av sig själv.',
  },
  'source.fault.gone': {
    en: 'The source no longer offers what we read.',
    nb: 'Kilden tilbyr ikke lenger det vi leser.',
    sv: 'Källan erbjuder inte längre det vi läser.',
  },
  'source.next.gone': {
    en: 'Look for a newer version of this product, and report it if there is none.',
    nb: 'Se etter en nyere versjon av dette produktet, og meld fra hvis det ikke finnes noen.',
    sv: 'Leta efter en nyare version av den här produkten, och rapportera det om det inte finns någon.',
  },
  'source.fault.badConfig': {
    en: 'The settings of this connection do not fit together.',
    nb: 'Innstillingene for denne tilkoblingen henger ikke sammen.',
    sv: 'Inställningarna för den här anslutningen hänger inte ihop.',
  },
  'source.next.badConfig': {
    en: 'Go through the fields of the connection once more.',
    nb: 'Gå gjennom feltene i tilkoblingen en gang til.',
    sv: 'Gå igenom anslutningens fält en gång till.',
  },
  'source.fault.forbidden': {
    en: 'This address is not one that a source may have, so nothing was sent there.',
    nb: 'Denne adressen er ikke en en kilde kan ha, så ingenting ble sendt dit.',
    sv: 'Den här adressen är inte en som en källa kan ha, så inget skickades dit.',
  },
  'source.next.forbidden': {
    en: 'Enter the address at which people open the source. Addresses inside the network are allowed, but not the machine’s own (169.254…, fe80:…) nor this product’s database.',
    nb: 'Oppgi adressen folk åpner kilden på. Adresser inne i nettet er tillatt, men ikke maskinens egne (169.254…, fe80:…) eller databasen til dette produktet.',
    sv: 'Ange adressen som folk öppnar källan på. Adresser inne i nätet är tillåtna, men inte maskinens egna (169.254…, fe80:…) eller den här produktens databas.',
  },
  'source.fault.notSeen': {
    en: 'Records that were here before are missing at the source, and it is not certain that they were deleted. Nothing was removed.',
    nb: 'Noe som var her før, mangler hos kilden, og det er ikke sikkert at det er slettet. Ingenting er fjernet.',
    sv: 'Något som fanns här förut saknas hos källan, och det är inte säkert att det är raderat. Ingenting har tagits bort.',
  },
  'source.next.notSeen': {
    en: 'Check at the source that the key may still see everything it could see before. We count again every day.',
    nb: 'Kontroller hos kilden at nøkkelen fortsatt får se alt den kunne se før. Vi teller på nytt hver dag.',
    sv: 'Kontrollera hos källan att nyckeln fortfarande får se allt den kunde se förut. Vi räknar på nytt varje dag.',
  },
  'source.fault.keptBack': {
    en: 'The source has more than it tells, and some of it is missing here.',
    nb: 'Kilden har mer enn den oppgir, og noe av det mangler her.',
    sv: 'Källan har mer än den uppger, och en del av det saknas här.',
  },
  'source.next.keptBack': {
    en: 'There is nothing to do here: everything else is read and counted. GitHub, for one, tells at most 1,000 workflow runs of one second.',
    nb: 'Det er ingenting å gjøre her: Alt annet leses og telles. GitHub oppgir for eksempel høyst 1000 arbeidsflytkjøringer fra ett sekund.',
    sv: 'Det finns inget att göra här: allt annat läses och räknas. GitHub uppger till exempel högst 1000 arbetsflödeskörningar från en sekund.',
  },
});
