import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Known parts of all users by channel, by which the answers of an indicator are weighted. */
export class ChannelParts1764000001141 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table indicator add column channel_parts jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table indicator drop column channel_parts`);
  }
}
