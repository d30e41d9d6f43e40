import { messages } from '../message.js';

/** How many answers it takes to see a change (methods.md E.6). */
export const needed = messages({
  'needed.percentagePoints': {
    en: 'To see {size} percentage points between one figure before and one after in four cases of five, about {each, plural, other {{each} answers}} are needed before and as many after.',
    nb: 'For å se {size} prosentpoeng mellom ett tall før og ett etter i fire av fem tilfeller trengs det rundt {each, plural, other {{each} svar}} før og like mange etter.',
    sv: 'För att se {size} procentenheter mellan en siffra före och en efter i fyra fall av fem behövs omkring {each, plural, other {{each} svar}} före och lika många efter.',
  },
  'needed.points': {
    en: 'To see {size, plural, one {{size} point} other {{size} points}} between one mean before and one after in four cases of five, about {each, plural, other {{each} answers}} are needed before and as many after.',
    nb: 'For å se {size} poeng mellom ett gjennomsnitt før og ett etter i fire av fem tilfeller trengs det rundt {each, plural, other {{each} svar}} før og like mange etter.',
    sv: 'För att se {size} poäng mellan ett medelvärde före och ett efter i fyra fall av fem behövs omkring {each, plural, other {{each} svar}} före och lika många efter.',
  },
  'needed.comeIn': {
    en: 'Now about {n, plural, one {{n} answer comes} other {{n} answers come}} in a week.',
    nb: 'Nå kommer det inn rundt {n} svar i uken.',
    sv: 'Nu kommer det in omkring {n} svar i veckan.',
  },
  'needed.fewComeIn': {
    en: 'Now fewer than one answer comes in a week.',
    nb: 'Nå kommer det inn mindre enn ett svar i uken.',
    sv: 'Nu kommer det in mindre än ett svar i veckan.',
  },
  'needed.beyond': {
    en: 'A change of {size} percentage points would go beyond all or none, so no number of answers is told for it.',
    nb: 'En endring på {size} prosentpoeng ville gå forbi alle eller ingen, så det oppgis ikke noe antall svar for den.',
    sv: 'En förändring på {size} procentenheter skulle gå förbi alla eller ingen, så inget antal svar anges för den.',
  },
  'needed.counted': {
    en: 'How many answers a change takes is not asked here: everything is counted. What shows hangs on how much it usually varies.',
    nb: 'Hvor mange svar en endring krever, spørres det ikke om her: alt telles. Hva som vises, avhenger av hvor mye det vanligvis varierer.',
    sv: 'Hur många svar en förändring kräver frågas inte här: allt räknas. Vad som syns beror på hur mycket det brukar variera.',
  },
  'needed.otherKind': {
    en: 'How many answers a change takes is told of shares and mean scores alone; this is neither.',
    nb: 'Hvor mange svar en endring krever, oppgis bare for andeler og gjennomsnitt av poeng; dette er ingen av delene.',
    sv: 'Hur många svar en förändring kräver anges bara för andelar och medelpoäng; detta är ingetdera.',
  },
  'needed.noFigure': {
    en: 'How many answers a change takes can be told once there is a figure to start from.',
    nb: 'Hvor mange svar en endring krever, kan oppgis når det finnes et tall å gå ut fra.',
    sv: 'Hur många svar en förändring kräver kan anges när det finns en siffra att utgå från.',
  },
  'needed.noSpread': {
    en: 'How many answers a change takes hangs on how much single answers differ, and only their mean was sent.',
    nb: 'Hvor mange svar en endring krever, avhenger av hvor ulike enkeltsvarene er, og bare gjennomsnittet ble sendt.',
    sv: 'Hur många svar en förändring kräver beror på hur olika de enskilda svaren är, och bara medelvärdet skickades.',
  },
  'needed.noSize': {
    en: 'Say in the definition which change is the smallest one worth the work, and how many answers it takes to see it is told here.',
    nb: 'Skriv i definisjonen hvilken endring som er den minste som er verdt arbeidet, så står det her hvor mange svar som trengs for å se den.',
    sv: 'Ange i definitionen vilken förändring som är den minsta värd arbetet, så står det här hur många svar som behövs för att se den.',
  },
});
