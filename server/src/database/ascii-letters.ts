/**
 * Texts without letter case, as far as every database agrees on it. Which letters outside ASCII have a small one hangs on a
 * database's locale (the embedded one knows none), so each stretch of them becomes one sign: what is equal in small letters is
 * equal here, and a few other texts too. Whoever asks so looks again at what comes.
 */
export const asciiIn = (text: string): string => text.toLowerCase().replace(/[^ -~]+/g, '?');

/** SQL: the same of a column. */
export const asciiOf = (column: string): string => `regexp_replace(lower(${column}), '[^ -~]+', '?', 'g')`;
