import { createWriteStream, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs';
import path from 'node:path';

/** When full, the file gives way to a new one; the last full one is kept. */
const fullAt = 10_000_000;

/** A full disk, or a folder that was cleared away, must not end the product: what cannot be logged is not logged. */
function orNot(change: () => void): void {
  try {
    change();
  } catch {
    // There is nowhere to say it.
  }
}

/** The structured log of all processes of one installation, never larger than two full files. */
export class LogFile {
  private readonly file: string;
  private stream: WriteStream;
  private size: number;

  constructor(dataDir: string) {
    this.file = path.join(dataDir, 'logs', 'flow.log');
    this.size = statSync(this.file, { throwIfNoEntry: false })?.size ?? 0;
    this.stream = this.open();
  }

  write(line: string): void {
    if (this.size > fullAt) this.turn();
    // One that met a full disk writes no more; by now there may be room.
    else if (this.stream.destroyed) this.stream = this.open();
    this.stream.write(`${line}\n`);
    this.size += line.length + 1;
  }

  private turn(): void {
    this.stream.end();
    orNot(() => renameSync(this.file, `${this.file}.1`));
    this.stream = this.open();
    this.size = 0;
  }

  private open(): WriteStream {
    orNot(() => mkdirSync(path.dirname(this.file), { recursive: true, mode: 0o700 }));
    return createWriteStream(this.file, { flags: 'a', mode: 0o600 }).on('error', () => undefined);
  }
}
