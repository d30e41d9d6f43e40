import type { MigrationInterface, QueryRunner } from 'typeorm';

/** At which layer the cause of waiting lies, and that somebody asked for all data of a connection to go. */
export class StageLayers1764000001250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table stage_rule add column wait_layer text;
      alter table connection add column forget_at timestamptz`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table connection drop column forget_at; alter table stage_rule drop column wait_layer');
  }
}
