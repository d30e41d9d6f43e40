import { readConfig } from './config.js';

// For a container's health check: ends with 0 when this container's process and its database answer.
const { port } = readConfig();
const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
process.exit(answer?.ok ? 0 : 1);
