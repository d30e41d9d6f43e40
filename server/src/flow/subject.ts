import { Injectable } from '@nestjs/common';
import {
  experienceNames,
  headlineOf,
  onlyShown,
  publish,
  releaseOpen,
  segmented,
  throughputName,
  type Inputs,
  type KeptGroup,
  type KeptOpen,
  type MetricSettings,
  type Pooled,
  type SegmentBlock,
  type Window,
} from 'shared/metrics';
import { dateIn, mondayOf, namedWindow, startOfDay, type CalendarDate } from 'shared/time';
import { DataSource } from 'typeorm';
import { SettingsService } from '../catalogue/settings.service.js';
import { SubjectsService, type SubjectKey, type SubjectPart } from '../catalogue/subjects.service.js';
import { Clock } from '../clock.js';
import { EffectService } from '../effect/effect.service.js';
import { FactsService } from '../facts/facts.service.js';
import { Baselines } from './baselines.js';
import { answerGroups } from './questions/answer-groups.js';
import { answerSegments } from './questions/answer-segments.js';
import { historyFrom } from './questions/history-from.js';
import { openTold } from './questions/open-told.js';

/** Everything that a subject's readings are made of, as known at one instant. */
export interface Subject {
  readonly key: SubjectKey;
  readonly now: number;
  readonly zone: string;
  readonly inputs: Inputs;
  readonly settings: MetricSettings;
  /** Answers as they may be shown now, by indicator; to be kept when a reading of them is shown. */
  readonly groups: ReadonlyMap<string, readonly KeptGroup[]>;
  /** The same by segment; to be kept beside them. */
  readonly segments: ReadonlyMap<string, readonly SegmentBlock[]>;
  /** Open cases as they may be told now; to be kept with them. */
  readonly open: ReadonlyMap<string, readonly KeptOpen[]>;
  /** Null: nothing is linked, or a first read is under way. */
  readonly readUntil: number | null;
  /** Null for a product. */
  readonly pooled: Pooled | null;
}

/** Loads what metrics read. */
@Injectable()
export class SubjectLoader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly subjects: SubjectsService,
    private readonly facts: FactsService,
    private readonly effect: EffectService,
    private readonly baselines: Baselines,
  ) {}

  /**
   * With `fresh`, stored limits are left aside: a setting has changed what the series mean. With `newAnswers`, answers that
   * have come since they were last shown are taken in, as far as they may be; whoever asks for that keeps the groups it gets.
   * All others see what was shown last and nothing newer: two that look at different moments would tell apart what may not
   * be told apart (decisions.md 17).
   */
  async load(key: SubjectKey, { fresh = false, newAnswers = false } = {}): Promise<Subject> {
    const now = this.clock.now();
    const zone = await this.settings.zone();
    const parts = await this.subjects.parts(key);
    const [facts, experience, reach, levels] = await Promise.all([
      this.flowFacts(key, parts, zone, now),
      this.experience(key, newAnswers, mondayOf(dateIn(zone, now))),
      this.reach(parts, dateIn(zone, now)),
      this.settings.countedLevels(),
    ]);
    const headline = headlineOf(facts);
    const settings: MetricSettings = {
      headline,
      ...(await this.baselines.load(key.id, seriesNames(key, headline, experience.indicators), { fresh })),
      indicatorKey: experience.indicators.find(({ archived, benefit }) => !archived && !benefit)?.key ?? null,
      historyFrom: reach.historyFrom,
      levels,
      published: Object.fromEntries(experience.groups),
    };
    return {
      key,
      now,
      zone,
      inputs: { ...facts, indicators: experience.indicators },
      settings,
      groups: experience.groups,
      segments: experience.segments,
      open: experience.open,
      readUntil: reach.readUntil,
      pooled: key.kind === 'product' ? null : await this.pooled(parts, headline),
    };
  }

  /** Of all parts together, each record once (decisions.md 16). */
  private async flowFacts(key: SubjectKey, parts: readonly SubjectPart[], zone: string, now: number) {
    const dated = parts.map(({ productId, from, to }) => ({
      productId,
      from: from === null ? -Infinity : startOfDay(from, zone),
      to: to === null ? Infinity : startOfDay(to, zone),
    }));
    const [workItems, changes, deployments, jointParts] = await Promise.all([
      this.facts.workItems(dated, now),
      this.facts.changes(dated, now),
      this.facts.deployments(dated, now),
      key.kind === 'service' ? this.facts.jointParts(dated, now) : [],
    ]);
    return { workItems, changes, deployments, jointParts };
  }

  /**
   * Users are asked by product, or about a service as a whole: the same rules of what is shown hold for both, and the answers
   * of one are never added to those of another. An area has no indicator of its own, and none is made up for it.
   */
  private async experience(
    { kind, id }: SubjectKey,
    newAnswers: boolean,
    closedBefore: CalendarDate,
  ): Promise<Pick<Inputs, 'indicators'> & Pick<Subject, 'groups' | 'segments' | 'open'>> {
    if (kind === 'area') return { indicators: [], groups: new Map(), segments: new Map(), open: new Map() };
    const [indicators, before, told, openBefore] = await Promise.all([
      this.effect.indicators(id),
      answerGroups(this.dataSource.manager, id),
      newAnswers ? answerSegments(this.dataSource.manager, id) : new Map<string, SegmentBlock[]>(),
      openTold(this.dataSource.manager, id),
    ]);
    const shown = indicators.map((one) => {
      const kept = before.get(one.key) ?? [];
      const groups = newAnswers ? publish(one, kept) : kept;
      const open = openBefore.get(one.key) ?? [];
      return [one, groups, newAnswers ? releaseOpen(one, groups, open) : open] as const;
    });
    return {
      indicators: shown.map(([one, groups, open]) => onlyShown(one, groups, open)),
      groups: new Map(shown.map(([{ key }, groups]) => [key, groups])),
      open: new Map(shown.map(([{ key }, , open]) => [key, open])),
      segments: new Map(
        newAnswers ? shown.map(([{ key }, groups]) => [key, segmented(groups, told.get(key) ?? [], closedBefore)]) : [],
      ),
    };
  }

  /** A part that has ended holds nothing up, unless all have. */
  private async reach(parts: readonly SubjectPart[], today: string) {
    const products = parts.map(({ productId }) => productId);
    const feeding = parts.filter(({ to }) => to === null || to > today).map(({ productId }) => productId);
    const [readUntil, since] = await Promise.all([
      this.facts.readUntil(feeding.length > 0 ? feeding : products, today),
      historyFrom(this.dataSource, products),
    ]);
    return { readUntil, historyFrom: since };
  }

  private async pooled(parts: readonly SubjectPart[], headline: MetricSettings['headline']): Promise<Pooled> {
    const products = [...new Set(parts.map(({ productId }) => productId))];
    const { workItems, changes } = await this.facts.counted(products);
    return { products: products.length, counted: headline === 'lead-time' ? workItems : changes };
  }
}

