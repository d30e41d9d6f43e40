import type { MigrationInterface, QueryRunner } from 'typeorm';

const sourceFacts = `
  create table document (
    id uuid not null primary key, connection_id uuid not null, stream text not null, source_id text not null,
    scope_id text not null, record jsonb not null, hash text not null, version integer not null,
    source_updated_at timestamptz null, stored_at timestamptz not null,
    constraint document_connection_id_fkey foreign key (connection_id) references connection (id) on delete cascade
  );
  create index document_connection_id_stream on document (connection_id, stream);
  create table changed_document (
    document_id uuid not null primary key, connection_id uuid not null,
    constraint changed_document_document_id_fkey foreign key (document_id) references document (id) on delete cascade
  );
  create index changed_document_connection_id on changed_document (connection_id);
  create table source_status (
    id uuid not null primary key, connection_id uuid not null, status_id text not null, name text not null,
    category text not null,
    constraint source_status_id_fkey foreign key (id) references document (id) on delete cascade
  );
  create index source_status_connection_id on source_status (connection_id);
  create table work_item (
    id uuid not null primary key, connection_id uuid not null, scope_id text not null, key text not null,
    former_keys text[] not null, title text not null, url text not null, type text not null,
    level integer not null, parent_source_id text null, labels text[] not null, components text[] not null,
    created_at timestamptz not null, updated_at timestamptz not null, status_id text not null,
    status_category text not null, status_name text not null, resolution text null,
    constraint work_item_id_fkey foreign key (id) references document (id) on delete cascade
  );
  create index work_item_connection_id_scope_id on work_item (connection_id, scope_id);
  create table status_change (
    item_id uuid not null, source_id text not null, position integer not null, at timestamptz not null,
    from_status_id text not null, to_status_id text not null, from_name text not null, to_name text not null,
    primary key (item_id, source_id),
    constraint status_change_item_id_fkey foreign key (item_id) references work_item (id) on delete cascade
  );
  create index status_change_at on status_change (at);
  create table flag_change (
    item_id uuid not null, source_id text not null, at timestamptz not null, is_on boolean not null,
    primary key (item_id, source_id),
    constraint flag_change_item_id_fkey foreign key (item_id) references work_item (id) on delete cascade
  );
  create table scope_move (
    item_id uuid not null, source_id text not null, at timestamptz not null, from_scope text not null,
    to_scope text not null, primary key (item_id, source_id),
    constraint scope_move_item_id_fkey foreign key (item_id) references work_item (id) on delete cascade
  );
  create table change (
    id uuid not null primary key, connection_id uuid not null, scope_id text not null,
    number integer not null, url text not null, state text not null, is_draft boolean not null,
    by_bot boolean not null, created_at timestamptz not null, updated_at timestamptz not null,
    closed_at timestamptz null, merged_at timestamptz null, base_branch text not null, merge_sha text null,
    head_sha text not null, issue_keys text[] not null, reverts_number integer null, labels text[] not null,
    constraint change_id_fkey foreign key (id) references document (id) on delete cascade
  );
  create index change_connection_id_scope_id on change (connection_id, scope_id);
  create table change_commit (
    change_id uuid not null, sha text not null, position integer not null, authored_at timestamptz not null,
    committed_at timestamptz not null, primary key (change_id, sha),
    constraint change_commit_change_id_fkey foreign key (change_id) references change (id) on delete cascade
  );
  create table review (
    change_id uuid not null, source_id text not null, state text not null, submitted_at timestamptz not null,
    by_bot boolean not null, primary key (change_id, source_id),
    constraint review_change_id_fkey foreign key (change_id) references change (id) on delete cascade
  );
  create table change_event (
    change_id uuid not null, source_id text not null, kind text not null, at timestamptz not null,
    primary key (change_id, source_id),
    constraint change_event_change_id_fkey foreign key (change_id) references change (id) on delete cascade
  );
  create table deployment (
    id uuid not null primary key, connection_id uuid not null, scope_id text not null, sha text not null,
    ref text not null, task text not null, environment text not null, original_environment text not null,
    is_production boolean not null, is_transient boolean not null, created_at timestamptz not null,
    url text not null,
    constraint deployment_id_fkey foreign key (id) references document (id) on delete cascade
  );
  create index deployment_connection_id_scope_id on deployment (connection_id, scope_id);
  create table deployment_status (
    deployment_id uuid not null, source_id text not null, position integer not null, state text not null,
    at timestamptz not null, environment text null, primary key (deployment_id, source_id),
    constraint deployment_status_deployment_id_fkey foreign key (deployment_id) references deployment (id) on delete cascade
  );
  create table release (
    id uuid not null primary key, connection_id uuid not null, scope_id text not null, tag text not null,
    sha text null, is_draft boolean not null, is_prerelease boolean not null,
    created_at timestamptz not null, published_at timestamptz null, url text not null,
    constraint release_id_fkey foreign key (id) references document (id) on delete cascade
  );
  create index release_connection_id_scope_id on release (connection_id, scope_id);
  create table branch_commit (
    id uuid not null primary key, connection_id uuid not null, scope_id text not null, sha text not null,
    parents text[] not null, authored_at timestamptz not null, committed_at timestamptz not null,
    constraint branch_commit_id_fkey foreign key (id) references document (id) on delete cascade
  );
  create index branch_commit_connection_id_scope_id on branch_commit (connection_id, scope_id);
`;

