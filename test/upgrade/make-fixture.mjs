// `node test/upgrade/make-fixture.mjs NAME`: keeps what this version stores, as NAME.sql.gz beside this file, so that
// every later version is held to upgrading it. Needs a PostgreSQL with pg_dump in /usr/lib/postgresql; run once a step.
import { register } from 'node:module';

register('../source-hooks.mjs', import.meta.url);
await import('./make-fixture.ts');
