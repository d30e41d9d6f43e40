/** An export of Microsoft Forms in bokmål, saved as CSV: semicolons, day first, people in columns of their own. */
export interface Survey {
  readonly text: string;
  /** Rows that can be kept. */
  readonly good: number;
  /** Rows that cannot, each for a reason of its own. */
  readonly bad: number;
  readonly people: readonly string[];
}

export const question = 'Hvor fornøyd er du med søknaden?';
const header = `ID;Starttidspunkt;Fullføringstidspunkt;E-postadresse;Navn;${question};Hva kan bli bedre?`;
/** Where in a line the number, the day and the score stand. */
export const columns = { responseId: 0, date: 2, score: 5 };
const scores = [5, 5, 4, 4, 2, 1];
/** Four of six chose one of the two best scores, in every week. */
export const satisfiedShare = 4 / 6;

/** Six answers a week. @param lastMonday the newest week with answers, `yyyy-mm-dd` */
export function norwegianSurvey(lastMonday: string, weeks: number): Survey {
  const person = (id: number): string => `plantevik.${id}@privat.example;Embla Plantevik ${id}`;
  const rows: string[] = [];
  for (let week = weeks - 1; week >= 0; week--) {
    scores.forEach((score, day) => {
      const id = rows.length + 1;
      rows.push(line(id, dayFirst(lastMonday, day - week * 7), `${person(id)};${score};`));
    });
  }
  const impossibleDay = line(9001, '31.02.2026 10:15', `${person(9001)};4;`);
  const offTheScale = line(9002, dayFirst(lastMonday, 0), `${person(9002)};9;`);
  const halfWritten = line(9003, dayFirst(lastMonday, 0), person(9003));
  return {
    text: [header, ...rows, impossibleDay, offTheScale, halfWritten, ''].join('\r\n'),
    good: rows.length,
    bad: 3,
    people: ['Plantevik', '@privat.example'],
  };
}

const line = (id: number, at: string, rest: string): string => `${id};${at};${at};${rest}`;

function dayFirst(monday: string, days: number): string {
  const date = new Date(Date.parse(`${monday}T00:00:00Z`) + days * 86_400_000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()} 10:15`;
}
