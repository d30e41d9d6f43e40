import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people write on the time axis of a product or a service. */
export class DatedNotes1764000001150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table dated_note (
        product_id uuid not null, id uuid not null,
        kind text not null, happened_on date not null, text text not null,
        noted_on date not null, noted_by_role text null,
        primary key (product_id, id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table dated_note');
  }
}
