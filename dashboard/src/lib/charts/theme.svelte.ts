import { readTheme, type Theme } from './theme.js';

/** The theme a canvas draws with; read anew when the reader's system turns light or dark. */
export class LiveTheme {
  now = $state.raw<Theme>(readTheme(document.body));

  follow(): () => void {
    const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'].map((query) =>
      matchMedia(query),
    );
    const renew = (): void => {
      this.now = readTheme(document.body);
    };
    for (const query of queries) query.addEventListener('change', renew);
    // The first reading may have come before the font; numbers on the axis are drawn with it.
    void document.fonts.ready.then(renew);
    return () => {
      for (const query of queries) query.removeEventListener('change', renew);
    };
  }
}
