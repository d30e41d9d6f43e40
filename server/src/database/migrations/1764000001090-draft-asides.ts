import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a label at the source has started and people have put aside: it must not come back with the next reading. */
export class DraftAsides1764000001090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table draft_aside (
        fact_id uuid not null, product_id uuid not null,
        put_aside_at timestamptz not null, put_aside_by_role text null,
        primary key (fact_id, product_id),
        constraint draft_aside_fact_id_fkey foreign key (fact_id) references document (id) on delete cascade,
        constraint draft_aside_product_id_fkey foreign key (product_id) references product (id) on delete cascade
      );
      create index draft_aside_product_id on draft_aside (product_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table draft_aside');
  }
}
