import { createServer } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../config.js';

/** A worker that stands alone says how it is where a web process would: containers are watched over HTTP. */
export function answerHealth(context: INestApplicationContext, { port, host }: Config): void {
  const dataSource = context.get(DataSource);
  const server = createServer((request, response) => {
    const known = request.url === '/api/health';
    dataSource.query('select 1').then(
      () => response.writeHead(known ? 200 : 404).end(),
      () => response.writeHead(503).end(),
    );
  });
  server.listen(port, host);
}
