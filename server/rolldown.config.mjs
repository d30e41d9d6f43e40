// Puts what a start loads into a few files: two thousand small ones took twice as long.
import { defineConfig } from 'rolldown';

/** Not in there: what brings binaries or threads of its own, what is loaded at first use, and what Nest only looks for. */
const outside = [
  ...['@node-rs/argon2', 'pino', 'pg', 'pg-copy-streams', 'graphile-worker', 'typeorm', 'octokit', 'jira-client'],
  ...['@nestjs/microservices', '@nestjs/websockets', 'class-validator', 'class-transformer'],
];

export default defineConfig({
  input: { supervise: 'dist/supervise.js', main: 'dist/main.js', serve: 'dist/serve.js' },
  platform: 'node',
  external: (id) => outside.some((name) => id === name || id.startsWith(`${name}/`)),
  // In their own places, so that paths from a file to its neighbours stay true; classes are known by their names.
  output: { dir: 'dist', format: 'esm', chunkFileNames: 'common-[name].js', keepNames: true },
});
