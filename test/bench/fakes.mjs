// Both fakes in a process of their own, so that what they cost is not counted as the product's.
import { register } from 'node:module';

register('../source-hooks.mjs', import.meta.url);
await import('./fakes-process.ts');
