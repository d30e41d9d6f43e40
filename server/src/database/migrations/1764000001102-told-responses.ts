import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was told of how often a survey was seen and sent, each day on which it was told anew: nothing else may be told of the past. */
export class ToldResponses1764000001102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table survey_told (
        product_id uuid not null,
        survey_id uuid not null,
        told_on date not null,
        end_point text not null,
        shown integer not null,
        answered integer not null,
        primary key (product_id, survey_id, told_on, end_point)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table survey_told`);
  }
}
