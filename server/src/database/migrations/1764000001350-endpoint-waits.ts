import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Some waits are for one endpoint of a source alone: like those of a key they outlive the process that was told. */
export class EndpointWaits1764000001350 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table connection_state add column endpoint_waits jsonb not null default '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table connection_state drop column endpoint_waits');
  }
}
