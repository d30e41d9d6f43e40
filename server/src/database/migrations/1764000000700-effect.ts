import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indicators, answers, observations of other systems, and the imports that brought them. All lead with their product. */
export class Effect1764000000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table indicator (
        product_id uuid not null,
        key text not null,
        name text,
        kind text not null,
        measurement text not null,
        summary text not null,
        better text not null,
        unit text not null,
        scale jsonb,
        asked_at text,
        count_unscored boolean not null default false,
        created_at timestamptz not null,
        primary key (product_id, key)
      )`);
    await runner.query(`
      create table answer (
        product_id uuid not null,
        id uuid not null,
        indicator_key text not null,
        answered_on date not null,
        score double precision,
        primary key (product_id, id)
      )`);
    await runner.query(`
      create table answer_batch (
        product_id uuid not null,
        answer_id uuid not null,
        batch_id uuid not null,
        primary key (product_id, answer_id, batch_id)
      )`);
    await runner.query(`create index answer_batch_by_batch on answer_batch (product_id, batch_id)`);
    await runner.query(`
      create table observation (
        product_id uuid not null,
        indicator_key text not null,
        from_on date not null,
        to_on date not null,
        batch_id uuid not null,
        value double precision not null,
        n integer not null,
        stored_at timestamptz not null,
        primary key (product_id, indicator_key, from_on, to_on, batch_id)
      )`);
    await runner.query(`
      create table import_batch (
        product_id uuid not null,
        id uuid not null,
        file_name text not null,
        hash text not null,
        indicator_key text not null,
        mapping jsonb not null,
        imported_at timestamptz not null,
        stored integer not null,
        already_stored integer not null,
        rejected integer not null,
        undone_at timestamptz,
        primary key (product_id, id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['import_batch', 'observation', 'answer_batch', 'answer', 'indicator']) {
      await runner.query(`drop table ${table}`);
    }
  }
}
