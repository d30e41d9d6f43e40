import { personalNumberIn } from './personal-number.js';

/** Stands where something personal stood, in every language. */
export const scrubbed = '[•••]';

/** At signs, also as they are written to fool machines. */
const at = String.raw`(?:\s?@\s?|\s?[[({]\s?(?:at|alfa|krøllalfa|snabel-?a)\s?[\])}]\s?|\s(?:krøllalfa|alfakrøll|snabel-?a)\s)`;
const dot = String.raw`(?:\.|\s+\.\s*|\s?[[({]\s?(?:dot|punkt|punktum|prikk)\s?[\])}]\s?|\s(?:dot|punkt|punktum|prikk)\s)`;
const email = new RegExp(
  String.raw`[\p{L}\d._%+'’-]+${at}[\p{L}\d-]+(?:${dot}[\p{L}\d-]+)*${dot}\p{L}{2,}|[^\s@,;]+@[^\s@,;]*[\p{L}\d]`,
  'giu',
);
/** Addresses of pages carry numbers of cases and of people. */
const link = /(?:https?:\/\/|www\.)[^\s,;]*[\p{L}\d/]/giu;

const edge = String.raw`(?<![\p{L}\d])`;
const end = String.raw`(?![\p{L}\d])(?!\s?-?\d)`;
/** AB 12345: written large, or small in one piece, and not "kr 12345". */
const norwegianPlate = new RegExp(
  `${edge}(?:(?!(?:KR|NR|ID|NO|SE|OG|PÅ|ER|AV|OM|TO|SA|DU|VI|JE)(?![A-Z]))[A-Z]{2}[ -]?|(?!kr|nr|id|no|se)[a-z]{2})\\d(?: ?\\d){4}${end}`,
  'gu',
);
/** ABC 123 and ABC 12D: so too, and not "SEK 500". */
const swedishPlate = new RegExp(
  `${edge}(?:(?!NOK|SEK|DKK|EUR|USD|GBP|ISO|SAK|REF|KID|ROM|RAD|DEL|TEL|TLF|NR|KL|OCH|FOR|MED)[A-HJ-PR-UW-Z]{3}[ -]?|(?!nok|sek|dkk|eur|usd|gbp|iso|sak|ref|kid|rom|rad|del|tel|tlf)[a-hj-pr-uw-z]{3})\\d{2}[\\dA-Za-np-z]${end}`,
  'gu',
);
/** Invisible letters and hyphens that would keep a number from being seen. */
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/**
 * Free text without what tells who wrote it: national ids and phone numbers of Norway and Sweden, e-mail addresses,
 * number plates, addresses of pages. Case numbers, amounts, dates and postcodes stay. Names are not found: a person
 * reads every text before it is shown.
 */
export function scrub(text: string): string {
  const plain = text.normalize('NFKC').replace(invisible, '');
  return withoutNumbers(plain.replace(link, scrubbed).replace(email, scrubbed))
    .replace(norwegianPlate, scrubbed)
    .replace(swedishPlate, scrubbed);
}

/** Digits with little between them, as people break numbers up. */
const digitRun = /[(+]{0,2}\d(?:[\s.\-–—+/()]{0,3}\d)*/gu;

function withoutNumbers(text: string): string {
  return text.replace(digitRun, (run, at: number) => {
    const found = personalNumberIn(run, text.slice(0, at), text.slice(at + run.length));
    if (!found) return run;
    const [before, after] = [run.slice(0, found.from), run.slice(found.to)];
    return `${before}${scrubbed}${withoutNumbers(after)}`;
  });
}
