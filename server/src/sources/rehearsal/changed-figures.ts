import type { previewedChange, Reading } from 'shared/contracts';
import type { z } from 'zod';

type PreviewedChange = z.infer<typeof previewedChange>;

/** The readings of a subject that stand on its pages, by name. */
export type PageReadings = ReadonlyMap<string, Reading>;

/** Shown as a figure of its own where a metric has it. */
const named = ['p50', 'p85'];

/** Which figures on a subject's pages differ between two makings of them, over the window that pages show. */
export function changedFigures(
  subject: PreviewedChange['subject'],
  before: PageReadings,
  after: PageReadings,
): PreviewedChange[] {
  return [...after].flatMap(([metric, now]) => {
    const was = before.get(metric);
    const names = now.figures.filter(({ name }) => named.includes(name)).map(({ name }) => name);
    return (names.length > 0 ? names : [null]).flatMap((figure): PreviewedChange[] => {
      const [old, made] = [was ? valueOf(was, figure) : null, valueOf(now, figure)];
      const nBefore = was?.n ?? 0;
      if (old === made && nBefore === now.n) return [];
      const { from, to } = now.window;
      const frame = { subject, metric, unit: now.unit, figure, bucket: null, window: { from, to } };
      return [{ ...frame, before: old, nBefore, after: made, nAfter: now.n }];
    });
  });
}

const valueOf = ({ value, figures }: Reading, figure: string | null): number | null =>
  figure === null ? value : (figures.find(({ name, atLeast }) => name === figure && !atLeast)?.value ?? null);
