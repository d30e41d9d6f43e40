import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may come in: accounts, what they may do, sessions, one-time links, limits, keys for other systems. */
export class Access1764000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account (
        id uuid not null primary key,
        email text null,
        password_hash text null,
        created_at timestamptz not null,
        constraint account_email_key unique (email)
      );
      create table account_grant (
        account_id uuid not null,
        role text not null,
        scope_id text not null,
        scope_kind text not null,
        primary key (account_id, role, scope_id),
        constraint account_grant_account_id_fkey foreign key (account_id) references account (id) on delete cascade
      );
      create table session (
        key_hash bytea not null primary key,
        account_id uuid not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        by_link boolean null,
        constraint session_account_id_fkey foreign key (account_id) references account (id) on delete cascade
      );
      create index session_account_id on session (account_id);
      create table sign_in_link (
        key_hash bytea not null primary key,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz null,
        account_id uuid null,
        constraint sign_in_link_account_id_fkey foreign key (account_id) references account (id) on delete cascade
      );
      create table sign_in_attempt (
        id uuid not null primary key,
        subject_hash bytea not null,
        at timestamptz not null
      );
      create index sign_in_attempt_subject_hash_at on sign_in_attempt (subject_hash, at);
      create table api_token (
        id uuid not null primary key,
        key_hash bytea not null,
        name text not null,
        purpose text not null,
        product_id uuid null,
        created_at timestamptz not null,
        revoked_at timestamptz null,
        account_id uuid null,
        constraint api_token_account_id_fkey foreign key (account_id) references account (id) on delete cascade,
        constraint api_token_key_hash_key unique (key_hash)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table api_token, sign_in_attempt, sign_in_link, session, account_grant, account');
  }
}
