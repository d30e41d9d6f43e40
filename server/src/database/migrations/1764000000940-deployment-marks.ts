import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is said of a deployment by hand is "it failed" or "it did not fail", and null once that is taken back. So far it
 * was true or false, and false meant taken back.
 */
export class DeploymentMarks1764000000940 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table deployment_outcome add column mark text null, add column overruled text null;
      update deployment_outcome set mark = 'failed' where marked;
      alter table deployment_outcome drop column marked;
      update setting set value = case when value = 'true'::jsonb then '"failed"'::jsonb else 'null'::jsonb end
      where starts_with(key, 'failure-mark:');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table deployment_outcome add column marked boolean not null default false;
      update deployment_outcome set marked = true where mark = 'failed';
      alter table deployment_outcome alter column marked drop default, drop column mark, drop column overruled;
      update setting set value = to_jsonb(value = '"failed"'::jsonb) where starts_with(key, 'failure-mark:');
    `);
  }
}
