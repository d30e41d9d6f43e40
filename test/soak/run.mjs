// `npm run soak [-- --minutes 30] [--seed 7]`: both fakes misbehave at random for a long while, and nothing may be lost.
import { register } from 'node:module';

register('../source-hooks.mjs', import.meta.url);
await import('./soak.ts');
