import { halvesAreEmpty } from './kind-of-file.js';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Shortest stretch that shows whether letters outside ASCII are written in UTF-8: one whole letter. */
const longestLetter = 4;

/**
 * Text from bytes in the encoding they turn out to have: UTF-8 with or without a byte order mark, UTF-16, or
 * Windows-1252, which Excel in the Nordic countries still writes. Until the first letter that tells, all of them are alike.
 */
export class Decoder {
  /** Null = nothing but ASCII so far. */
  encoding: Encoding | null;
  /** Did letters show up that no reading can bring back? */
  lost = false;
  private decoder: InstanceType<typeof TextDecoder> | null;
  private held: Uint8Array = new Uint8Array();

  /** @param head first bytes of the file; they must be written too */
  constructor(head: Uint8Array) {
    this.encoding = markedEncoding(head);
    this.decoder = this.encoding && new TextDecoder(this.encoding);
  }

  write(bytes: Uint8Array): string {
    if (this.decoder) return this.told(this.decoder.decode(bytes, { stream: true }));
    const all = this.held.length === 0 ? bytes : Buffer.concat([this.held, bytes]);
    const telling = all.findIndex((byte) => byte > 127);
    if (telling < 0) return asText(all);
    const rest = all.subarray(telling);
    if (rest.length < longestLetter) {
      this.held = rest.slice();
      return asText(all.subarray(0, telling));
    }
    return asText(all.subarray(0, telling)) + this.decide(rest, true);
  }

  end(): string {
    if (this.decoder) return this.told(this.decoder.decode());
    return this.held.length === 0 ? '' : this.decide(this.held, false);
  }

  private decide(bytes: Uint8Array, stream: boolean): string {
    this.held = new Uint8Array();
    this.encoding = isUtf8(bytes, stream) ? 'utf-8' : 'windows-1252';
    this.decoder = new TextDecoder(this.encoding);
    return this.told(this.decoder.decode(bytes, { stream }));
  }

  private told(text: string): string {
    if (text.includes('\ufffd')) this.lost = true;
    return text;
  }
}

function markedEncoding(head: Uint8Array): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
  const halves = halvesAreEmpty(head);
  return halves && `utf-16${halves}`;
}

function isUtf8(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

const asText = (ascii: Uint8Array): string =>
  Buffer.from(ascii.buffer, ascii.byteOffset, ascii.length).toString('latin1');
