import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links between issues, and the sprints they were planned for. */
export class LinksAndSprints1764000001171 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table work_item add column sprint_ids text[] not null default '{}';
      alter table work_item alter column sprint_ids drop default;
      create table sprint_change (
        item_id uuid not null, source_id text not null, at timestamptz not null, from_sprint_ids text[] not null,
        to_sprint_ids text[] not null, primary key (item_id, source_id),
        constraint sprint_change_item_id_fkey foreign key (item_id) references work_item (id) on delete cascade
      );
      create table item_link (
        item_id uuid not null, source_id text not null, kind text not null, type text not null, direction text not null,
        other_source_id text not null, primary key (item_id, source_id),
        constraint item_link_item_id_fkey foreign key (item_id) references work_item (id) on delete cascade
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table item_link, sprint_change');
    await runner.query('alter table work_item drop column sprint_ids');
  }
}
