import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is measured: areas, products, services, their dated links, and settings that are only ever added to. */
export class Catalogue1764000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table area (
        id uuid not null primary key,
        slug text not null,
        name text not null,
        constraint area_slug_key unique (slug)
      );
      create table product (
        id uuid not null primary key,
        slug text not null,
        name text not null,
        why text not null,
        user_group text not null,
        area_id uuid null,
        sample boolean not null,
        created_at timestamptz not null,
        constraint product_slug_key unique (slug),
        constraint product_area_id_fkey foreign key (area_id) references area (id)
      );
      create table service (
        id uuid not null primary key,
        slug text not null,
        name text not null,
        sample boolean not null,
        constraint service_slug_key unique (slug)
      );
      create table service_product (
        id uuid not null primary key,
        service_id uuid not null,
        product_id uuid not null,
        valid_from date null,
        valid_to date null,
        constraint service_product_service_id_fkey foreign key (service_id) references service (id) on delete cascade,
        constraint service_product_product_id_fkey foreign key (product_id) references product (id) on delete cascade
      );
      create index service_product_service_id on service_product (service_id);
      create index service_product_product_id on service_product (product_id);
      create table scope_link (
        id uuid not null primary key,
        product_id uuid not null,
        connection_id uuid not null,
        scope_id text not null,
        selector text null,
        valid_from date null,
        valid_to date null,
        constraint scope_link_product_id_fkey foreign key (product_id) references product (id) on delete cascade
      );
      create index scope_link_product_id on scope_link (product_id);
      create index scope_link_connection_id_scope_id on scope_link (connection_id, scope_id);
      create table setting (
        key text not null,
        version integer not null,
        value jsonb not null,
        set_at timestamptz not null,
        set_by_role text null,
        reason text null,
        primary key (key, version)
      );
      alter table api_token
        add constraint api_token_product_id_fkey foreign key (product_id) references product (id) on delete cascade;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table api_token drop constraint api_token_product_id_fkey');
    await runner.query('drop table setting, scope_link, service_product, service, product, area');
  }
}
