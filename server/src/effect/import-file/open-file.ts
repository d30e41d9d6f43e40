import { createHash } from 'node:crypto';
import { largestImport } from 'shared/contracts';
import { csvRecords } from './csv-records.js';
import { Decoder } from './decode.js';
import { FileFault } from './file-fault.js';
import { jsonRecords } from './json-records.js';
import { kindOf, type FileKind } from './kind-of-file.js';
import { largestWhole, type FileRow } from './records.js';
import { readWorkbook } from './workbook-records.js';

/** Enough of a file to see what it is, how it is written and where its columns end. */
const headLength = 128 * 1024;

/** A file that is being read. What it is comes to light with its first row, the rest when the last has been read. */
export class OpenFile {
  kind: FileKind = 'text';
  /** Letters that are lost for good: somebody saved the file in an encoding that has no room for them. */
  lostLetters = false;
  /** Sheets of a workbook: the one that was read, and those that were not. */
  sheets: { readonly read: string; readonly others: readonly string[] } | null = null;
  private readonly sum = createHash('sha256');
  private size = 0;

  constructor(private readonly bytes: AsyncIterable<Uint8Array>) {}

  /** Of the bytes that were read. */
  hash(): string {
    return this.sum.copy().digest('hex');
  }

  /** Throws `FileFault` where the file turns out to be no table. */
  async *rows(): AsyncGenerator<FileRow> {
    const parts = this.counted();
    const head = await takeHead(parts);
    this.kind = kindOf(head);
    if (this.kind === 'text') yield* this.textRows(head, parts);
    else yield* this.wholeRows(head, parts);
  }

  /** Kinds that cannot be read bit by bit. */
  private async *wholeRows(head: Buffer, parts: AsyncIterator<Uint8Array>): AsyncGenerator<FileRow> {
    const whole = Buffer.concat([head, ...(await all(parts, largestWhole, this.kind))]);
    if (this.kind === 'json') yield* jsonRecords(this.decoded(whole));
    else {
      const { sheet, others, rows } = await readWorkbook(whole);
      this.sheets = { read: sheet, others };
      yield* rows;
    }
  }

  private async *textRows(head: Buffer, parts: AsyncIterator<Uint8Array>): AsyncGenerator<FileRow> {
    const decoder = new Decoder(head);
    const first = decoder.write(head);
    if (first.trim() === '' && head.length < headLength) throw new FileFault('import.fault.empty');
    const texts = async function* (): AsyncGenerator<string> {
      yield first;
      for (let next = await parts.next(); !next.done; next = await parts.next()) yield decoder.write(next.value);
      yield decoder.end();
    };
    yield* csvRecords(first, texts());
    this.lostLetters = decoder.lost;
  }

  private decoded(whole: Buffer): string {
    const decoder = new Decoder(whole);
    const text = decoder.write(whole) + decoder.end();
    this.lostLetters = decoder.lost;
    return text;
  }

  private async *counted(): AsyncGenerator<Uint8Array> {
    for await (const part of this.bytes) {
      this.size += part.length;
      if (this.size > largestImport)
        throw new FileFault('import.fault.tooLarge', null, { most: megabytes(largestImport) });
      this.sum.update(part);
      yield part;
    }
  }
}

const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024);

async function takeHead(parts: AsyncIterator<Uint8Array>): Promise<Buffer> {
  const taken: Uint8Array[] = [];
  for (let length = 0; length < headLength;) {
    const next = await parts.next();
    if (next.done) break;
    taken.push(next.value);
    length += next.value.length;
  }
  return Buffer.concat(taken);
}

async function all(parts: AsyncIterator<Uint8Array>, most: number, kind: FileKind): Promise<Uint8Array[]> {
  const taken: Uint8Array[] = [];
  let length = 0;
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    length += next.value.length;
    if (length > most)
      throw new FileFault(kind === 'json' ? 'import.fault.largeJson' : 'import.fault.largeWorkbook', null, {
        most: megabytes(most),
      });
    taken.push(next.value);
  }
  return taken;
}
