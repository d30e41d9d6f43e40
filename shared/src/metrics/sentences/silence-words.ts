import type { Reading } from '../../contracts/reading.js';
import type { Sentence } from '../../contracts/sentence.js';
import { date, sentence } from '../../language/sentence.js';
import { addDays, daysBetween, type CalendarDate } from '../../time/calendar-date.js';

/** How long nothing has come from users. `quietDays` or more is told as a notice; nothing ever is not known, and no notice. */
export interface Silence {
  readonly today: CalendarDate;
  readonly quietDays: number;
  /** Last day of contact with users; null = none was ever noted. */
  readonly contactOn: CalendarDate | null;
  /** Last day of the newest period for which answers or readings are shown; null = none. */
  readonly answersTo: CalendarDate | null;
}

/**
 * As pages show it: the exact day of a single answer would tell that one came (decisions.md 17), so only the period is told
 * whose value is shown.
 */
export function answersTo({ shape }: Reading): CalendarDate | null {
  if (shape.kind !== 'series') return null;
  const last = shape.points.findLast(({ value }) => value !== null);
  return last ? addDays(last.to, -1) : null;
}

export const quietOf = ({ today, quietDays, contactOn, answersTo: last }: Silence) => ({
  contacts: contactOn !== null && daysBetween(contactOn, today) >= quietDays,
  answers: last !== null && daysBetween(last, today) >= quietDays,
});

/** Both, in this order, in plain words; a new contact is 0 weeks (requirements.md P15). */
export function silenceWords(silence: Silence): Sentence[] {
  const { contactOn, answersTo: last } = silence;
  const quiet = quietOf(silence);
  const said = (on: CalendarDate) => ({ date: date(on), weeks: weeksSince(on, silence.today) });
  return [
    contactOn === null
      ? sentence('contacts.noneYet')
      : sentence(quiet.contacts ? 'contacts.quiet' : 'contacts.since', said(contactOn)),
    last === null
      ? sentence('contacts.noAnswers')
      : sentence(quiet.answers ? 'contacts.answersQuiet' : 'contacts.answersSince', said(last)),
  ];
}

/** A product in the organisation's list of what is not known. */
export interface NamedSilence extends Silence {
  readonly name: string;
  readonly slug: string;
}

/**
 * For the list of what we do not know: a sentence for each product that has been quiet, in the order given, and one for all in
 * which no contact was ever noted. Products without answers stand in that list for that already.
 */
export function silenceOfAll(products: readonly NamedSilence[]): Sentence[] {
  const never = products.filter(({ contactOn }) => contactOn === null).length;
  const quiet = products.flatMap((product): Sentence[] => {
    const { name, slug, contactOn, answersTo: last, today } = product;
    const told = quietOf(product);
    const links = { product: `/products/${slug}` };
    const values = (on: CalendarDate) => ({ product: name, date: date(on), weeks: weeksSince(on, today) });
    return [
      ...(contactOn && told.contacts ? [sentence('contacts.productQuiet', values(contactOn), links)] : []),
      ...(last && told.answers ? [sentence('contacts.productAnswersQuiet', values(last), links)] : []),
    ];
  });
  return never === 0 ? quiet : [...quiet, sentence('contacts.productsNone', { n: never, of: products.length })];
}

const weeksSince = (on: CalendarDate, today: CalendarDate): number =>
  Math.max(0, Math.floor(daysBetween(on, today) / 7));
