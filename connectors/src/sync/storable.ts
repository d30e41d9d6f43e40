import { canonicalJson } from './canonical-json.js';

const unstorable = /\\u0000|\\ud[89a-f][0-9a-f]{2}/i;

/**
 * PostgreSQL keeps neither NUL nor half a character as text; sources send both. Records without them, nearly all,
 * are given back as they are, with their canonical text, which it took to find out.
 */
export const storable = (record: unknown): { readonly record: unknown; readonly text: string } => {
  const text = canonicalJson(record);
  if (!unstorable.test(text)) return { record, text };
  const clean: unknown = JSON.parse(text, (_key, value: unknown) => cleaned(value));
  return { record: clean, text: canonicalJson(clean) };
};

const cleaned = (value: unknown): unknown =>
  // The way through bytes turns a lone surrogate into U+FFFD.
  typeof value === 'string' ? Buffer.from(value.replaceAll('\u0000', '')).toString() : value;
