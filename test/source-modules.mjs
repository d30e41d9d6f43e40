// Given to Node with `--import`: every thread of tests may import our TypeScript sources.
import { register } from 'node:module';

register('./source-hooks.mjs', import.meta.url);
