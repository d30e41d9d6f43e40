import type { LedgerOfFigure, Unit } from 'shared/contracts';
import { ledgerCauses, type LedgerCause } from 'shared/domain';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { SubjectKey } from '../../catalogue/subjects.service.js';

/** As many moments as a page tells; a first read after a long pause can change every week at one of them. */
const mostChanges = 20;

const rows = z.array(
  z.object({
    at: z.date(),
    because: z.string(),
    weeks: z.array(
      z.object({
        bucket: z.string(),
        before: z.number().nullable(),
        nBefore: z.number(),
        after: z.number().nullable(),
        nAfter: z.number(),
      }),
    ),
  }),
);

/** What the ledger holds of one figure, newest first. */
export async function ledgerOf(
  dataSource: DataSource,
  subject: SubjectKey,
  metric: string,
  unit: Unit,
): Promise<LedgerOfFigure> {
  const found = rows.parse(
    await dataSource.query(
      `select changed_at as at, because,
              json_agg(json_build_object('bucket', bucket, 'before', value_before, 'nBefore', n_before,
                                         'after', value_after, 'nAfter', n_after) order by bucket desc) as weeks
       from ledger where subject_id = $1 and subject_kind = $2 and metric = $3 and cut = ''
       group by changed_at, because order by changed_at desc limit $4`,
      [subject.id, subject.kind, metric, mostChanges + 1],
    ),
  );
  return {
    unit,
    changes: found
      .slice(0, mostChanges)
      .map(({ at, because, weeks }) => ({ at: at.toISOString(), because: causeOf(because), weeks })),
    more: found.length > mostChanges,
  };
}

const causeOf = (because: string): LedgerCause => ledgerCauses.find((known) => known === because) ?? 'other';
