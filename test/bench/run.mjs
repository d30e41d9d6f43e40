// `npm run bench [-- PART …] [--items 10000] [--database embedded|second|postgres://…]`: what the product costs.
import { register } from 'node:module';
import { ensureBuilt } from '../../server/start/build.mjs';

register('../source-hooks.mjs', import.meta.url);
ensureBuilt();
await import('./main.ts');
