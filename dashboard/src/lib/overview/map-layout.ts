import type { Overview } from 'shared/contracts';

type Known = Extract<Overview['map'][number], { known: true }>;

/** One product on the map, in the picture's own measures. */
export interface Place {
  readonly slug: string;
  readonly name: string;
  /** What is written beside the dot: the name, cut where it would run over its neighbours. */
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly tone: 'quiet' | 'better' | 'worse' | 'mixed';
  /** Where it stood at the end of earlier tertials, oldest first; empty where it has not moved. */
  readonly trail: readonly Spot[];
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

export const mapSize = { width: 320, height: 264, half: 58 } as const;

/** Where "no sure change" ends, and how many half widths of the usual range the picture holds to each side. */
const reach = 2.5;

/** Places products by decisions.md 19: right = shorter, up = better, in half widths of the usual range. */
export function placed(positions: Overview['map']): Place[] {
  const known = positions.filter((position): position is Known => position.known);
  const labelled: Place[] = [];
  for (const position of known.toSorted((a, b) => b.y - a.y)) {
    const { x, y } = spot(position);
    const anchor = labelSide(position, x);
    const labelX = anchor === 'middle' ? inside(x, position.name) : anchor === 'end' ? x - 11 : x + 11;
    const labelY = free(labelled, x, anchor === 'middle' ? y - 12 : y + 5);
    const { slug, name } = position;
    labelled.push({
      slug,
      name,
      label: short(name),
      x,
      y,
      labelX,
      labelY,
      anchor,
      tone: tone(position),
      trail: trail(position),
    });
  }
  return labelled;
}

const spot = ({ x, y }: Spot): Spot => ({
  x: mapSize.width / 2 + clamp(x) * mapSize.half,
  y: mapSize.height / 2 - clamp(y) * (mapSize.half * 0.8),
});

/** A way that never left the place is no way. */
function trail(position: Known): Spot[] {
  const way = position.trail.map(spot);
  const here = spot(position);
  return way.some(({ x, y }) => x !== here.x || y !== here.y) ? way : [];
}

/** The middle of a label that stays within the picture. */
function inside(x: number, name: string): number {
  const half = roomOf(name) / 2;
  return Math.min(mapSize.width - half, Math.max(half, x));
}

/** About what a name takes up at the picture's size of letters. */
const roomOf = (name: string): number => short(name).length * 7.6;

/** Outward of the dot, away from the middle field; above it where the edge of the picture is too near. */
function labelSide({ x: change, name }: Known, x: number): Place['anchor'] {
  const room = roomOf(name) + 14;
  if (change < -1) return x > room ? 'end' : 'middle';
  return x < mapSize.width - room ? 'start' : 'middle';
}

const longest = 18;
const short = (name: string): string => (name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name);

const clamp = (value: number): number => Math.max(-reach, Math.min(reach, value));

function tone({ x, y }: Known): Place['tone'] {
  const better = x > 1 || y > 1;
  const worse = x < -1 || y < -1;
  if (better && worse) return 'mixed';
  return better ? 'better' : worse ? 'worse' : 'quiet';
}

/** The first height below which no earlier label stands in the way. */
function free(labelled: readonly Place[], x: number, wanted: number): number {
  const near = labelled.filter((place) => Math.abs(place.x - x) < 110);
  let y = wanted;
  for (let tries = 0; tries < 12; tries += 1) {
    if (near.every((place) => Math.abs(place.labelY - y) >= 15)) return y;
    y += 5;
  }
  return y;
}
