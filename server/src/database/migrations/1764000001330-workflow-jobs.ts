import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Jobs of runs, and which job counts where one of a workflow is the chosen rung. */
export class WorkflowJobs1764000001330 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table workflow_jobs (
        id uuid not null primary key, connection_id uuid not null, scope_id text not null, run text not null,
        attempts integer not null, is_over boolean not null, found boolean not null, jobs jsonb not null,
        constraint workflow_jobs_id_fkey foreign key (id) references document (id) on delete cascade
      );
      create index workflow_jobs_connection_id_scope_id on workflow_jobs (connection_id, scope_id);
      alter table connection_scope add column rung_job text null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table connection_scope drop column rung_job; drop table workflow_jobs');
  }
}
