import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contacts with users, insights, and what followed on an insight or a signal. */
export class Insight1764000001030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table user_contact (
        product_id uuid not null, id uuid not null,
        held_on date not null, kind text not null, people integer not null, learned text not null,
        hypothesis_id uuid null, noted_at timestamptz not null, noted_by_role text null,
        primary key (product_id, id)
      );
      create table insight (
        product_id uuid not null, id uuid not null,
        text text not null, source text not null, source_id uuid null, seen_on date not null,
        written_at timestamptz not null, written_by_role text null,
        primary key (product_id, id)
      );
      create table follow_up (
        product_id uuid not null, subject text not null, number integer not null,
        does text not null, hypothesis_id uuid null, text text null,
        seen_on date not null, followed_on date not null, followed_at timestamptz not null, followed_by_role text null,
        primary key (product_id, subject, number)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['follow_up', 'insight', 'user_contact']) await runner.query(`drop table ${table}`);
  }
}
