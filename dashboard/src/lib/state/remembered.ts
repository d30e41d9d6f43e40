/** What this browser remembers for its reader. Storage may be forbidden; then nothing is remembered, and nothing fails. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`flow.${name}`);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`flow.${name}`);
    else localStorage.setItem(`flow.${name}`, value);
  } catch {
    // A browser that keeps nothing is a reader's choice.
  }
}
