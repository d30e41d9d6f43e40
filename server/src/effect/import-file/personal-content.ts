import { isNorwegianId, isSwedishId } from 'shared/domain';
import { givenNames } from './given-names.js';

/** What in a cell could tell who answered. */
export type Trace = 'email' | 'phone' | 'nationalId' | 'people' | 'address' | 'freeText';

const email = /[^\s@;,<>]+@[^\s@;,<>]+\.\p{L}{2,}/u;
/** With the country before it, or cut into groups as people write numbers. */
const phone =
  /(^|[^\d+])((\+|00)(47|46|45|358)[\s-]?\d[\d\s-]{6,11}\d|[2-9]\d\s\d\d\s\d\d\s\d\d|[49]\d\d\s\d\d\s\d\d\d|07\d[\s-]\d{2,3}\s?\d\d\s?\d\d)(?!\d)/;
const bareMobile = /^[49]\d{7}$/;
const address = /^https?:\/\//i;
const personName = /^\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}[\p{L}.'’-]*|van|von|de|af)){1,3}$/u;

const namePart = /^\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|van|von|de|af)){0,3}$/u;

/** "Kari Nordmann", "Nordmann, Kari" or "Kari": it begins with a given name that is common here, or has one after the comma. */
function isKnownName(cell: string): boolean {
  const parts = cell.split(/, ?/);
  const [first = ''] = (parts.at(-1) ?? '').split(/[ -]/);
  return parts.length <= 2 && parts.every((part) => namePart.test(part)) && givenNames.has(first.toLowerCase());
}

/** Does the cell hold an e-mail address, a phone number or a Norwegian or Swedish national id? */
export function isTrace(cell: string): boolean {
  return cell.length > 6 && (email.test(cell) || phone.test(cell) || hasNationalId(cell));
}

export interface ColumnKind {
  /** Numbers of answers look like numbers of phones. */
  readonly isNumbered: boolean;
  /** The header says what it is; a single slip among its cells does not make it a column of people. */
  readonly isNamed: boolean;
}

/** What a column holds, by the first rows of a file; null = nothing of people. */
export function traceIn(cells: readonly string[], { isNumbered, isNamed }: ColumnKind): Trace | null {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return null;
  const part = (test: (cell: string) => boolean): number => filled.filter(test).length / filled.length;
  const some = isNamed ? 0.5 : 0;
  if (part((cell) => email.test(cell)) > some) return 'email';
  if (part(hasNationalId) > 0.5 || part((cell) => /[^\d]/.test(cell) && hasNationalId(cell)) > some)
    return 'nationalId';
  if (part((cell) => phone.test(cell)) > some || (!isNumbered && part((cell) => bareMobile.test(cell)) > 0.8))
    return 'phone';
  if (part((cell) => address.test(cell)) > 0.5) return 'address';
  const different = new Set(filled).size / filled.length;
  if (different > 0.5 && filled.length > 2 && part((cell) => personName.test(cell)) > 0.6) return 'people';
  // Those who answered cases come again and again; a column that says what else it is may be the names of products.
  if (!isNamed && filled.length > 2 && part(isKnownName) > 0.6) return 'people';
  return different > 0.5 && part((cell) => cell.length > 40) > 0.3 ? 'freeText' : null;
}

function hasNationalId(cell: string): boolean {
  return [...cell.matchAll(/(?<!\d)\d{6}[-+ ]?\d{4,5}(?!\d)|(?<!\d)(?:19|20)\d{6}[-+]?\d{4}(?!\d)/g)].some(
    ([found]) => {
      const digits = found.replace(/\D/g, '');
      return digits.length === 11 ? isNorwegianId(digits) : isSwedishId(digits.slice(-10));
    },
  );
}
