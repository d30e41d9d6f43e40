import type { DataSource } from 'typeorm';

/** One record as people know it at its source. */
export interface SourceRecord {
  readonly id: string;
  /** Short name: a key, `#12`, a tag or the beginning of a commit's hash. */
  readonly label: string;
  /** Empty where titles are not kept. */
  readonly title: string;
  readonly url: string;
}

type Records = (dataSource: DataSource, ids: readonly string[]) => Promise<SourceRecord[]>;

export const workItemRecords: Records = (dataSource, ids) =>
  dataSource.query('select id, key as label, title, url from work_item where id = any($1::uuid[])', [ids]);

export const changeRecords: Records = (dataSource, ids) =>
  dataSource.query(`select id, '#' || number as label, '' as title, url from change where id = any($1::uuid[])`, [ids]);

/** A production deployment has the id of what it was made from: a deployment, a run, a release or a merged change. */
export const deploymentRecords: Records = (dataSource, ids) =>
  dataSource.query(
    `select id, left(sha, 7) as label, environment as title, url from deployment where id = any($1::uuid[])
     union all select id, left(sha, 7), coalesce(workflow_name, workflow_path), url from workflow_run where id = any($1::uuid[])
     union all select id, tag, '', url from release where id = any($1::uuid[])
     union all select id, '#' || number, '', url from change where id = any($1::uuid[])`,
    [ids],
  );
