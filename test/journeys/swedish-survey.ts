import { addDays } from 'shared/time';

/** A file of answers as a Swedish survey tool writes it, and a count of it that knows nothing of the product. */
export interface SwedishSurvey {
  readonly text: string;
  /** By the first day of its week: answers, and how many of them were content. */
  readonly weeks: ReadonlyMap<string, { readonly n: number; readonly content: number }>;
}

const perWeek = 100;
/** As many answers have come on paper, one in each of the last weeks. */
export const onPaper = 4;

/** A hundred answers a week; between 68 and 72 of them are content, and never more for long. */
export function swedishSurvey(lastMonday: string, weeks: number): SwedishSurvey {
  const rows = Array.from({ length: weeks }, (_, back) => {
    const monday = addDays(lastMonday, -7 * back);
    const content = 70 + ((back * 7) % 5) - 2;
    return Array.from({ length: perWeek }, (_, at) => {
      const channel = back < onPaper && at === 0 ? 'papper' : at % 5 < 3 ? 'webb' : 'app';
      return `${addDays(monday, at % 7)};${at < content ? 'Nöjd' : 'Missnöjd'};${channel}`;
    });
  });
  return { text: ['datum;betyg;kanal', ...rows.flat(), ''].join('\n'), weeks: recount(rows.flat()) };
}

/** As somebody does in a spreadsheet: the day back to its Monday, then a row a week. */
function recount(rows: readonly string[]): SwedishSurvey['weeks'] {
  const weeks = new Map<string, { n: number; content: number }>();
  for (const [day = '', grade] of rows.map((row) => row.split(';'))) {
    const date = new Date(`${day}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
    const monday = date.toISOString().slice(0, 10);
    const { n, content } = weeks.get(monday) ?? { n: 0, content: 0 };
    weeks.set(monday, { n: n + 1, content: content + (grade === 'Nöjd' ? 1 : 0) });
  }
  return weeks;
}
