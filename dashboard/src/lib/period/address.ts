import { goto } from '$app/navigation';

/** Puts one parameter into the address, or takes it out, and has the page loaded anew where the reader stands. */
export async function setInAddress(name: string, value: string | null): Promise<void> {
  // The bar, not `page.url`: a page may have changed the bar alone.
  const next = new URL(location.href);
  if (value === null) next.searchParams.delete(name);
  else next.searchParams.set(name, value);
  await goto(next, { replaceState: true, keepFocus: true, noScroll: true });
}
