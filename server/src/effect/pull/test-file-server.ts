import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Reply = (request: IncomingMessage, response: ServerResponse) => void;

/** A real server whose one file may be anything, and which remembers what it was asked. */
export class FileServer {
  /** What is asked next is answered by this. */
  reply: Reply = (_, response) => response.writeHead(404).end();
  readonly asked: IncomingMessage[] = [];
  private readonly server = createServer((request, response) => {
    this.asked.push(request);
    this.reply(request, response);
  });

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  /** `127.0.0.1:<port>` */
  get host(): string {
    return `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** A file with a name of its own, so that whoever has it need not fetch it again. */
  serve(text: string, headers: Record<string, string> = {}): void {
    const etag = `"${createHash('sha256').update(text).digest('hex')}"`;
    this.reply = (request, response) => {
      if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end();
      else response.writeHead(200, { 'content-type': 'text/csv', etag, ...headers }).end(text);
    };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