const seriesNames = (
  { kind }: SubjectKey,
  headline: MetricSettings['headline'],
  indicators: Inputs['indicators'],
): string[] => [
  headline,
  throughputName({ headline }),
  'deployments',
  ...(kind === 'service' ? ['service-end-to-end'] : []),
  ...indicators.flatMap(experienceNames),
];

/** The window of flow: closed where every source has been read. Null for a name that does not exist. */
export const flowWindow = (subject: Subject, name: string): Window | null =>
  windowOf(subject, name, subject.readUntil ?? subject.now, subject.settings.historyFrom ?? firstRecord(subject));

/** What the window of users' experience is made from. */
export type Asked = Pick<Subject, 'zone' | 'now'> & { readonly inputs: Pick<Inputs, 'indicators'> };

/** The window of users' experience: answers do not wait for any source. */
export const effectWindow = (subject: Asked, name: string): Window | null =>
  windowOf(subject, name, subject.now, firstAnswer(subject));

function windowOf(
  { zone, now }: Pick<Subject, 'zone' | 'now'>,
  name: string,
  readUntil: number,
  first: string,
): Window | null {
  const found = namedWindow(name, { zone, now, readUntil, historyFrom: first });
  if (!found) return null;
  return { ...found, zone, now: new Date(now).toISOString(), readUntil: new Date(readUntil).toISOString() };
}

function firstRecord({ inputs, zone, now }: Subject): string {
  const ends = [
    ...inputs.workItems.map((item) => item.finishedAt),
    ...inputs.changes.map((change) => change.deployedAt),
    ...inputs.deployments.map((deployment) => deployment.at),
  ];
  return dateIn(
    zone,
    ends.reduce<number>((first, at) => (at !== null && at < first ? at : first), now),
  );
}

function firstAnswer({ inputs, zone, now }: Asked): string {
  let first = dateIn(zone, now);
  for (const { answers, observations } of inputs.indicators) {
    for (const { on } of answers) if (on < first) first = on;
    for (const { from } of observations) if (from < first) first = from;
  }
  return first;
}
