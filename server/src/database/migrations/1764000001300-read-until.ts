import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far a stream was read outlives its cursor: while all of it is read again, what is stored is as whole as it was. */
export class ReadUntil1764000001300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table checkpoint add column read_until timestamptz`);
    await runner.query(`update checkpoint set read_until = cursor`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table checkpoint drop column read_until`);
  }
}
