import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an indicator means, in versions: what it asks, on which scale, where, and since when. */
export class IndicatorVersions1764000001010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table indicator
        add column question text,
        add column smallest_change double precision,
        add column expected_days integer,
        add column course text not null default 'each',
        add column version integer not null default 1,
        add column archived_at timestamptz`);
    await runner.query(`
      create table indicator_version (
        product_id uuid not null,
        indicator_key text not null,
        version integer not null,
        from_on date,
        changed text[] not null,
        definition jsonb not null,
        role text,
        reason text,
        made_at timestamptz not null,
        primary key (product_id, indicator_key, version)
      )`);
    await runner.query(`
      insert into indicator_version (product_id, indicator_key, version, changed, definition, made_at)
      select product_id, key, 1, '{}',
             jsonb_build_object('name', name, 'question', null, 'better', better, 'scale', scale, 'askedAt', asked_at,
                                'smallestChange', null, 'expectedDays', null, 'course', 'each'),
             created_at
      from indicator`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table indicator_version`);
    await runner.query(`
      alter table indicator
        drop column question, drop column smallest_change, drop column expected_days, drop column course,
        drop column version, drop column archived_at`);
  }
}
