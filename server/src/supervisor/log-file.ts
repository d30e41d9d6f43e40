import { createWriteStream, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs';
import path from 'node:path';

/** When full, the file gives way to a new one; the last full one is kept. */
const fullAt = 10_000_000;

/** The structured log of all processes of one installation, never larger than two full files. */
export class LogFile {
  private readonly file: string;
  private stream: WriteStream;
  private size: number;

  constructor(dataDir: string) {
    const folder = path.join(dataDir, 'logs');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.file = path.join(folder, 'flow.log');
    this.size = statSync(this.file, { throwIfNoEntry: false })?.size ?? 0;
    this.stream = this.open();
  }

  write(line: string): void {
    if (this.size > fullAt) {
      this.stream.end();
      renameSync(this.file, `${this.file}.1`);
      this.stream = this.open();
      this.size = 0;
    }
    this.stream.write(`${line}\n`);
    this.size += line.length + 1;
  }

  private open(): WriteStream {
    // A full disk must not end the product: what cannot be logged is not logged.
    return createWriteStream(this.file, { flags: 'a', mode: 0o600 }).on('error', () => undefined);
  }
}
