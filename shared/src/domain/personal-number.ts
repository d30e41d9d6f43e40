import { beginsNorwegianId, beginsSwedishId, isNorwegianId, isSwedishId } from './national-id.js';

/** Groups of digits beside each other, as they are written. */
interface Written {
  readonly digits: string;
  /** Lengths of the groups: `12 34 56` is `2,2,2`. */
  readonly shape: string;
  /** What stands between the last two groups; empty where there is one. */
  readonly lastGap: string;
  readonly before: string;
  readonly after: string;
}

/**
 * The first number in a run of digits that tells who somebody is, and where it stands. The longest reading counts.
 * @param before the text before the run, and `after` behind it: what a number is called, and what it is counted in
 */
export function personalNumberIn(run: string, before: string, after: string): { from: number; to: number } | null {
  const groups = [...run.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({ digits, from: index }));
  for (const [first, start] of groups.entries()) {
    for (let last = groups.length - 1; last >= first; last -= 1) {
      const taken = groups.slice(first, last + 1);
      const end = groups[last];
      if (!end) continue;
      const from = run.slice(0, start.from).search(/\(?\+\(?$/);
      const place = { from: from < 0 ? start.from : from, to: end.from + end.digits.length };
      const previous = taken.at(-2);
      const written = {
        digits: taken.map(({ digits }) => digits).join(''),
        shape: taken.map(({ digits }) => digits.length).join(','),
        lastGap: previous ? run.slice(previous.from + previous.digits.length, end.from) : '',
        before: before + run.slice(0, start.from),
        after: run.slice(place.to) + after,
      };
      if (written.digits.length <= 16 && isPersonal(written)) return place;
    }
  }
  return null;
}

const isPersonal = (written: Written): boolean =>
  isNationalId(written) || isAbroad(written) || (!isNamedOtherwise(written) && isPhone(written));

/** Written as an id is, a day and month are enough: a slip of the pen is still an id. Otherwise check digits decide. */
function isNationalId({ digits, shape, lastGap }: Written): boolean {
  if (digits.length === 11) {
    const usual = /^(11|6,5|6,3,2|2,2,2,5|2,2,2,3,2)$/.test(shape);
    return usual ? beginsNorwegianId(digits) : isNorwegianId(digits);
  }
  const hasCentury = digits.length === 12 && /^(19|20)/.test(digits);
  if (digits.length !== 10 && !hasCentury) return false;
  const short = digits.slice(-10);
  const usual = /^(6|8|2,2,2|4,2,2),4$/.test(shape) && /^\s*[-–—+]\s*$/.test(lastGap);
  return usual && shape !== '4,2,2,4' ? beginsSwedishId(short) : isSwedishId(short);
}

/** With the country before it: +47, 0046. */
const isAbroad = ({ digits, before }: Written): boolean =>
  /\+\(?$/.test(before) ? /^\d{8,15}$/.test(digits) : /^00[1-9]\d{7,13}$/.test(digits);

/** "sak 23456789", "ordre nr. 23456789": the number of something else. */
const otherNames =
  /(?:sak|saks|case|ref|referanse|referens|reference|ärende|diarie|dnr|journal|faktura|invoice|ordre|order|kid|org|organisasjon|organisation|vedtak|søknad|ansökan|application)[\p{L}-]*[\s.:#]*(?:nr|nummer|number|no|id)?[\s.:#]*$/iu;
const money = /^[\s,.-]*(?:kr|nok|sek|dkk|eur|kroner|kronor|crowns|€|%|prosent|procent|stk|st\b|m2)/iu;

const isNamedOtherwise = ({ before, after }: Written): boolean => otherNames.test(before) || money.test(after);

function isPhone({ digits, shape, lastGap }: Written): boolean {
  if (digits.length === 8 && /^[2-79]/.test(digits)) return isNorwegianPhone(digits, shape);
  if (!/^0[1-9]/.test(digits)) return false;
  if (digits.length === 8 || digits.length === 9 || digits.length === 10) {
    if (/^(9|10)$/.test(shape)) return true;
    // A day, a month and a year are no phone, and neither is a postcode before something else.
    return /^[234](,[1234])+$/.test(shape) && !/^2,2,4/.test(shape) && (digits.length > 8 || lastGap !== '.');
  }
  return false;
}

/** Mobiles in any groups; others as they are usually grouped, or in one piece that is no day. */
function isNorwegianPhone(digits: string, shape: string): boolean {
  if (/^(2,2,2,2|3,2,3)$/.test(shape)) return true;
  if (shape === '8') return !isDay(digits);
  return /^[49]/.test(digits) && (/^[1-3](,[1-3])+$/.test(shape) || shape === '4,4');
}

/** 20240115 or 23012024. */
const isDay = (digits: string): boolean =>
  /^(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])$/.test(digits) ||
  /^([0-2]\d|3[01])(0[1-9]|1[0-2])(19|20)\d\d$/.test(digits);
