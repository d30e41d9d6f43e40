import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Boards with their columns, sprints and versions of trackers, as each project lists them. */
export class Boards1764000001170 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table board (
        document_id uuid not null, board_id text not null, connection_id uuid not null, name text not null,
        type text not null, primary key (document_id, board_id),
        constraint board_document_id_fkey foreign key (document_id) references document (id) on delete cascade
      );
      create index board_connection_id on board (connection_id);
      create table board_column (
        document_id uuid not null, board_id text not null, position integer not null, name text not null,
        status_ids text[] not null, primary key (document_id, board_id, position),
        constraint board_column_document_id_fkey foreign key (document_id) references document (id) on delete cascade
      );
      create table sprint (
        document_id uuid not null, sprint_id text not null, board_id text null, name text not null, state text not null,
        starts_at timestamptz null, ends_at timestamptz null, completed_at timestamptz null,
        primary key (document_id, sprint_id),
        constraint sprint_document_id_fkey foreign key (document_id) references document (id) on delete cascade
      );
      create table planned_version (
        document_id uuid not null, version_id text not null, name text not null, released boolean not null,
        archived boolean not null, starts_on date null, releases_on date null, primary key (document_id, version_id),
        constraint planned_version_document_id_fkey foreign key (document_id) references document (id) on delete cascade
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table board_column, board, sprint, planned_version');
  }
}
