/** The tokens as a canvas can use them. */
export interface Theme {
  readonly ink: string;
  readonly ink3: string;
  readonly page: string;
  readonly line: string;
  readonly band: string;
  readonly edge: string;
  readonly blue: string;
  readonly rust: string;
  readonly font: string;
  /** Hatching for stretches outside the ordinary. */
  readonly hatch: CanvasPattern | string;
}

const colours = {
  ink: '--ink',
  ink3: '--ink-3',
  page: '--page',
  line: '--line',
  band: '--band',
  edge: '--edge',
  blue: '--blue',
  rust: '--rust',
} as const;

/** Under forced colours the reader's own few stand for all of ours: the usual range is then its edges alone. */
const forced: Record<keyof typeof colours, string> = {
  ink: 'CanvasText',
  ink3: 'CanvasText',
  page: 'Canvas',
  line: 'GrayText',
  band: 'Canvas',
  edge: 'GrayText',
  blue: 'LinkText',
  rust: 'LinkText',
};

/**
 * A custom property comes back as its text (`light-dark(…)`), not as a colour,
 * so each token is read as the computed `color` of a probe.
 */
export function readTheme(root: HTMLElement): Theme {
  const probe = document.createElement('span');
  probe.hidden = true;
  // Or the browser would answer with the colour of text, whatever is asked.
  probe.style.setProperty('forced-color-adjust', 'none');
  root.append(probe);
  const read = (colour: string): string => {
    probe.style.color = colour;
    return getComputedStyle(probe).color;
  };
  const isForced = matchMedia('(forced-colors: active)').matches;
  const found = Object.fromEntries(
    Object.entries(colours).map(([name, token]) => [
      name,
      read(isForced ? forced[name as keyof typeof colours] : `var(${token})`),
    ]),
  ) as Record<keyof typeof colours, string>;
  probe.remove();
  return { ...found, font: getComputedStyle(document.body).fontFamily, hatch: hatch(found.edge) };
}

function hatch(colour: string): CanvasPattern | string {
  const tile = document.createElement('canvas');
  const size = 8;
  tile.width = size;
  tile.height = size;
  const pen = tile.getContext('2d');
  if (!pen) return 'transparent';
  pen.strokeStyle = colour;
  pen.globalAlpha = 0.55;
  pen.lineWidth = 1;
  pen.beginPath();
  for (const shift of [-size, 0, size]) {
    pen.moveTo(shift, size);
    pen.lineTo(shift + size, 0);
  }
  pen.stroke();
  return pen.createPattern(tile, 'repeat') ?? 'transparent';
}
