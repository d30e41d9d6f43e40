import type { ImportMapping } from 'shared/contracts';
import { readFile, type ReadFile } from './read-file.js';
import type { AnswerRow, Reader } from './reader.js';

export const testReader: Reader = {
  fileName: 'answers.csv',
  scale: { min: 1, max: 5 },
  indicators: new Map([['satisfied', { key: 'satisfied', unit: 'share' }]]),
  products: new Map([
    ['building-permit', { slug: 'building-permit', name: 'Byggesak' }],
    ['byggesak', { slug: 'building-permit', name: 'Byggesak' }],
    ['parking', { slug: 'parking', name: 'Parkering' }],
  ]),
  product: 'building-permit',
  today: '2026-11-21',
  zone: 'Europe/Oslo',
  remembered: () => Promise.resolve(null),
  question: null,
};

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function* inParts(file: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < file.length; start += size) yield file.subarray(start, start + size);
}

export type Read = ReadFile & { readonly answers: readonly AnswerRow[] };

/** Reads a file that comes in small parts, as over a network, and keeps what would be stored. */
export async function read(
  file: string | Uint8Array,
  options: { chosen?: ImportMapping; reader?: Partial<Reader>; part?: number } = {},
): Promise<Read> {
  const answers: AnswerRow[] = [];
  const parts = inParts(typeof file === 'string' ? bytes(file) : file, options.part ?? 1_000);
  const found = await readFile(parts, { ...testReader, ...options.reader }, options.chosen, (rows) => {
    answers.push(...rows);
    return Promise.resolve();
  });
  return { ...found, answers };
}

/** The same file, its questions answered by a person who looked at the preview. */
export async function confirmed(
  file: string | Uint8Array,
  change: Partial<ImportMapping> = {},
  reader: Partial<Reader> = {},
): Promise<Read> {
  const { preview } = await read(file, { reader });
  const answered = preview.questions.map(({ name }) => name);
  return read(file, { reader, chosen: { ...preview.mapping, answered, ...change } });
}

export const asked = ({ preview }: ReadFile): string[] => preview.questions.map(({ name }) => name);
export const told = ({ preview }: ReadFile): string[] => preview.notices.map(({ key }) => key);
export const fault = ({ preview }: ReadFile): string | undefined => preview.issues[0]?.message.key;
