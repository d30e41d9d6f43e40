// `npm run soak [-- --minutes 30] [--histories 9680] [--seed 7]`: both fakes misbehave at random for a long while, and nothing
// may be lost; then small groups are attacked in random histories of answers, and none may be found out.
import { register } from 'node:module';

register('../source-hooks.mjs', import.meta.url);
await import('./soak.ts');
