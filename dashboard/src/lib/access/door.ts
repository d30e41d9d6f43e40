/** The key of a one-time link. It stands after the # so that it reaches no log; the other form is for mail readers that drop it. */
export function keyIn(url: URL): string | null {
  const hash = new URLSearchParams(url.hash.slice(1));
  const bare = url.pathname === '/link' && !url.hash.includes('=') ? url.hash.slice(1) : null;
  return hash.get('key') ?? (bare || null) ?? url.searchParams.get('key');
}

/** Where to go after the door: only ever a path of our own. */
export function pathWithin(wanted: string | null): string {
  if (wanted === null || !wanted.startsWith('/') || wanted.startsWith('//') || wanted.includes('\\')) return '/';
  return wanted;
}
