import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether a deployment failed, as each product follows it, and which products derive has still to look at as a whole.
 * What rollbacks told so far is carried over; everything else comes with the next derive.
 */
export class Failures1764000000910 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table deployment_outcome (
        deployment_id uuid not null, product_id uuid not null, followed boolean not null, failed boolean not null,
        cause text null, marked boolean not null, incident_id uuid null, recovered_at timestamptz null,
        primary key (deployment_id, product_id),
        constraint deployment_outcome_deployment_id_fkey foreign key (deployment_id)
          references production_deployment (id) on delete cascade,
        constraint deployment_outcome_product_id_fkey foreign key (product_id) references product (id) on delete cascade
      );
      create index deployment_outcome_product_id on deployment_outcome (product_id);
      create table changed_product (
        product_id uuid not null primary key,
        constraint changed_product_product_id_fkey foreign key (product_id) references product (id) on delete cascade
      );
      insert into changed_product (product_id) select distinct product_id from deployment_product;
      insert into deployment_outcome (deployment_id, product_id, followed, failed, cause, marked, recovered_at)
      select id, product_id, false, true, 'rollback', false,
             (select min(later.at) from production_deployment later
              where later.connection_id = earlier.connection_id and later.scope_id = earlier.scope_id
                and later.outcome = 'rollback' and later.at > earlier.at)
      from production_deployment earlier join deployment_product on deployment_id = id
      where failed and outcome <> 'attempt';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table changed_product; drop table deployment_outcome');
  }
}
