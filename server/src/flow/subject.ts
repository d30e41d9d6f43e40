import { Injectable } from '@nestjs/common';
import {
  baselineKey,
  daySums,
  publish,
  throughputName,
  type AnswerGroup,
  type Inputs,
  type MetricSettings,
  type Window,
} from 'shared/metrics';
import { dateIn, namedWindow } from 'shared/time';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { EffectService } from '../effect/effect.service.js';
import { FactsService } from '../facts/facts.service.js';
import { Baselines } from './baselines.js';
import { answerGroups } from './questions/answer-groups.js';
import { historyFrom } from './questions/history-from.js';

/** Everything a product's readings are made of, as known at one instant. */
export interface Subject {
  readonly productId: string;
  readonly now: number;
  readonly zone: string;
  readonly inputs: Inputs;
  readonly settings: MetricSettings;
  /** Answers as they may be shown now, by indicator; to be kept when a reading of them is shown. */
  readonly groups: ReadonlyMap<string, readonly AnswerGroup[]>;
  /** Null: nothing is linked, or a first read is under way. */
  readonly readUntil: number | null;
}

/** Loads what metrics read. */
@Injectable()
export class SubjectLoader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly facts: FactsService,
    private readonly effect: EffectService,
    private readonly baselines: Baselines,
  ) {}

  /** With `fresh`, stored baselines are left aside: a setting has changed what the series mean. */
  async load(productId: string, { fresh = false } = {}): Promise<Subject> {
    const now = this.clock.now();
    const zone = await this.settings.zone();
    const [workItems, changes, deployments, indicators, readUntil, since, before, levels] = await Promise.all([
      this.facts.workItems(productId),
      this.facts.changes(productId),
      this.facts.deployments(productId),
      this.effect.indicators(productId),
      this.facts.readUntil(productId, dateIn(zone, now)),
      historyFrom(this.dataSource, productId),
      answerGroups(this.dataSource.manager, productId),
      this.settings.get('counted-levels', z.array(z.number().int()), [0]),
    ]);
    const groups = new Map(indicators.map((one) => [one.key, publish(daySums(one), before.get(one.key) ?? [])]));
    const headline = workItems.length > 0 ? ('lead-time' as const) : ('change-lead-time' as const);
    const names = [
      headline,
      throughputName({ headline }),
      'deployments',
      ...indicators.map(({ key }) => baselineKey(key)),
    ];
    const settings: MetricSettings = {
      headline,
      baselines: fresh ? {} : await this.baselines.load(productId, names),
      indicatorKey: indicators[0]?.key ?? null,
      historyFrom: since,
      levels,
      published: Object.fromEntries(groups),
    };
    return {
      productId,
      now,
      zone,
      inputs: { workItems, changes, deployments, indicators },
      settings,
      groups,
      readUntil,
    };
  }
}

/** The window of flow: closed where every source has been read. Null for a name that does not exist. */
export const flowWindow = (subject: Subject, name: string): Window | null =>
  windowOf(subject, name, subject.readUntil ?? subject.now, subject.settings.historyFrom ?? firstRecord(subject));

/** The window of users' experience: answers do not wait for any source. */
export const effectWindow = (subject: Subject, name: string): Window | null =>
  windowOf(subject, name, subject.now, firstAnswer(subject));

function windowOf(subject: Subject, name: string, readUntil: number, first: string): Window | null {
  const { zone, now } = subject;
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

function firstAnswer({ inputs, zone, now }: Subject): string {
  const days = inputs.indicators.flatMap(({ answers, observations }) => [
    ...answers.map(({ on }) => on),
    ...observations.map(({ from }) => from),
  ]);
  return days.reduce((first, day) => (day < first ? day : first), dateIn(zone, now));
}
