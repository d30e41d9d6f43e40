import { day, pace, week } from './calendar.js';
import { Draws } from './draws.js';

/** A form that a user of the sample sent: what stood in its fields, by the names that they have on the public page. */
export interface SampleForm {
  readonly endPoint: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** One day of the survey. */
export interface SampleSurveyDay {
  /** Calendar date. */
  readonly on: string;
  /** How often the form was shown at each end point; some of those who saw it did not answer. */
  readonly shown: readonly { readonly endPoint: string; readonly n: number }[];
  readonly forms: readonly SampleForm[];
}

/** Where the survey is asked, as its team made it. */
export const sampleSurvey = {
  productSlug: 'arkiv',
  asked: {
    service: { nb: 'Innsyn i saken din', sv: 'Insyn i ditt ärende', en: 'Access to your case' },
    questions: ['ease', 'open'],
    endPoints: ['done', 'failed'],
    askedAt: 'siden med dokumentene',
  },
  /** What the team has read and let through; the others wait. */
  reviewed: 'Jeg fant brevet, men måtte åpne alle dokumentene for å se hvilket det var.',
} as const;

const firstWeek = 68;
const perWeek = 9;
/** Somebody writes something in every third week. */
const weeksBetweenTexts = 3;
const laterTexts = [
  'Det skannede brevet sto på hodet.',
  'Søket fant ikke vedlegget jeg sendte i mars.',
  'Fint at alt ligger på ett sted.',
  'Jeg visste ikke hva «journalpost» betyr.',
];
/** Monday to Friday, and fewer at the end of the week. */
const weekdays = [0, 0, 1, 1, 2, 2, 3, 4] as const;

/**
 * What was shown and answered on each day up to a day, that day included, oldest first. A later day gives the same and more.
 * Most who got to their documents found it easy; those who did not, did not.
 *
 * @param startOn the connection's stored start.
 */
export function sampleSurveyDays(startOn: string, upTo: string): SampleSurveyDay[] {
  const start = Date.parse(startOn);
  const weeks = Math.floor((Date.parse(upTo) - start) / week) + 1 - firstWeek;
  const all = Array.from({ length: Math.max(0, weeks) }, (_, at) => daysOf(start + (firstWeek + at) * week, at));
  return all.flat().filter(({ on }) => on <= upTo);
}

function daysOf(startMs: number, number: number): SampleSurveyDay[] {
  const draws = new Draws(`survey ${number}`);
  const days = new Map<number, { endPoint: string; fields: Record<string, string> }[]>();
  for (let place = 0; place < Math.round(perWeek * pace(startMs)); place++) {
    const weekday = weekdays[draws.integer(0, weekdays.length - 1)] ?? 0;
    const failed = draws.chance(0.25);
    const text = place === 0 ? textOf(number) : null;
    const form = {
      endPoint: failed ? 'failed' : 'done',
      fields: { ease: String(failed ? draws.integer(1, 4) : draws.integer(4, 7)), ...(text && { 'open-text': text }) },
    };
    days.set(weekday, [...(days.get(weekday) ?? []), form]);
  }
  return [...days]
    .sort(([a], [b]) => a - b)
    .map(([weekday, forms]) => ({
      on: new Date(startMs + weekday * day).toISOString().slice(0, 10),
      shown: sampleSurvey.asked.endPoints.map((endPoint) => ({
        endPoint,
        n: forms.filter((form) => form.endPoint === endPoint).length + draws.integer(0, 3),
      })),
      forms,
    }));
}

function textOf(number: number): string | null {
  if (number === 0) return sampleSurvey.reviewed;
  if (number % weeksBetweenTexts !== 0) return null;
  return laterTexts[(number / weeksBetweenTexts - 1) % laterTexts.length] ?? null;
}
