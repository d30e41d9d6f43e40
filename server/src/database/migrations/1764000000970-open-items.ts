import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of all items few are open, and every page of a product asks for the oldest of them. */
export class OpenItems1764000000970 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index item_flow_open on item_flow (started_at)
        where started_at is not null and finished_at is null and cancelled_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index item_flow_open');
  }
}
