import * as solver from 'highs';
import { addDays } from 'shared/time';
import type { Highs } from 'highs';
import type { Random } from '../../sources/kit/random.js';
import { knowledgeOf } from './knowledge.js';
import type { Look, SeenPart } from './seen.js';
import { Unknowns } from './unknowns.js';
import type { History } from './history.js';
import { isOpen, type Secret } from './is-open.js';
import { modelOf } from './model.js';

/** Its types speak of its CommonJS form, where the loader lies one step deeper. */
const loadHighs = solver.default as unknown as () => Promise<Highs>;
let loaded: Promise<Highs> | undefined;

export interface Found {
  /** Secrets that what was seen leaves no second value for. */
  readonly leaks: readonly string[];
  /** Figures that are not the sum of the stretches seen beside them. */
  readonly unexplained: readonly string[];
  readonly secrets: number;
  readonly programs: number;
}

const ways = 6;

/**
 * A linear-programming attack (methods.md E.7): the smallest and the largest value that each secret can have, given all that
 * was seen. Points in different corners of what is possible show most secrets to be open at once; each of the others
 * is asked for by itself.
 */
export async function attack(history: History, looks: readonly Look[], random: Random): Promise<Found> {
  const highs = await (loaded ??= loadHighs());
  const unknowns = new Unknowns(history);
  const known = knowledgeOf(unknowns, looks);
  const { eithers, unexplained } = known;
  // Which of several is so is guessed, and guessed right; what that gives away is asked again without guessing.
  const rows = [...known.rows, ...eithers.flatMap((either) => either.find((one) => one.every(unknowns.isTrue)) ?? [])];
  const all = secretsOf(unknowns, looks);
  let open = all;
  let programs = 0;
  const leaks: string[] = [];
  const size = unknowns.truth.length;
  const model = highs.createModel(modelOf(highs, rows, size));
  try {
    model.options.set({ output_flag: false, presolve: 'off' });
    const everything = { kind: 'range', from: 0, to: size - 1 } as const;
    const solve = (costs: Float64Array): readonly number[] => {
      model.changeColsCost(everything, costs);
      model.run();
      programs += 1;
      if (model.getModelStatus() !== highs.constants.modelStatus.optimal) {
        throw new Error(`${history.name}: what was seen cannot be: ${model.getModelStatus()}`);
      }
      return [...model.getSolution().colValue];
    };
    const strike = (numbers: readonly number[]): void => {
      open = open.filter(({ terms, truth, unit }) => Math.abs(unknowns.valueOf(terms, numbers) - truth) < unit - 1e-6);
    };
    for (let way = 0; way < ways && open.length > 0; way += 1) {
      strike(solve(Float64Array.from({ length: size }, () => random.next() * 2 - 1)));
    }
    while (open.length > 0) {
      const [secret] = open;
      if (!secret) break;
      const [low, high] = [1, -1].map((sign) => {
        const costs = new Float64Array(size);
        for (const [at, times] of secret.terms) costs[at] = sign * times;
        const numbers = solve(costs);
        strike(numbers);
        return unknowns.valueOf(secret.terms, numbers);
      });
      if (open[0] !== secret) continue;
      open = open.slice(1);
      if (eithers.length > 0 && isOpen(highs, { size, rows: known.rows, eithers }, secret)) continue;
      leaks.push(`${history.name}: ${secret.what} is ${secret.truth}: between ${low} and ${high}`);
    }
  } finally {
    model.dispose();
  }
  return { leaks, unexplained, secrets: all.length, programs };
}

