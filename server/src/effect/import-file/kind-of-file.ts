import { FileFault } from './file-fault.js';

/** What a file is by its first bytes; its name says what somebody believed. */
export type FileKind = 'text' | 'json' | 'workbook';

const starts = (head: Uint8Array, ...bytes: number[]): boolean => bytes.every((byte, index) => head[index] === byte);
const isUtf16 = (head: Uint8Array): boolean => starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff);

/** Throws `FileFault` for what cannot be a table, naming what it is instead. */
export function kindOf(head: Uint8Array): FileKind {
  if (starts(head, 0x50, 0x4b, 0x03, 0x04)) return 'workbook';
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0)) throw new FileFault('import.fault.oldWorkbook');
  if (starts(head, 0x25, 0x50, 0x44, 0x46)) throw new FileFault('import.fault.pdf');
  if (starts(head, 0x1f, 0x8b) || starts(head, 0x37, 0x7a, 0xbc, 0xaf)) throw new FileFault('import.fault.packed');
  if (
    starts(head, 0x89, 0x50, 0x4e, 0x47) ||
    starts(head, 0xff, 0xd8, 0xff) ||
    starts(head, 0x47, 0x49, 0x46, 0x38) ||
    starts(head, 0x52, 0x49, 0x46, 0x46)
  )
    throw new FileFault('import.fault.picture');
  const text = new TextDecoder('latin1')
    .decode(head.subarray(0, 2_000))
    .replaceAll(String.fromCharCode(0), '')
    .replace(/^(ï»¿|ÿþ|þÿ)?\s*/, '');
  if (text === '') throw new FileFault('import.fault.empty');
  if (/^(<!doctype|<html|<table|<\?xml|<svg|\{\\rtf)/i.test(text)) throw new FileFault('import.fault.notText');
  // Text has no such bytes, but for the empty halves of UTF-16.
  if (!isUtf16(head) && !halvesAreEmpty(head) && head.includes(0)) throw new FileFault('import.fault.notText');
  return /^(\[\s*\{|\{\s*")/.test(text) ? 'json' : 'text';
}

/** UTF-16 without a mark: every other byte of plain letters is nothing. Null = it is something else. */
export function halvesAreEmpty(head: Uint8Array): 'le' | 'be' | null {
  const sample = head.subarray(0, 400);
  const empty = (half: 0 | 1): number => sample.filter((byte, index) => byte === 0 && index % 2 === half).length;
  const [even, odd] = [empty(0), empty(1)];
  const most = sample.length * 0.35;
  if (odd > most && even === 0) return 'le';
  return even > most && odd === 0 ? 'be' : null;
}
