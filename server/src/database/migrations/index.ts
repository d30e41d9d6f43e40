import type { MigrationInterface } from 'typeorm';

/** Every step of the schema, oldest first; one line each. A step that was released is never edited. */
export const migrations: (new () => MigrationInterface)[] = [];
