import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Few items are contacts with users, and the overview asks for those of every product. */
export class ContactsAtSource1764000001031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index work_item_user_contact on work_item (id) where 'user-contact' = any (labels)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index work_item_user_contact');
  }
}
