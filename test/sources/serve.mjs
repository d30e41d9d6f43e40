// npm run fakes: both sources for a person to try, until Ctrl-C.
import { register } from 'node:module';

register('../source-hooks.mjs', import.meta.url);
await import('./serve.ts');
