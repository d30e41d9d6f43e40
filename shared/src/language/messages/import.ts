// Longer than usual: a topic is one file, and this one has much to say.
import { messages } from '../message.js';

/** What reading a file of answers or readings can say. */
export const importing = messages({
  'import.fault.empty': {
    en: 'The file is empty. Export the answers once more, and choose the new file.',
    nb: 'Filen er tom. Eksporter svarene på nytt, og velg den nye filen.',
    sv: 'Filen är tom. Exportera svaren igen och välj den nya filen.',
  },
  'import.fault.notText': {
    en: 'This is not a table of answers. Open it where it was made, and save it as CSV or as an Excel workbook.',
    nb: 'Dette er ikke en tabell med svar. Åpne filen der den ble laget, og lagre den som CSV eller som Excel-arbeidsbok.',
    sv: 'Det här är inte en tabell med svar. Öppna filen där den skapades och spara den som CSV eller som Excel-arbetsbok.',
  },
  'import.fault.delimiter': {
    en: 'The first line is not cut into columns. Use a semicolon, a comma or a tab between the columns.',
    nb: 'Den første raden er ikke delt i kolonner. Bruk semikolon, komma eller tabulator mellom kolonnene.',
    sv: 'Den första raden är inte delad i kolumner. Använd semikolon, komma eller tabb mellan kolumnerna.',
  },
  'import.fault.quote': {
    en: 'A quotation mark is opened and never closed. Mend that line, and choose the file again.',
    nb: 'Et anførselstegn er åpnet og aldri lukket. Rett raden, og velg filen på nytt.',
    sv: 'Ett citattecken öppnas men stängs aldrig. Rätta raden och välj filen igen.',
  },
  'import.fault.pdf': {
    en: 'This is a PDF, not a table. Export the answers as CSV or as an Excel workbook.',
    nb: 'Dette er en PDF, ikke en tabell. Eksporter svarene som CSV eller som Excel-arbeidsbok.',
    sv: 'Det här är en PDF, inte en tabell. Exportera svaren som CSV eller som Excel-arbetsbok.',
  },
  'import.fault.picture': {
    en: 'This is a picture, not a table. Export the answers as CSV or as an Excel workbook.',
    nb: 'Dette er et bilde, ikke en tabell. Eksporter svarene som CSV eller som Excel-arbeidsbok.',
    sv: 'Det här är en bild, inte en tabell. Exportera svaren som CSV eller som Excel-arbetsbok.',
  },
  'import.fault.packed': {
    en: 'The file is packed. Unpack it, and choose the file inside.',
    nb: 'Filen er pakket. Pakk den ut, og velg filen som ligger inni.',
    sv: 'Filen är packad. Packa upp den och välj filen som ligger i den.',
  },
  'import.fault.zip': {
    en: 'This is a packed folder, not an Excel workbook. Unpack it, and choose the file inside.',
    nb: 'Dette er en pakket mappe, ikke en Excel-arbeidsbok. Pakk den ut, og velg filen som ligger inni.',
    sv: 'Det här är en packad mapp, inte en Excel-arbetsbok. Packa upp den och välj filen som ligger i den.',
  },
  'import.fault.oldWorkbook': {
    en: 'This workbook is in the old Excel format. Open it, and save it as .xlsx or CSV.',
    nb: 'Arbeidsboken er i det gamle Excel-formatet. Åpne den, og lagre den som .xlsx eller CSV.',
    sv: 'Arbetsboken är i det gamla Excel-formatet. Öppna den och spara den som .xlsx eller CSV.',
  },
  'import.fault.brokenWorkbook': {
    en: 'The workbook is damaged or locked with a password. Open it in Excel and save it once more, without a password.',
    nb: 'Arbeidsboken er skadet eller låst med passord. Åpne den i Excel og lagre den på nytt, uten passord.',
    sv: 'Arbetsboken är skadad eller låst med lösenord. Öppna den i Excel och spara den på nytt, utan lösenord.',
  },
  'import.fault.json': {
    en: 'The file begins like JSON, but holds no list of answers. Export the answers as a list, or as CSV.',
    nb: 'Filen begynner som JSON, men inneholder ingen liste med svar. Eksporter svarene som en liste, eller som CSV.',
    sv: 'Filen börjar som JSON men innehåller ingen lista med svar. Exportera svaren som en lista, eller som CSV.',
  },
  'import.fault.untold': {
    en: 'The file was sent without its size (Content-Length), and is then taken up to {most, number} MB. Send its size along, or a shorter period.',
    nb: 'Filen ble sendt uten størrelsen sin (Content-Length), og tas da imot opptil {most, number} MB. Send størrelsen med, eller en kortere periode.',
    sv: 'Filen skickades utan sin storlek (Content-Length), och tas då emot upp till {most, number} MB. Skicka med storleken, eller en kortare period.',
  },
  'import.fault.tooLarge': {
    en: 'The file is larger than {most, number} MB. Export a shorter period, or split it by year.',
    nb: 'Filen er større enn {most, number} MB. Eksporter en kortere periode, eller del den opp etter år.',
    sv: 'Filen är större än {most, number} MB. Exportera en kortare period, eller dela upp den per år.',
  },
  'import.fault.largeWorkbook': {
    en: 'A workbook may be up to {most, number} MB. Save the sheet as CSV: that can be much larger.',
    nb: 'En arbeidsbok kan være på inntil {most, number} MB. Lagre arket som CSV: det kan være mye større.',
    sv: 'En arbetsbok får vara högst {most, number} MB. Spara bladet som CSV: det får vara mycket större.',
  },
  'import.fault.largeJson': {
    en: 'A JSON file may be up to {most, number} MB. Export the answers as CSV: that can be much larger.',
    nb: 'En JSON-fil kan være på inntil {most, number} MB. Eksporter svarene som CSV: det kan være mye større.',
    sv: 'En JSON-fil får vara högst {most, number} MB. Exportera svaren som CSV: det får vara mycket större.',
  },
  'import.fault.tooManyRows': {
    en: 'The file has more than {most, number} rows. Export a shorter period, or split it by year.',
    nb: 'Filen har mer enn {most, number} rader. Eksporter en kortere periode, eller del den opp etter år.',
    sv: 'Filen har fler än {most, number} rader. Exportera en kortare period, eller dela upp den per år.',
  },
  'import.fault.tooManyInWorkbook': {
    en: 'The workbook has more than {most, number} rows. Save the sheet as CSV: up to a million rows are read from that.',
    nb: 'Arbeidsboken har mer enn {most, number} rader. Lagre arket som CSV: derfra leses inntil en million rader.',
    sv: 'Arbetsboken har fler än {most, number} rader. Spara bladet som CSV: därifrån läses upp till en miljon rader.',
  },
  'import.fault.tooManyInJson': {
    en: 'The list has more than {most, number} answers. Export them as CSV: up to a million rows are read from that.',
    nb: 'Listen har mer enn {most, number} svar. Eksporter dem som CSV: derfra leses inntil en million rader.',
    sv: 'Listan har fler än {most, number} svar. Exportera dem som CSV: därifrån läses upp till en miljon rader.',
  },
  'import.fault.tooManyReadings': {
    en: 'The file has more than {most, number} periods. Each line should be one period, already summed.',
    nb: 'Filen har mer enn {most, number} perioder. Hver rad skal være én periode, ferdig summert.',
    sv: 'Filen har fler än {most, number} perioder. Varje rad ska vara en period, redan summerad.',
  },
  'import.fault.tooVaried': {
    en: 'The columns chosen hold too many different values to be dates and answers on a scale. Choose other columns.',
    nb: 'Kolonnene som er valgt, har for mange ulike verdier til å være datoer og svar på en skala. Velg andre kolonner.',
    sv: 'Kolumnerna som valts har för många olika värden för att vara datum och svar på en skala. Välj andra kolumner.',
  },
  'import.fault.otherDocument': {
    en: 'This is a document of another program, not an Excel workbook. Open it, and save the table as .xlsx or CSV.',
    nb: 'Dette er et dokument fra et annet program, ikke en Excel-arbeidsbok. Åpne det, og lagre tabellen som .xlsx eller CSV.',
    sv: 'Det här är ett dokument från ett annat program, inte en Excel-arbetsbok. Öppna det och spara tabellen som .xlsx eller CSV.',
  },
  'import.row.short': {
    en: 'The row has {found, number} of {columns, number} columns: it seems half-written.',
    nb: 'Raden har {found, number} av {columns, number} kolonner: den ser ut til å være halvskrevet.',
    sv: 'Raden har {found, number} av {columns, number} kolumner: den verkar vara halvskriven.',
  },
  'import.row.date': {
    en: '“{cell}” is not a date we can read in the calendar. Write it as 2026-11-21.',
    nb: '«{cell}» er ikke en dato vi kan lese i kalenderen. Skriv den som 2026-11-21.',
    sv: '”{cell}” är inte ett datum vi kan läsa i kalendern. Skriv det som 2026-11-21.',
  },
  'import.row.future': {
    en: '“{cell}” lies in the future. Check the year, and whether the day or the month comes first.',
    nb: '«{cell}» ligger fram i tid. Se etter om året er riktig, og om dagen eller måneden kommer først.',
    sv: '”{cell}” ligger i framtiden. Kontrollera året, och om dagen eller månaden kommer först.',
  },
  'import.row.past': {
    en: '“{cell}” lies before 1990. Correct the year.',
    nb: '«{cell}» ligger før 1990. Rett året.',
    sv: '”{cell}” ligger före 1990. Rätta året.',
  },
  'import.row.noScore': {
    en: 'The answer is empty. If all are, choose another column.',
    nb: 'Svaret er tomt. Velg en annen kolonne hvis alle er det.',
    sv: 'Svaret är tomt. Välj en annan kolumn om alla är det.',
  },
  'import.row.score': {
    en: '“{cell}” is neither a number nor an answer we know. Say what it stands for, or leave the row out.',
    nb: '«{cell}» er verken et tall eller et svar vi kjenner. Si hva det står for, eller la raden være ute.',
    sv: '”{cell}” är varken ett tal eller ett svar vi känner till. Ange vad det står för, eller lämna raden utanför.',
  },
  'import.row.scale': {
    en: '“{cell}” lies outside the scale from {min, number} to {max, number}. Correct it, or leave the row out.',
    nb: '«{cell}» ligger utenfor skalaen fra {min, number} til {max, number}. Rett det, eller la raden være ute.',
    sv: '”{cell}” ligger utanför skalan från {min, number} till {max, number}. Rätta det, eller lämna raden utanför.',
  },
  'import.row.long': {
    en: 'The row has {found, number} columns, the header {columns, number}. A comma in a number or text may have cut a cell in two.',
    nb: 'Raden har {found, number} kolonner, overskriften {columns, number}. Et komma i et tall eller en tekst kan ha delt en celle i to.',
    sv: 'Raden har {found, number} kolumner, rubrikraden {columns, number}. Ett komma i ett tal eller en text kan ha delat en cell i två.',
  },
  'import.row.noStart': {
    en: 'There is no day on which the case began, so nobody can tell how long it took.',
    nb: 'Det står ingen dag som saken begynte, så ingen kan si hvor lenge den tok.',
    sv: 'Det står ingen dag då ärendet började, så ingen kan säga hur länge det tog.',
  },
  'import.row.endFirst': {
    en: '“{cell}” lies before the day on which the case began. Check both days, and which column is which.',
    nb: '«{cell}» ligger før dagen saken begynte. Se etter begge dagene, og hvilken kolonne som er hvilken.',
    sv: '”{cell}” ligger före dagen då ärendet började. Kontrollera båda dagarna, och vilken kolumn som är vilken.',
  },
  'import.row.span': {
    en: 'From “{cell}” on it took, or has taken, more than {max} days. Check the year.',
    nb: 'Fra «{cell}» tok det, eller har det tatt, mer enn {max} dager. Se etter om året er riktig.',
    sv: 'Från ”{cell}” tog det, eller har det tagit, mer än {max} dagar. Kontrollera året.',
  },
  'import.row.noDate': {
    en: 'There is no date: the answer was not sent in, or the date stands in another column.',
    nb: 'Det er ingen dato: svaret er ikke sendt inn, eller datoen står i en annen kolonne.',
    sv: 'Det finns inget datum: svaret har inte skickats in, eller datumet står i en annan kolumn.',
  },
  'import.row.leftOut': {
    en: 'Answers with “{cell}” are left out, as chosen.',
    nb: 'Svar med «{cell}» holdes utenfor, slik det er valgt.',
    sv: 'Svar med ”{cell}” utelämnas, som valts.',
  },
  'import.row.survey': {
    en: 'The answer belongs to another survey: “{cell}”.',
    nb: 'Svaret hører til en annen undersøkelse: «{cell}».',
    sv: 'Svaret hör till en annan enkät: ”{cell}”.',
  },
  'import.row.otherProduct': {
    en: 'The answer is about another product: “{cell}”. Import it there.',
    nb: 'Svaret gjelder et annet produkt: «{cell}». Importer det der.',
    sv: 'Svaret gäller en annan produkt: ”{cell}”. Importera det där.',
  },
  'import.row.noProduct': {
    en: 'There is no product called “{cell}”. Correct the name, or add the product first.',
    nb: 'Det finnes ikke noe produkt som heter «{cell}». Rett navnet, eller legg til produktet først.',
    sv: 'Det finns ingen produkt som heter ”{cell}”. Rätta namnet, eller lägg till produkten först.',
  },
  'import.row.status': {
    en: 'The questionnaire was not completed (code “{cell}”).',
    nb: 'Skjemaet ble ikke fullført (kode «{cell}»).',
    sv: 'Enkäten slutfördes inte (kod ”{cell}”).',
  },
  'import.row.duplicate': {
    en: 'The answer stands in an earlier row already, and is counted once.',
    nb: 'Svaret står i en tidligere rad, og telles én gang.',
    sv: 'Svaret finns redan på en tidigare rad och räknas en gång.',
  },
  'import.row.period': {
    en: '“{cell}” is not a period. Write a week as 2026-W34, a month as 2026-08 or a tertial as 2026-T2.',
    nb: '«{cell}» er ikke en periode. Skriv en uke som 2026-W34, en måned som 2026-08 eller et tertial som 2026-T2.',
    sv: '”{cell}” är inte en period. Skriv en vecka som 2026-W34, en månad som 2026-08 eller ett tertial som 2026-T2.',
  },
  'import.row.indicator': {
    en: 'This product has no indicator called “{cell}”. Add it first, or correct the name.',
    nb: 'Produktet har ingen indikator som heter «{cell}». Legg den til først, eller rett navnet.',
    sv: 'Produkten har ingen indikator som heter ”{cell}”. Lägg till den först, eller rätta namnet.',
  },
  'import.row.notRipe': {
    en: 'Those who began on the last day of “{cell}” have not had their time yet. Send it again later.',
    nb: 'De som begynte den siste dagen i «{cell}», har ikke hatt tiden sin ennå. Send den igjen senere.',
    sv: 'De som började den sista dagen i ”{cell}” har inte haft sin tid än. Skicka det igen senare.',
  },
  'import.row.emptyCell': {
    en: 'This cell is empty. Fill it in, or leave the row out.',
    nb: 'Cellen er tom. Fyll den ut, eller la raden være ute.',
    sv: 'Cellen är tom. Fyll i den, eller lämna raden utanför.',
  },
  'import.row.number': {
    en: '“{cell}” is not a number. Write the value alone, as 81 or 81.5.',
    nb: '«{cell}» er ikke et tall. Skriv verdien alene, som 81 eller 81,5.',
    sv: '”{cell}” är inte ett tal. Skriv värdet ensamt, som 81 eller 81,5.',
  },
  'import.row.n': {
    en: '“{cell}” is not a count of answers. Each reading needs the number of answers or cases behind it.',
    nb: '«{cell}» er ikke et antall svar. Hver måling trenger antallet svar eller saker bak seg.',
    sv: '”{cell}” är inte ett antal svar. Varje mätvärde behöver antalet svar eller ärenden bakom sig.',
  },
  'import.row.distribution': {
    en: '“{cell}” is not how many gave each score: as many counts as the scale has points, the lowest score first, that make n together, as 10/20/30/80/60.',
    nb: '«{cell}» er ikke hvor mange som ga hvert svar: så mange tall som skalaen har trinn, laveste svar først, som til sammen blir n, som 10/20/30/80/60.',
    sv: '”{cell}” är inte hur många som gav varje svar: så många tal som skalan har steg, lägsta svaret först, som tillsammans blir n, som 10/20/30/80/60.',
  },
  'import.row.asked': {
    en: '“{cell}” is not how many were asked: a whole number, no fewer than have answered.',
    nb: '«{cell}» er ikke hvor mange som ble spurt: et helt tall, ikke færre enn de som svarte.',
    sv: '”{cell}” är inte hur många som tillfrågades: ett heltal, inte färre än de som svarade.',
  },
  'import.row.failures': {
    en: '“{cell}” is not which failures of accessibility are open: severity, day found, how many, with strokes between, which make the value together, as serious 2026-05-01 3 / minor 2026-06-01 2.',
    nb: '«{cell}» er ikke hvilke tilgjengelighetsfeil som er åpne: alvorlighet, dagen de ble funnet, hvor mange, med skråstrek mellom, som til sammen blir verdien, som alvorlig 2026-05-01 3 / mindre 2026-06-01 2.',
    sv: '”{cell}” är inte vilka tillgänglighetsfel som är öppna: allvarlighet, dagen de hittades, hur många, med snedstreck emellan, som tillsammans blir värdet, som allvarlig 2026-05-01 3 / mindre 2026-06-01 2.',
  },
  'import.row.statement': {
    en: '“{cell}” is no answer to one of the statements: of a respondent all of them are needed, as words or whole numbers of the scale.',
    nb: '«{cell}» er ikke et svar på en av påstandene: av den som svarer trengs alle, som ord eller hele tall på skalaen.',
    sv: '”{cell}” är inte ett svar på ett av påståendena: av den som svarar behövs alla, som ord eller hela tal på skalan.',
  },
  'import.row.group': {
    en: '“{cell}” is no count that fits. Of each group the row needs how many there were, and how many of them succeeded, never more.',
    nb: '«{cell}» er ikke et antall som passer. For hver gruppe trenger raden hvor mange det var, og hvor mange av dem som lyktes, aldri flere.',
    sv: '”{cell}” är inget antal som passar. För varje grupp behöver raden hur många de var och hur många av dem som lyckades, aldrig fler.',
  },
  'import.row.groups': {
    en: '“{cell}” is not the gap between two groups, and cannot be told as counts of both.',
    nb: '«{cell}» er ikke gapet mellom to grupper, og kan ikke oppgis som tall for begge.',
    sv: '”{cell}” är inte gapet mellan två grupper och kan inte anges som antal för båda.',
  },
  'import.row.percentile': {
    en: '“{cell}” cannot be within what 85 or 95 of 100 were done: it belongs to the median of durations, and is never below it.',
    nb: '«{cell}» kan ikke være tiden 85 eller 95 av 100 holdt seg innenfor: den hører til medianen av varigheter, og er aldri under den.',
    sv: '”{cell}” kan inte vara tiden som 85 eller 95 av 100 höll sig inom: den hör till medianen av varaktigheter och är aldrig under den.',
  },
  'import.row.share': {
    en: '“{cell}” is not a share between 0 and 100\u00a0%. Write 81, 81\u00a0% or 0.81, in one way throughout.',
    nb: '«{cell}» er ikke en andel mellom 0 og 100\u00a0%. Skriv 81, 81\u00a0% eller 0,81, på én måte i hele filen.',
    sv: '”{cell}” är inte en andel mellan 0 och 100\u00a0%. Skriv 81, 81\u00a0% eller 0,81, på ett sätt i hela filen.',
  },
  'import.notice.unanswered': {
    en: '{n, plural, one {One row tells} other {# rows tell}} of somebody who was asked and did not answer: counted for the response rate, and for nothing else.',
    nb: '{n, plural, one {Én rad forteller} other {# rader forteller}} om noen som ble spurt og ikke svarte: de telles med i svarprosenten, og ikke i noe annet.',
    sv: '{n, plural, one {En rad berättar} other {# rader berättar}} om någon som tillfrågades och inte svarade: de räknas i svarsfrekvensen, och inte i något annat.',
  },
  'import.notice.isWorkbook': {
    en: 'The name ends in .{ending}, but this is an Excel workbook. It was read as one.',
    nb: 'Navnet slutter på .{ending}, men dette er en Excel-arbeidsbok. Den er lest som det.',
    sv: 'Namnet slutar på .{ending}, men det här är en Excel-arbetsbok. Den lästes som en sådan.',
  },
  'import.notice.isJson': {
    en: 'The name ends in .{ending}, but this is JSON. It was read as that.',
    nb: 'Navnet slutter på .{ending}, men dette er JSON. Filen er lest som det.',
    sv: 'Namnet slutar på .{ending}, men det här är JSON. Filen lästes som det.',
  },
  'import.notice.isText': {
    en: 'The name ends in .{ending}, but this is plain text. It was read as CSV.',
    nb: 'Navnet slutter på .{ending}, men dette er ren tekst. Filen er lest som CSV.',
    sv: 'Namnet slutar på .{ending}, men det här är ren text. Filen lästes som CSV.',
  },
  'import.notice.sheets': {
    en: 'Only the sheet “{read}” was read. There is more in {others}.',
    nb: 'Bare arket «{read}» er lest. Det ligger mer i {others}.',
    sv: 'Bara bladet ”{read}” lästes. Det finns mer i {others}.',
  },
  'import.notice.lostLetters': {
    en: 'Some letters were lost when the file was saved, and cannot be brought back. Save it as UTF-8 if words of the scale are among them.',
    nb: 'Noen bokstaver gikk tapt da filen ble lagret, og kan ikke hentes tilbake. Lagre den som UTF-8 hvis det gjelder ord i skalaen.',
    sv: 'Några bokstäver gick förlorade när filen sparades och kan inte återskapas. Spara den som UTF-8 om det gäller ord i skalan.',
  },
  'import.notice.mendedLetters': {
    en: 'Letters like “Ã¥” were broken in the file. They are put right here.',
    nb: 'Bokstaver som «Ã¥» var ødelagt i filen. De er rettet her.',
    sv: 'Bokstäver som ”Ã¥” var trasiga i filen. De är rättade här.',
  },
  'import.notice.brokenLetters': {
    en: 'Letters like “Ã¥” are broken in the file, and are left as they are.',
    nb: 'Bokstaver som «Ã¥» er ødelagt i filen, og står som de er.',
    sv: 'Bokstäver som ”Ã¥” är trasiga i filen och lämnas som de är.',
  },
  'import.notice.twoHeaders': {
    en: 'The first two lines are read as headings.',
    nb: 'De to første radene er lest som overskrifter.',
    sv: 'De två första raderna lästes som rubriker.',
  },
  'import.notice.remembered': {
    en: 'Read in the same way as {file}, which has the same columns.',
    nb: 'Lest på samme måte som {file}, som har de samme kolonnene.',
    sv: 'Läst på samma sätt som {file}, som har samma kolumner.',
  },
  'import.notice.wording': {
    en: 'The question has changed. Before: “{before}” Now: “{now}” Answers to different questions should not stand in one series.',
    nb: 'Spørsmålet er endret. Før: «{before}» Nå: «{now}» Svar på ulike spørsmål bør ikke stå i samme serie.',
    sv: 'Frågan har ändrats. Före: ”{before}” Nu: ”{now}” Svar på olika frågor bör inte stå i samma serie.',
  },
  'import.notice.dates': {
    en: 'Dates are written in several ways ({dates}). Check that the weeks below are right.',
    nb: 'Datoene er skrevet på flere måter ({dates}). Se etter at ukene nedenfor er riktige.',
    sv: 'Datumen är skrivna på flera sätt ({dates}). Kontrollera att veckorna nedan stämmer.',
  },
  'import.notice.alike': {
    en: '{n, number} rows are alike to the last letter. Each counts as an answer of its own.',
    nb: '{n, number} rader er helt like. Hver av dem teller som et eget svar.',
    sv: '{n, number} rader är helt lika. Var och en räknas som ett eget svar.',
  },
  'import.notice.open': {
    en: 'Cases still open: {rows, plural, one {one row has} other {{rows} rows have}} a start and no end. When {on} was over, {n} were open; they are counted in once that tells of nobody. A file of open cases must hold all of them.',
    nb: 'Saker som ennå er åpne: {rows, plural, one {én rad har} other {{rows} rader har}} start og ingen slutt. Da {on} var over, var {n} åpne; de regnes med når det ikke røper noen. En fil med åpne saker må ha alle med.',
    sv: 'Ärenden som ännu är öppna: {rows, plural, one {en rad har} other {{rows} rader har}} start och inget slut. När {on} var över var {n} öppna; de räknas med när det inte röjer någon. En fil med öppna ärenden måste ha alla med.',
  },
  'import.notice.movedMix': {
    en: 'From {from} on the column “{column}” is filled in otherwise than before, by more than ten points: others answer than before. A difference to the time before need not be one in what users experience.',
    nb: 'Fra {from} er kolonnen «{column}» fylt ut annerledes enn før, med mer enn ti poeng: det er andre som svarer. En forskjell fra tiden før trenger ikke å ligge i det brukerne opplever.',
    sv: 'Från {from} är kolumnen ”{column}” ifylld på annat sätt än förut, med mer än tio poäng: det är andra som svarar. En skillnad mot tiden innan behöver inte ligga i det användarna upplever.',
  },
  'import.notice.email': {
    en: '“{column}” holds e-mail addresses, and is left behind.',
    nb: '«{column}» inneholder e-postadresser, og blir liggende igjen.',
    sv: '”{column}” innehåller e-postadresser och lämnas kvar.',
  },
  'import.notice.phone': {
    en: '“{column}” holds phone numbers, and is left behind.',
    nb: '«{column}» inneholder telefonnumre, og blir liggende igjen.',
    sv: '”{column}” innehåller telefonnummer och lämnas kvar.',
  },
  'import.notice.nationalId': {
    en: '“{column}” holds national identity numbers, and is left behind.',
    nb: '«{column}» inneholder fødselsnumre, og blir liggende igjen.',
    sv: '”{column}” innehåller personnummer och lämnas kvar.',
  },
  'import.notice.people': {
    en: '“{column}” seems to hold people’s names, and is left behind.',
    nb: '«{column}» ser ut til å inneholde navn på personer, og blir liggende igjen.',
    sv: '”{column}” verkar innehålla namn på personer och lämnas kvar.',
  },
  'import.notice.address': {
    en: '“{column}” holds web addresses, which may carry case numbers, and is left behind.',
    nb: '«{column}» inneholder nettadresser, som kan bære saksnumre, og blir liggende igjen.',
    sv: '”{column}” innehåller webbadresser, som kan bära ärendenummer, och lämnas kvar.',
  },
  'import.notice.freeText': {
    en: '“{column}” holds free text, and is left behind.',
    nb: '«{column}» inneholder fritekst, og blir liggende igjen.',
    sv: '”{column}” innehåller fritext och lämnas kvar.',
  },
  'import.question.columns': {
    en: 'Which column holds the date, and which the answer? The names in the first line do not say.',
    nb: 'Hvilken kolonne har datoen, og hvilken har svaret? Navnene i første rad sier det ikke.',
    sv: 'Vilken kolumn har datumet, och vilken har svaret? Namnen på första raden säger det inte.',
  },
  'import.question.caseDays': {
    en: 'Which column holds the day on which a case began, and which the day on which it ended? In place of the first, a column may say how many days it took.',
    nb: 'Hvilken kolonne har dagen saken begynte, og hvilken har dagen den ble avsluttet? I stedet for den første kan en kolonne si hvor mange dager den varte.',
    sv: 'Vilken kolumn har dagen då ärendet började, och vilken har dagen då det avslutades? I stället för den första kan en kolumn säga hur många dagar det tog.',
  },
  'import.question.caseHours': {
    en: 'Which column holds the day on which a case ended, and which says how many hours it took?',
    nb: 'Hvilken kolonne har dagen saken ble avsluttet, og hvilken sier hvor mange timer den varte?',
    sv: 'Vilken kolumn har dagen då ärendet avslutades, och vilken säger hur många timmar det tog?',
  },
  'import.question.dateOrder': {
    en: 'Does the day or the month come first? Every date in the file can be read both ways.',
    nb: 'Kommer dagen eller måneden først? Alle datoene i filen kan leses på begge måter.',
    sv: 'Kommer dagen eller månaden först? Alla datum i filen kan läsas på båda sätten.',
  },
  'import.question.statements': {
    en: 'Which columns hold the answers to the {n} statements, in the order in which they were asked? Or choose the column of a finished score from 0 to 100.',
    nb: 'Hvilke kolonner har svarene på de {n} påstandene, i den rekkefølgen de ble stilt? Eller velg kolonnen med en ferdig poengsum fra 0 til 100.',
    sv: 'Vilka kolumner har svaren på de {n} påståendena, i den ordning de ställdes? Eller välj kolumnen med en färdig poäng från 0 till 100.',
  },
  'import.question.agreement': {
    en: 'Is {max, number} full agreement with a statement, or {min, number}? Both are in use, and the file does not say.',
    nb: 'Er {max, number} helt enig i en påstand, eller {min, number}? Begge deler er i bruk, og filen sier det ikke.',
    sv: 'Betyder {max, number} att man helt instämmer i ett påstående, eller {min, number}? Båda används, och filen säger det inte.',
  },
  'import.question.highestIsBest': {
    en: 'Is {max, number} the best answer, or {min, number}? Both are in use, and the file does not say.',
    nb: 'Er {max, number} det beste svaret, eller {min, number}? Begge deler er i bruk, og filen sier det ikke.',
    sv: 'Är {max, number} det bästa svaret, eller {min, number}? Båda används, och filen säger det inte.',
  },
  'import.question.scoreColumn': {
    en: 'Several columns hold answers on a scale: {columns}. Which of them is it?',
    nb: 'Flere kolonner har svar på en skala: {columns}. Hvilken av dem gjelder det?',
    sv: 'Flera kolumner har svar på en skala: {columns}. Vilken av dem gäller det?',
  },
  'import.question.mixedDates': {
    en: 'Some dates have the day first ({dayFirst}), others the month ({monthFirst}), so the rest could be either. Write them all in one way, best as 2026-11-21, and choose the file again.',
    nb: 'Noen datoer har dagen først ({dayFirst}), andre måneden ({monthFirst}), så resten kan være begge deler. Skriv alle på én måte, helst som 2026-11-21, og velg filen på nytt.',
    sv: 'Några datum har dagen först ({dayFirst}), andra månaden ({monthFirst}), så resten kan vara vilket som helst. Skriv alla på ett sätt, helst som 2026-11-21, och välj filen igen.',
  },
  'import.question.scale': {
    en: 'The answers go from {lowest, number} to {highest, number} outside the indicator’s scale, which goes from {min, number} to {max, number}. Another scale is another indicator: choose one that fits, or another column.',
    nb: 'Svar fra {lowest, number} til {highest, number} ligger utenfor skalaen til indikatoren, som går fra {min, number} til {max, number}. En annen skala er en annen indikator: velg en som passer, eller en annen kolonne.',
    sv: 'Svar från {lowest, number} till {highest, number} ligger utanför indikatorns skala, som går från {min, number} till {max, number}. En annan skala är en annan indikator: välj en som passar, eller en annan kolumn.',
  },
  'import.question.wordScale': {
    en: 'The words in the file make another scale than the indicator’s, which goes from {min, number} to {max, number}. Choose an indicator that fits, or another column.',
    nb: 'Ordene i filen danner en annen skala enn indikatorens, som går fra {min, number} til {max, number}. Velg en indikator som passer, eller en annen kolonne.',
    sv: 'Orden i filen bildar en annan skala än indikatorns, som går från {min, number} till {max, number}. Välj en indikator som passar, eller en annan kolumn.',
  },
  'import.question.labels': {
    en: '{n, plural, one {What does this answer stand for?} other {What do these answers stand for?}} {words}',
    nb: '{n, plural, one {Hva står dette svaret for?} other {Hva står disse svarene for?}} {words}',
    sv: '{n, plural, one {Vad står det här svaret för?} other {Vad står de här svaren för?}} {words}',
  },
  'import.question.survey': {
    en: 'The file holds answers to {n, number} surveys. Which of them is it?',
    nb: 'Filen har svar på {n, number} undersøkelser. Hvilken av dem gjelder det?',
    sv: 'Filen har svar på {n, number} enkäter. Vilken av dem gäller det?',
  },
  'import.question.repeated': {
    en: '{n, number} rows are alike to the last letter, time of day included (the last on line {line, number}). Is each an answer of its own, or has one answer been exported many times?',
    nb: '{n, number} rader er helt like, klokkeslettet også (den siste på rad {line, number}). Er hver av dem et eget svar, eller er ett svar eksportert mange ganger?',
    sv: '{n, number} rader är helt lika, även klockslaget (den sista på rad {line, number}). Är var och en ett eget svar, eller har ett svar exporterats många gånger?',
  },
  'import.refused.question': {
    en: 'Something in the file must be answered by a person first. Nothing has been saved.',
    nb: 'Noe i filen må besvares av et menneske først. Ingenting er lagret.',
    sv: 'Något i filen måste besvaras av en människa först. Inget är sparat.',
  },
  'import.refused.nothing': {
    en: 'No row of the file can be used. Nothing has been saved; look at the reasons for the rows.',
    nb: 'Ingen rad i filen kan brukes. Ingenting er lagret; se på grunnene for radene.',
    sv: 'Ingen rad i filen kan användas. Inget är sparat; se skälen för raderna.',
  },
  'import.refused.late': {
    en: 'The whole file shows another order of day and month than its first rows. Look at the preview first, and save what it shows. Nothing has been saved.',
    nb: 'Hele filen viser en annen rekkefølge på dag og måned enn de første radene. Se på forhåndsvisningen først, og lagre det den viser. Ingenting er lagret.',
    sv: 'Hela filen visar en annan ordning på dag och månad än de första raderna. Se på förhandsvisningen först och spara det den visar. Inget är sparat.',
  },
  'import.refused.busy': {
    en: 'This import is still being stored or taken back. Wait until that is done.',
    nb: 'Importen er fortsatt i ferd med å lagres eller tas tilbake. Vent til det er ferdig.',
    sv: 'Importen håller fortfarande på att sparas eller tas tillbaka. Vänta tills det är klart.',
  },
  'import.refused.type': {
    en: 'Send the file itself, as text/csv or application/octet-stream. Nothing has been saved.',
    nb: 'Send selve filen, som text/csv eller application/octet-stream. Ingenting er lagret.',
    sv: 'Skicka själva filen, som text/csv eller application/octet-stream. Inget är sparat.',
  },
  'import.refused.mapping': {
    en: 'The description of the columns cannot be read. Choose the columns again.',
    nb: 'Beskrivelsen av kolonnene kan ikke leses. Velg kolonnene på nytt.',
    sv: 'Beskrivningen av kolumnerna går inte att läsa. Välj kolumnerna igen.',
  },
  'import.refused.counted': {
    en: 'This indicator is counted, not asked. Send its readings with period, value and n.',
    nb: 'Denne indikatoren telles, den spørres det ikke om. Send målingene med periode, verdi og n.',
    sv: 'Den här indikatorn räknas, den är ingen fråga. Skicka mätvärdena med period, värde och n.',
  },
});
