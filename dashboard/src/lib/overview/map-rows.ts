import type { Overview, Sentence } from 'shared/contracts';
import { sentence, type MessageKey } from 'shared/language';

/** The map as a table: a product's places, the newest first. Whoever has none stands there with the reasons. */
export interface MapRows {
  readonly slug: string;
  readonly name: string;
  readonly reasons: readonly Sentence[];
  readonly rows: readonly { readonly on: string | null; readonly flow: Sentence; readonly effect: Sentence }[];
}

export function mapRows(positions: Overview['map']): MapRows[] {
  return positions.map((position) => {
    const { slug, name } = position;
    if (!position.known) return { slug, name, reasons: position.reasons, rows: [] };
    const places = [{ on: null, x: position.x, y: position.y }, ...position.trail.toReversed()];
    const rows = places.map(({ on, x, y }) => ({ on, flow: flowWords(x), effect: effectWords(y) }));
    return { slug, name, reasons: [], rows };
  });
}

const flowWords = (x: number): Sentence => words(x, 'overview-page.mapShorter', 'overview-page.mapLonger');
const effectWords = (y: number): Sentence => words(y, 'overview-page.mapBetter', 'overview-page.mapWorse');

/** Within one half width nothing sure is said (decisions.md 19). */
function words(size: number, above: MessageKey, below: MessageKey): Sentence {
  if (Math.abs(size) <= 1) return sentence('overview-page.mapNoChange');
  return sentence(size > 0 ? above : below, { size: Math.round(Math.abs(size) * 10) / 10 });
}

/** A day after a tertial names the tertial: 1 September 2026 the second of 2026. */
export function tertialBefore(on: string): { n: number; year: string } {
  const [year = '', month = ''] = on.split('-');
  const n = (Number(month) - 1) / 4;
  return n === 0 ? { n: 3, year: String(Number(year) - 1) } : { n, year };
}
