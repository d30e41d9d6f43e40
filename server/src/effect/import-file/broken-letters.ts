/** UTF-8 that somebody once read as Windows-1252 and wrote down: "mål" has become "mÃ¥l". */
const broken =
  /[ÃÂ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|â€/;

/** The byte each letter has in Windows-1252. */
const bytes = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte]),
);

export const isBroken = (text: string): boolean => broken.test(text);

/** The text as it once was; what does not become whole by it stays as it is. */
export function mended(text: string): string {
  if (!isBroken(text)) return text;
  const written = Array.from(text, (letter) => bytes.get(letter));
  if (!written.every((byte) => byte !== undefined)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(written));
  } catch {
    return text;
  }
}
