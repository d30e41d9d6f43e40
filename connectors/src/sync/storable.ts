const unstorable = /\\u0000|\\ud[89a-f][0-9a-f]{2}/i;

/**
 * PostgreSQL keeps neither NUL nor half a character as text; sources send both. Records without them, nearly all,
 * are given back as they are.
 */
export const storable = (record: unknown): unknown => {
  const text = JSON.stringify(record);
  return unstorable.test(text) ? JSON.parse(text, (_key, value: unknown) => cleaned(value)) : record;
};

const cleaned = (value: unknown): unknown =>
  // The way through bytes turns a lone surrogate into U+FFFD.
  typeof value === 'string' ? Buffer.from(value.replaceAll('\u0000', '')).toString() : value;
