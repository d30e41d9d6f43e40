import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Readings in versions, answers that are ready, the ledger of changed numbers, answers as they were last shown. */
export class Flow1764000000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table reading (
        subject_id uuid not null,
        subject_kind text not null,
        metric text not null,
        cut text not null,
        bucket text not null,
        known_from timestamptz not null,
        known_to timestamptz null,
        value double precision null,
        n integer not null,
        open boolean not null,
        because text not null,
        primary key (subject_id, subject_kind, metric, cut, bucket, known_from)
      );
      create table reading_view (
        subject_id uuid not null,
        subject_kind text not null,
        metric text not null,
        cut text not null,
        window_name text not null,
        payload jsonb not null,
        made_at timestamptz not null,
        good_until timestamptz not null,
        primary key (subject_id, subject_kind, metric, cut, window_name)
      );
      create table ledger (
        subject_id uuid not null,
        id uuid not null,
        subject_kind text not null,
        metric text not null,
        cut text not null,
        bucket text not null,
        value_before double precision null,
        value_after double precision null,
        n_before integer not null,
        n_after integer not null,
        changed_at timestamptz not null,
        because text not null,
        primary key (subject_id, id)
      );
      create table answer_group (
        product_id uuid not null,
        indicator_key text not null,
        from_on date not null,
        to_on date not null,
        n integer not null,
        total double precision not null,
        squares double precision not null,
        hidden boolean not null,
        primary key (product_id, indicator_key, from_on)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table answer_group, ledger, reading_view, reading');
  }
}
