/** Letters that lose their meaning, not only their mark, when Unicode takes them apart. */
const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', ð: 'd', þ: 'th', ß: 'ss', ł: 'l', đ: 'd' };

const longest = 60;

/** A name as part of an address: `Søknad om dagpenger` becomes `soknad-om-dagpenger`. Never empty. */
export function slugOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[æøðþßłđ]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  return trimmed(plain, longest) || 'unnamed';
}

/** The slug itself, or with the first number behind it that is not taken. */
export function freeSlug(name: string, taken: ReadonlySet<string>): string {
  const wanted = slugOf(name);
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const candidate = `${trimmed(wanted, longest - String(number).length - 1)}-${number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

const trimmed = (text: string, length: number): string => text.replace(/^-+/, '').slice(0, length).replace(/-+$/, '');
