/** One panel of a picture: its words, and the chart as it stands on the page. */
export interface PicturePanel {
  readonly title: string;
  readonly lines: readonly string[];
  readonly chart: HTMLCanvasElement | null;
}

export interface Picture {
  readonly title: string;
  readonly lines: readonly string[];
  readonly panels: readonly PicturePanel[];
  /** Scope, period, age and address, so that the picture can be told by itself. */
  readonly footer: readonly string[];
}

export interface Inks {
  readonly ink: string;
  readonly ink3: string;
  readonly page: string;
  readonly font: string;
}

const width = 1200;
const margin = 40;
const inner = width - 2 * margin;
const sizes = { title: 30, head: 21, text: 17 } as const;
const chartHeight = 220;

/** Breaks a text into lines that fit; a word that is longer than a line stands alone. */
export function wrapped(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Draws everything twice: once to learn how high it is, once for good. Twice the size of the page, for slides. */
export async function pictureOf(picture: Picture, inks: Inks): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  const scale = 2;
  canvas.width = width * scale;
  const measure = canvas.getContext('2d');
  if (!measure) return null;
  canvas.height = Math.ceil(draw(measure, picture, inks, 1)) * scale;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  pen.scale(scale, scale);
  pen.fillStyle = inks.page;
  pen.fillRect(0, 0, width, canvas.height);
  draw(pen, picture, inks, scale);
  return new Promise((done) => canvas.toBlob(done, 'image/png'));
}

/** @returns the height it took */
function draw(pen: CanvasRenderingContext2D, picture: Picture, inks: Inks, scale: number): number {
  let y = margin;
  const write = (text: string, size: number, colour: string, weight: number): void => {
    pen.font = `${String(weight)} ${String(size)}px ${inks.font}`;
    pen.fillStyle = colour;
    pen.textBaseline = 'top';
    for (const line of wrapped(text, (one) => pen.measureText(one).width <= inner)) {
      pen.fillText(line, margin, y);
      y += size * 1.4;
    }
  };
  const room = (height: number): void => void (y += height);
  write(picture.title, sizes.title, inks.ink, 600);
  for (const line of picture.lines) write(line, sizes.text, inks.ink3, 400);
  for (const { title, lines, chart } of picture.panels) {
    room(24);
    write(title, sizes.head, inks.ink, 600);
    for (const line of lines) write(line, sizes.text, inks.ink3, 400);
    room(8);
    if (!chart || chart.width === 0) continue;
    const height = Math.min(chartHeight * scale, (inner * chart.height) / chart.width);
    pen.drawImage(chart, margin, y, inner, height);
    room(height);
  }
  room(24);
  for (const line of picture.footer) write(line, sizes.text, inks.ink3, 400);
  return y + margin;
}
