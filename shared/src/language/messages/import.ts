import { messages } from '../message.js';

/** What reading a file of answers or readings can say. */
export const importing = messages({
  'import.fault.empty': {
    en: 'The file is empty. Export the answers once more, and choose the new file.',
    nb: 'Filen er tom. Eksporter svarene på nytt, og velg den nye filen.',
    sv: 'Filen är tom. Exportera svaren igen och välj den nya filen.',
  },
  'import.fault.notText': {
    en: 'This is not a CSV file. Open it where it was made and save it as CSV.',
    nb: 'Dette er ikke en CSV-fil. Åpne den der den ble laget, og lagre den som CSV.',
    sv: 'Det här är inte en CSV-fil. Öppna den där den skapades och spara den som CSV.',
  },
  'import.fault.delimiter': {
    en: 'The first line is not cut into columns. Use a semicolon, a comma or a tab between the columns.',
    nb: 'Den første linjen er ikke delt i kolonner. Bruk semikolon, komma eller tabulator mellom kolonnene.',
    sv: 'Den första raden är inte delad i kolumner. Använd semikolon, komma eller tabb mellan kolumnerna.',
  },
  'import.fault.quote': {
    en: 'A quotation mark is opened and never closed. Mend that line, and choose the file again.',
    nb: 'Et anførselstegn er åpnet og aldri lukket. Rett linjen, og velg filen på nytt.',
    sv: 'Ett citattecken öppnas men stängs aldrig. Rätta raden och välj filen igen.',
  },
  'import.row.short': {
    en: 'The row has {found, number} of {columns, number} columns: it seems half-written.',
    nb: 'Raden har {found, number} av {columns, number} kolonner: den ser ut til å være halvskrevet.',
    sv: 'Raden har {found, number} av {columns, number} kolumner: den verkar vara halvskriven.',
  },
  'import.row.date': {
    en: '“{cell}” is not a date in the calendar.',
    nb: '«{cell}» er ikke en dato i kalenderen.',
    sv: '”{cell}” är inte ett datum i kalendern.',
  },
  'import.row.future': {
    en: '“{cell}” lies in the future.',
    nb: '«{cell}» ligger fram i tid.',
    sv: '”{cell}” ligger i framtiden.',
  },
  'import.row.noScore': {
    en: 'The answer is empty.',
    nb: 'Svaret er tomt.',
    sv: 'Svaret är tomt.',
  },
  'import.row.score': {
    en: '“{cell}” is neither a number nor an answer we know. Say what it stands for, or leave the row out.',
    nb: '«{cell}» er verken et tall eller et svar vi kjenner. Si hva det står for, eller la raden være ute.',
    sv: '”{cell}” är varken ett tal eller ett svar vi känner till. Ange vad det står för, eller lämna raden utanför.',
  },
  'import.row.scale': {
    en: '“{cell}” lies outside the scale from {min, number} to {max, number}.',
    nb: '«{cell}» ligger utenfor skalaen fra {min, number} til {max, number}.',
    sv: '”{cell}” ligger utanför skalan från {min, number} till {max, number}.',
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
  'import.row.number': {
    en: '“{cell}” is not a number.',
    nb: '«{cell}» er ikke et tall.',
    sv: '”{cell}” är inte ett tal.',
  },
  'import.row.n': {
    en: '“{cell}” is not a count of answers. Each reading needs the number of answers or cases behind it.',
    nb: '«{cell}» er ikke et antall svar. Hver måling trenger antallet svar eller saker bak seg.',
    sv: '”{cell}” är inte ett antal svar. Varje mätvärde behöver antalet svar eller ärenden bakom sig.',
  },
  'import.row.share': {
    en: '“{cell}” is not a share between 0 and 100 %.',
    nb: '«{cell}» er ikke en andel mellom 0 og 100 %.',
    sv: '”{cell}” är inte en andel mellan 0 och 100 %.',
  },
  'import.question.columns': {
    en: 'Which column holds the date, and which the answer? The names in the first line do not say.',
    nb: 'Hvilken kolonne har datoen, og hvilken har svaret? Navnene i første linje sier det ikke.',
    sv: 'Vilken kolumn har datumet, och vilken har svaret? Namnen på första raden säger det inte.',
  },
  'import.question.dateOrder': {
    en: 'Does the day or the month come first? Every date in the file can be read both ways.',
    nb: 'Kommer dagen eller måneden først? Alle datoene i filen kan leses på begge måter.',
    sv: 'Kommer dagen eller månaden först? Alla datum i filen kan läsas på båda sätten.',
  },
  'import.question.highestIsBest': {
    en: 'Is {max, number} the best answer, or {min, number}? Both are in use, and the file does not say.',
    nb: 'Er {max, number} det beste svaret, eller {min, number}? Begge deler er i bruk, og filen sier det ikke.',
    sv: 'Är {max, number} det bästa svaret, eller {min, number}? Båda används, och filen säger det inte.',
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
