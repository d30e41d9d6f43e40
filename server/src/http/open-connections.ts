import type { Server } from 'node:http';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

/** Streams have just been ended, and their connections are idle by then. */
const AFTER_STREAMS = 100;
/** An answer under way may take so long; whoever waits for more gets no answer, and nothing half is kept. */
const AFTER_ANSWERS = 1_000;

/**
 * Closing the server waits for every open connection, and browsers keep theirs: one over which news came, or one opened
 * ahead of a request, would hold up the end of the process for seconds.
 */
@Injectable()
export class OpenConnections implements BeforeApplicationShutdown {
  constructor(private readonly host: HttpAdapterHost) {}

  beforeApplicationShutdown(): void {
    // A worker has no server.
    const server = (this.host.httpAdapter as { getHttpServer(): Server } | undefined)?.getHttpServer();
    if (!server) return;
    setTimeout(() => server.closeIdleConnections(), AFTER_STREAMS).unref();
    setTimeout(() => server.closeAllConnections(), AFTER_ANSWERS).unref();
  }
}
