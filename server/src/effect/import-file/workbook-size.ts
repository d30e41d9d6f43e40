import { createInflateRaw } from 'node:zlib';
import { FileFault } from './file-fault.js';
import { mostRows } from './records.js';

const endOfDirectory = 0x06054b50;
const entryMark = 0x02014b50;
/** What a workbook may unpack to: beyond it lies a mistake or an attack. */
const largestUnpacked = 250 * 1024 * 1024;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: Buffer;
}

/**
 * Unpacks a workbook once, keeping nothing, and refuses it when it holds more rows than are read, or unpacks to
 * more than any list of answers does. The library that reads it builds every cell in memory before we could count.
 */
export async function checkWorkbookSize(file: Buffer): Promise<void> {
  const entries = entriesOf(file);
  if (!entries.some(({ name }) => name === 'xl/workbook.xml'))
    throw new FileFault(entries.some(isDocument) ? 'import.fault.otherDocument' : 'import.fault.zip');
  let unpacked = 0;
  for (const { name, method, packed } of entries) {
    const sheet = /^xl\/worksheets\/[^/]+\.xml$/.test(name);
    let rows = 0;
    let tail = '';
    for await (const part of method === 0 ? [packed] : inflated(packed)) {
      unpacked += part.length;
      if (unpacked > largestUnpacked) throw tooManyRows();
      if (!sheet) continue;
      const text = tail + part.toString('latin1');
      rows += text.split(/<(?:\w+:)?row[\s>]/).length - 1;
      if (rows > mostRows.workbook + 1) throw tooManyRows();
      tail = /<[^>\s]{0,12}$/.exec(text)?.[0] ?? '';
    }
  }
}

/** Documents of office programs are packed folders too: nobody should be told to unpack a letter, or a sheet of LibreOffice. */
const isDocument = ({ name }: Entry): boolean =>
  /^(\[Content_Types\]\.xml|mimetype|content\.xml|xl\/workbook\.bin)$/.test(name);

const tooManyRows = (): FileFault => new FileFault('import.fault.tooManyInWorkbook', null, { most: mostRows.workbook });

async function* inflated(packed: Buffer): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw();
  inflate.end(packed);
  try {
    yield* inflate as AsyncIterable<Buffer>;
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) throw broken();
    throw error;
  }
}

/** The list of contents that stands at the end of every zip file. */
function entriesOf(file: Buffer): Entry[] {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== endOfDirectory) throw broken();
  const count = file.readUInt16LE(end + 10);
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entryMark) throw broken();
    const [size, offset] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)];
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((field) => file.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    if (offset + 30 > file.length) throw broken();
    const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      packed: file.subarray(start, start + size),
    });
    at += 46 + nameLength + extraLength + noteLength;
  }
  return entries;
}

const broken = (): FileFault => new FileFault('import.fault.brokenWorkbook');
