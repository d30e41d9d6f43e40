import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hypotheses with the versions of their plans, what analyses found, what people concluded, and what was done for them. */
export class Learning1764000000960 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hypothesis (
        id uuid not null primary key, product_id uuid not null, key text not null, created_at timestamptz not null,
        constraint hypothesis_key_key unique (key),
        constraint hypothesis_product_id_fkey foreign key (product_id) references product (id) on delete cascade
      );
      create index hypothesis_product_id on hypothesis (product_id);
      create table hypothesis_plan (
        hypothesis_id uuid not null, version integer not null,
        what text not null, leads_to text not null, for_whom text not null, kind text not null,
        indicator_key text not null, expected double precision not null, smallest_change double precision not null,
        unit text not null, starts_on date not null, ramp_weeks integer not null, window_weeks integer not null,
        evaluate_on date not null, form text not null, history_from date null, comparison_id uuid null,
        also_happening text[] not null, exploratory boolean not null, registered_on date not null,
        registered_at timestamptz not null, registered_by_role text null, foreseen json not null, baseline json not null,
        primary key (hypothesis_id, version),
        constraint hypothesis_plan_hypothesis_id_fkey foreign key (hypothesis_id)
          references hypothesis (id) on delete cascade
      );
      create table hypothesis_analysis (
        hypothesis_id uuid not null, version integer not null, number integer not null,
        computed_on date not null, computed_at timestamptz not null,
        method text not null, method_version integer not null, seed integer null, early boolean not null,
        input json not null, result json not null, words json not null,
        primary key (hypothesis_id, version, number),
        constraint hypothesis_analysis_hypothesis_id_fkey foreign key (hypothesis_id)
          references hypothesis (id) on delete cascade
      );
      create table hypothesis_verdict (
        hypothesis_id uuid not null, number integer not null, version integer not null, analysis_number integer null,
        conclusion text not null, next_step text not null, learning text null,
        decided_on date not null, decided_at timestamptz not null, decided_by_role text null,
        primary key (hypothesis_id, number),
        constraint hypothesis_verdict_hypothesis_id_fkey foreign key (hypothesis_id)
          references hypothesis (id) on delete cascade
      );
      create table hypothesis_evidence (
        hypothesis_id uuid not null, number integer not null, level text not null, address text null,
        set_on date not null, set_at timestamptz not null, set_by_role text null,
        primary key (hypothesis_id, number),
        constraint hypothesis_evidence_hypothesis_id_fkey foreign key (hypothesis_id)
          references hypothesis (id) on delete cascade
      );
      create table hypothesis_reason (
        hypothesis_id uuid not null, number integer not null, kind text not null, version integer not null,
        reason text not null, logged_at timestamptz not null, logged_by_role text null,
        primary key (hypothesis_id, number),
        constraint hypothesis_reason_hypothesis_id_fkey foreign key (hypothesis_id)
          references hypothesis (id) on delete cascade
      );
      create table hypothesis_link (
        fact_id uuid not null, hypothesis_id uuid not null, kind text not null,
        linked_at timestamptz not null, linked_by_role text null,
        primary key (fact_id, hypothesis_id),
        constraint hypothesis_link_fact_id_fkey foreign key (fact_id) references document (id) on delete cascade,
        constraint hypothesis_link_hypothesis_id_fkey foreign key (hypothesis_id)
          references hypothesis (id) on delete cascade
      );
      create index hypothesis_link_hypothesis_id on hypothesis_link (hypothesis_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table hypothesis_link; drop table hypothesis_reason; drop table hypothesis_evidence;
      drop table hypothesis_verdict; drop table hypothesis_analysis; drop table hypothesis_plan; drop table hypothesis`);
  }
}