const derivedFacts = `
  create table item_flow (
    item_id uuid not null primary key, started_at timestamptz null, finished_at timestamptz null,
    first_finished_at timestamptz null, cancelled_at timestamptz null, reopened integer not null,
    duration_known boolean not null, batch_moved boolean not null, stage text not null,
    stage_kind text not null, wait_cause text null,
    constraint item_flow_item_id_fkey foreign key (item_id) references work_item (id) on delete cascade
  );
  create table stage_interval (
    item_id uuid not null, visit integer not null, from_at timestamptz not null, to_at timestamptz null,
    stage text not null, kind text not null, wait_cause text null, primary key (item_id, visit, from_at),
    constraint stage_interval_item_id_fkey foreign key (item_id) references work_item (id) on delete cascade
  );
  create table membership (
    item_id uuid not null, product_id uuid not null, from_at timestamptz not null, to_at timestamptz null,
    owns boolean not null, primary key (item_id, product_id, from_at),
    constraint membership_item_id_fkey foreign key (item_id) references work_item (id) on delete cascade,
    constraint membership_product_id_fkey foreign key (product_id) references product (id) on delete cascade
  );
  create index membership_product_id on membership (product_id);
  create table incident (
    item_id uuid not null, product_id uuid not null, from_at timestamptz not null, to_at timestamptz null,
    primary key (item_id, product_id),
    constraint incident_item_id_fkey foreign key (item_id) references work_item (id) on delete cascade,
    constraint incident_product_id_fkey foreign key (product_id) references product (id) on delete cascade
  );
  create index incident_product_id on incident (product_id);
  create table change_flow (
    change_id uuid not null primary key, first_commit_at timestamptz not null, clamped boolean not null,
    deployed_at timestamptz null, deployment_id uuid null,
    constraint change_flow_change_id_fkey foreign key (change_id) references change (id) on delete cascade
  );
  create table change_product (
    change_id uuid not null, product_id uuid not null, primary key (change_id, product_id),
    constraint change_product_change_id_fkey foreign key (change_id) references change (id) on delete cascade,
    constraint change_product_product_id_fkey foreign key (product_id) references product (id) on delete cascade
  );
  create index change_product_product_id on change_product (product_id);
  create table production_deployment (
    id uuid not null primary key, connection_id uuid not null, scope_id text not null,
    at timestamptz not null, sha text not null, rung text not null, outcome text not null,
    failed boolean null,
    constraint production_deployment_id_fkey foreign key (id) references document (id) on delete cascade
  );
  create index production_deployment_connection_id_scope_id on production_deployment (connection_id, scope_id);
  create table deployment_product (
    deployment_id uuid not null, product_id uuid not null, primary key (deployment_id, product_id),
    constraint deployment_product_deployment_id_fkey foreign key (deployment_id) references production_deployment (id) on delete cascade,
    constraint deployment_product_product_id_fkey foreign key (product_id) references product (id) on delete cascade
  );
  create index deployment_product_product_id on deployment_product (product_id);
`;

/** Documents with the source facts made of them, and the facts derived from those. Children lead with the id they belong to. */
export class Facts1764000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sourceFacts);
    await runner.query(derivedFacts);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'deployment_product',
      'production_deployment',
      'change_product',
      'change_flow',
      'incident',
      'membership',
      'stage_interval',
      'item_flow',
      'branch_commit',
      'release',
      'deployment_status',
      'deployment',
      'change_event',
      'review',
      'change_commit',
      'change',
      'scope_move',
      'flag_change',
      'status_change',
      'work_item',
      'source_status',
      'changed_document',
      'document',
    ];
    await runner.query(`drop table ${tables.join(', ')}`);
  }
}
