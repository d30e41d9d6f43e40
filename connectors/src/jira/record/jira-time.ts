import { z } from 'zod';

/** ISO with an offset: `2021-04-22T05:37:05.000+0000`, `…+01:00` or `…Z`. */
const withOffset = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

/**
 * A time as any Jira writes it, read to an instant in UTC.
 *
 * Bulk change logs give integer epoch milliseconds against their own description, everything else gives a string
 * whose offset has no colon (source-apis.md 0.17, 6.5). A string without an offset is refused: its zone is unknown.
 */
export const jiraTime = z
  .union([z.number().int(), z.string().regex(withOffset)])
  .transform((time, context) => {
    const at = new Date(time);
    if (!Number.isNaN(at.getTime())) return at.toISOString();
    context.addIssue({ code: 'custom', message: 'not a time' });
    return z.NEVER;
  })
  .pipe(z.iso.datetime({ precision: 3 }));
