import type { previewedChange, Unit } from 'shared/contracts';
import type { DataSource } from 'typeorm';
import { z } from 'zod';

/** By metric. */
export type Units = ReadonlyMap<string, Unit>;

type PreviewedChange = z.infer<typeof previewedChange>;

/** What the ledger noted at this instant already: another change of the same moment is not this one's doing. */
export async function notedBefore(within: DataSource, now: number): Promise<string[]> {
  const rows = await within.query<{ id: string }[]>('select id from ledger where changed_at = $1', [new Date(now)]);
  return rows.map(({ id }) => id);
}

const subject = z.object({
  id: z.string(),
  kind: z.enum(['product', 'area', 'service']),
  name: z.string(),
  slug: z.string(),
});

/** Whom figures are of, by id. */
export async function namedSubjects(within: DataSource): Promise<Map<string, PreviewedChange['subject']>> {
  const rows: unknown = await within.query(
    `select id, 'product' as kind, name, slug from product
     union all select id, 'area', name, slug from area
     union all select id, 'service', name, slug from service`,
  );
  return new Map(
    z
      .array(subject)
      .parse(rows)
      .map(({ id, ...named }) => [id, named]),
  );
}

const row = z.object({
  kind: z.enum(['product', 'area', 'service']),
  name: z.string(),
  slug: z.string(),
  metric: z.string(),
  bucket: z.string(),
  before: z.number().nullable(),
  nBefore: z.number(),
  after: z.number().nullable(),
  nAfter: z.number(),
});

/** What has been noted since, with the names that people know. */
export async function notedSince(
  within: DataSource,
  now: number,
  before: readonly string[],
  units: Units,
): Promise<PreviewedChange[]> {
  const rows: unknown = await within.query(
    `with subject as (
       select 'product' as kind, id, name, slug from product
       union all select 'area', id, name, slug from area
       union all select 'service', id, name, slug from service
     )
     select kind, name, slug, metric, bucket, value_before as before, n_before as "nBefore", value_after as after,
            n_after as "nAfter"
     from ledger join subject on subject.id = subject_id and kind = subject_kind
     where changed_at = $1 and not ledger.id = any($2::uuid[])
     order by kind <> 'product', lower(name), metric, bucket desc`,
    [new Date(now), before],
  );
  return z
    .array(row)
    .parse(rows)
    .map(({ kind, name, slug, ...change }) => ({
      ...change,
      ...{ figure: null, window: null },
      subject: { kind, name, slug },
      unit: units.get(change.metric) ?? ('number' as const),
    }));
}