/** Every week at every look, and what came or went between two looks: of a week, of what is shown as one, of all together. */
function secretsOf(unknowns: Unknowns, looks: readonly Look[]): Secret[] {
  const { history } = unknowns;
  const places = [
    ...Array.from({ length: history.weeks }, (_, week) => [week, week + 1] as const),
    [0, history.weeks] as const,
  ];
  for (const { groups } of looks) {
    for (const { from, to } of groups) {
      const place = [weekOf(history, from), weekOf(history, to)] as const;
      if (!places.some(([a, b]) => a === place[0] && b === place[1])) places.push(place);
    }
  }
  const days = unknowns.openDays;
  for (const first of days) {
    for (const second of days) {
      const place = [weekOf(history, addDays(first, 1)), weekOf(history, addDays(second, 1))] as const;
      if (first < second && !places.some(([a, b]) => a === place[0] && b === place[1])) places.push(place);
    }
  }
  const alike = sameAnswers(unknowns, looks);
  const isLasting = history.scoring.summary === 'median';
  const secrets: Secret[] = [];
  const unit = history.scoring.summary === 'promoters' ? 100 : 1;
  const ask = (what: string, count: Map<number, number>, total: Map<number, number>, known: boolean): void => {
    const n = Math.abs(unknowns.valueOf(count));
    if (n < 1 || n > 4) return;
    secrets.push({ what: `the number of ${what}`, terms: count, truth: unknowns.valueOf(count), unit: 1 });
    if (!known && !isLasting)
      secrets.push({ what: `the score of ${what}`, terms: total, truth: unknowns.valueOf(total), unit });
  };
  for (const [look] of looks.entries()) {
    for (const [from, to] of places) {
      const of = `weeks ${from} to ${to - 1}`;
      const known = alike.some(([a, b]) => a < to && from < b);
      for (const among of partsOf(history)) {
        const [count, total] = [unknowns.count(look, from, to, among), unknowns.total(look, from, to, among)];
        const through = among.length === history.segments.length ? of : `${of} through ${among.join(', ')}`;
        ask(`${through} at look ${look}`, count, total, known);
        for (let before = 0; before < look; before += 1) {
          const weeks = [from, to] as const;
          for (const way of ['come', 'gone'] as const) {
            const n = unknowns[way](before, look, weeks, { among });
            const score = unknowns[way](before, look, weeks, { isScore: true, among });
            ask(`${through} ${way} from look ${before} to ${look}`, n, score, known);
          }
        }
      }
    }
  }
  const nothing = new Map<number, number>();
  for (const look of looks.keys()) {
    for (const [at, on] of days.entries()) {
      ask(`cases open on ${on} at look ${look}`, unknowns.open(look, on), nothing, true);
      for (let before = 0; before < look; before += 1) {
        const from = `from look ${before} to ${look}`;
        ask(`cases come to those open on ${on} ${from}`, unknowns.openCome(before, look, on), nothing, true);
        ask(`cases gone of those open on ${on} ${from}`, unknowns.openGone(before, look, on), nothing, true);
      }
      for (const first of days.slice(0, at)) {
        if (unknowns.counted(look, first) < 0 || unknowns.counted(look, on) < 0) continue;
        const begun = unknowns.begun(look, first, on);
        ask(`cases begun between ${first} and ${on} at look ${look}`, begun, nothing, true);
      }
    }
  }
  return secrets;
}

/** All channels, each by itself, and all but each. */
function partsOf({ segments }: History): History['segments'][] {
  if (segments.length === 1) return [segments];
  const alone = segments.map((one) => [one]);
  const rests = segments.length === 2 ? [] : segments.map((one) => segments.filter((other) => other !== one));
  return [segments, ...alone, ...rests];
}

/**
 * Where all five or more of a shown group answered the same, or all five or more that were added to it, everybody knows what
 * each of them answered, and that is allowed (decisions.md 17 shows a group from five up): their scores are no secret. Their
 * number stays one. What a part of several groups adds is then known of the others of them: how few those are is not.
 */
function sameAnswers({ history }: Unknowns, looks: readonly Look[]): (readonly [number, number])[] {
  const extremes = history.scoring.scores.map(({ adds }) => adds).filter((adds) => isExtreme(history, adds));
  const alike = (n: number, total: number): boolean =>
    n !== 0 && extremes.some((adds) => Math.abs(total - n * adds) < 1e-6);
  const parts = looks.flatMap((seen) => seen.parts ?? []);
  return looks.flatMap((seen, look) =>
    shownIn(seen)
      .filter(({ from, to, n, total, segment }) => {
        const before = looks
          .slice(0, look)
          .flatMap(shownIn)
          .findLast((group) => group.from === from && group.to === to && group.segment === segment);
        return alike(n, total ?? 0) || alike(n - (before?.n ?? 0), (total ?? 0) - (before?.total ?? 0));
      })
      .flatMap((group) => [group, ...parts.filter(({ from, to }) => from <= group.from && group.to <= to)])
      .map(({ from, to }) => [weekOf(history, from), weekOf(history, to)] as const),
  );
}

/** Groups, and parts of them; a group has a name that no part has. */
const shownIn = ({ groups, parts = [] }: Look): SeenPart[] => [
  ...groups.map((group) => ({ ...group, segment: 'all' })),
  ...parts,
];

const isExtreme = ({ scoring: { scores } }: History, adds: number): boolean =>
  adds === Math.min(...scores.map((one) => one.adds)) || adds === Math.max(...scores.map((one) => one.adds));

const weekOf = ({ firstDay }: History, day: string): number =>
  Math.round((Date.parse(day) - Date.parse(firstDay)) / (7 * 86_400_000));
