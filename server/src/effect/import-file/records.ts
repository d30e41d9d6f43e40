/** One line of a file as its cells, with the line it is found on (the first line is 1). */
export interface FileRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** How many rows a file may have (requirements.md 5.3, decisions.md 38). */
export const mostRows = { text: 1_000_000, workbook: 50_000, json: 50_000 } as const;

/** Largest file that is read whole because its kind leaves no choice. */
export const largestWhole = 30 * 1024 * 1024;
