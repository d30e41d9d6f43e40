import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs of workflows with every go at them, and which workflow counts where that is the chosen rung. */
export class WorkflowRuns1764000001160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table workflow_run (
        id uuid not null primary key, connection_id uuid not null, scope_id text not null,
        workflow_id text not null, workflow_path text not null, workflow_name text null, event text not null,
        sha text not null, created_at timestamptz not null, url text not null,
        constraint workflow_run_id_fkey foreign key (id) references document (id) on delete cascade
      );
      create index workflow_run_connection_id_scope_id_workflow_path
        on workflow_run (connection_id, scope_id, workflow_path);
      create table workflow_attempt (
        run_id uuid not null, number integer not null, conclusion text null,
        started_at timestamptz not null, ended_at timestamptz null, primary key (run_id, number),
        constraint workflow_attempt_run_id_fkey foreign key (run_id) references workflow_run (id) on delete cascade
      );
      alter table connection_scope add column rung_workflow text null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table connection_scope drop column rung_workflow; drop table workflow_attempt; drop table workflow_run',
    );
  }
}
