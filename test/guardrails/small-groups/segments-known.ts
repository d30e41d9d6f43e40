import { daysBetween } from 'shared/time';
import type { History } from './history.js';
import { placeOf, sameFigures, type Seen, type SeenPart } from './seen.js';
import type { Either, Row, Unknowns } from './unknowns.js';

interface Block {
  readonly from: number;
  readonly to: number;
  /** Channels that are told by themselves. */
  readonly names: readonly string[];
  last: readonly SeenPart[];
  since: number;
  visible: boolean;
}

interface Weeks {
  readonly from: number;
  readonly to: number;
}

interface Group extends Weeks {
  readonly seen: Seen;
}

type Fact = (terms: Map<number, number>, low: number, high?: number) => void;
type Among = History['segments'];

/** What follows from answers told by channel, for somebody who knows how that is decided. */
export class SegmentsKnown {
  private readonly blocks: Block[] = [];
  /** Groups as they were when they could first have begun a block. */
  private readonly first = new Map<string, Seen>();

  constructor(
    private readonly unknowns: Unknowns,
    private readonly fact: Fact,
    private readonly either: (options: Either) => void,
  ) {}

  look(look: number, { groups, parts }: { groups: readonly Group[]; parts: readonly SeenPart[] }): void {
    const { history } = this.unknowns;
    if (history.segments.length === 1) return;
    const places = new Map(parts.map((part) => [`${part.from} ${part.to}`, placeOf(history, part)]));
    for (const [name, place] of places) {
      const own = parts.filter((part) => `${part.from} ${part.to}` === name);
      const block = this.blocks.find((one) => one.from === place.from && one.to === place.to);
      if (!block) this.begun(look, place, own, groups);
      else if (isSame(block.last, own) && block.visible) this.unmoved(look, block);
      else this.moved(look, block, own);
    }
    for (const block of this.blocks) {
      if ([...places.values()].some(({ from, to }) => from === block.from && to === block.to)) continue;
      this.unmoved(look, block);
      block.visible = false;
    }
    const week = Math.floor(daysBetween(history.firstDay, history.steps[look]?.on ?? history.firstDay) / 7);
    for (const { from, to, seen } of groups) {
      if (to > week || this.blocks.some((block) => block.from <= from && to <= block.to)) continue;
      const first = this.first.get(`${from} ${to}`) ?? seen;
      this.first.set(`${from} ${to}`, first);
      // One that has changed since then begins none, whatever its parts are.
      if (sameFigures(first, seen)) this.notTold(look, from, to);
    }
  }

  private begun(look: number, { from, to }: Weeks, own: readonly SeenPart[], groups: readonly Weeks[]): void {
    const names = own.flatMap(({ segment }) => segment ?? []);
    this.told(look, { from, to, names }, own);
    // It ended as soon as two parts had six.
    for (const group of groups) if (group.from >= from && group.to < to) this.notTold(look, from, group.to);
    // Those without a part of their own had fewer, or joined others that had fewer.
    const rest = this.rest(names);
    for (const segment of rest) {
      if (segment === null) continue;
      const others = rest.filter((one) => one !== segment);
      this.either([
        [this.count(look, { from, to }, [segment], 0, 5)],
        [this.count(look, { from, to }, [segment], 6), this.count(look, { from, to }, others, 1, 5)],
      ]);
    }
    this.blocks.push({ from, to, names, last: own, since: look, visible: true });
  }

  private told(
    look: number,
    { from, to, names }: Weeks & { names: readonly string[] },
    own: readonly SeenPart[],
  ): void {
    // Up to four of each group may wait, or where some have gone still be told: then it is another number, and another score.
    const waits = this.unknowns.history.steps.slice(0, look + 1).some(({ gone }) => gone.length > 0);
    for (const { segment, n, total } of own) {
      const among = segment === null ? this.rest(names) : [segment];
      const count = this.unknowns.count(look, from, to, among);
      this.fact(count, n - (waits ? 4 * (to - from) : 0), n + 4 * (to - from));
      if (waits || this.unknowns.valueOf(count) !== n) continue;
      this.fact(count, n);
      if (total !== null) this.fact(this.unknowns.total(look, from, to, among), total);
    }
  }

  /** Few have come or gone at all, or too few in one of the parts, or too few are left in one. */
  private unmoved(look: number, block: Block): void {
    const { segments } = this.unknowns.history;
    const few = (way: 'come' | 'gone'): Row => this.since(way, look, block, segments, 0, 4);
    this.either([
      [few('come'), few('gone')],
      ...this.amongs(block).flatMap((among) => [
        [this.since('come', look, block, among, 1, 5)],
        [this.since('gone', look, block, among, 1, 5)],
        [this.count(look, block, among, 1, 5)],
      ]),
    ]);
  }

  private moved(look: number, block: Block, own: readonly SeenPart[]): void {
    for (const among of this.amongs(block)) {
      for (const way of ['come', 'gone'] as const) {
        this.either([[this.since(way, look, block, among, 0, 0)], [this.since(way, look, block, among, 6)]]);
      }
    }
    this.told(look, block, own);
    Object.assign(block, { last: own, since: look, visible: true });
  }

  /** Weeks whose parts are not told: no channel has six, or one has and all others together have not. */
  private notTold(look: number, from: number, to: number): void {
    const { segments } = this.unknowns.history;
    const named = segments.filter((segment) => segment !== null);
    this.either([
      named.map((segment) => this.count(look, { from, to }, [segment], 0, 5)),
      ...named.map((segment) => {
        return [
          this.count(
            look,
            { from, to },
            segments.filter((one) => one !== segment),
            0,
            5,
          ),
        ];
      }),
    ]);
  }

  private count(look: number, { from, to }: Weeks, among: Among, low: number, high = Infinity): Row {
    return { terms: this.unknowns.count(look, from, to, among), low, high };
  }

  private since(
    way: 'come' | 'gone',
    look: number,
    { from, to, since }: Block,
    among: Among,
    low: number,
    high = Infinity,
  ): Row {
    return { terms: this.unknowns[way](since, look, [from, to], { among }), low, high };
  }

  /** Those of a block that are told by themselves, and the others together. */
  private amongs({ names }: Block): Among[] {
    return [...names.map((name) => [name]), this.rest(names)].filter((among) => among.length > 0);
  }

  private rest(names: readonly string[]): Among {
    return this.unknowns.history.segments.filter((segment) => segment === null || !names.includes(segment));
  }
}

const isSame = (one: readonly SeenPart[], other: readonly SeenPart[]): boolean =>
  one.length === other.length &&
  one.every((part) => {
    const found = other.find(({ segment }) => segment === part.segment);
    return found?.n === part.n && Math.abs((found.total ?? 0) - (part.total ?? 0)) < 1e-6;
  });
