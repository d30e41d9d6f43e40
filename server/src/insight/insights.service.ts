import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FollowUpInput, Insight as ShownInsight, InsightInput, InsightList } from 'shared/contracts';
import { scrub, type InsightState, type Role } from 'shared/domain';
import { sentence } from 'shared/language';
import { stageTime, toActionWords } from 'shared/metrics';
import { dateIn, daysBetween } from 'shared/time';
import { DataSource, In } from 'typeorm';
import { z } from 'zod';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { Fault } from '../http/fault.js';
import { FollowUpsService, nothingFollowed, standingOf, type Standing } from './follow-ups.service.js';
import { Insight } from './insight.entity.js';
import { hypothesisKeys, refused } from './own-hypothesis.js';

/** An insight of a product, with where it stands. */
export interface KnownInsight {
  readonly productId: string;
  readonly standing: Standing;
  readonly shown: ShownInsight;
}

/** What is known about users, who has taken it on, and how long that took. */
@Injectable()
export class InsightsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly followUps: FollowUpsService,
  ) {}

  async list(productId: string): Promise<InsightList> {
    const all = await this.of([productId]);
    return {
      insights: all.map(({ shown }) => shown),
      toAction: toAction(all),
      asOf: new Date(this.clock.now()).toISOString(),
    };
  }

  /** Those nobody has taken on, the oldest first; then the others, the newest first. */
  async of(productIds: readonly string[]): Promise<KnownInsight[]> {
    const today = await this.today();
    const rows = await this.dataSource.manager.find(Insight, {
      where: { productId: In([...productIds]) },
      order: { seenOn: 'asc', writtenAt: 'asc', id: 'asc' },
    });
    const [followed, keys] = await Promise.all([
      this.followUps.of(productIds),
      hypothesisKeys(this.dataSource.manager, productIds),
    ]);
    const all = rows.map(({ productId, id, text, source, seenOn }): KnownInsight => {
      const standing = standingOf(followed.get(productId)?.get(subjectOf(id)) ?? []);
      const ageDays = Math.max(0, daysBetween(seenOn, today));
      const state = stateOf(standing);
      const shown = { id, text, source, seenOn, ageDays, state, followUp: shownFollowUp(standing, keys) };
      return { productId, standing, shown };
    });
    const isUnowned = ({ shown }: KnownInsight): boolean => shown.state === 'unowned';
    return [...all.filter(isUnowned), ...all.filter((one) => !isUnowned(one)).reverse()];
  }

  /** @throws Fault 422 for a day to come */
  async write(productId: string, input: InsightInput, role: Role | null): Promise<void> {
    const today = await this.today();
    const seenOn = input.seenOn ?? today;
    if (seenOn > today) throw refused('seenOn', 'insights.dayToCome');
    await this.dataSource.manager.insert(Insight, {
      ...{ productId, id: randomUUID(), text: scrub(input.text), source: input.source, sourceId: input.sourceId },
      ...{ seenOn, writtenAt: new Date(this.clock.now()), writtenByRole: role },
    });
  }

  /** @throws Fault 404, or 422 where what it needs is missing */
  async follow(productId: string, id: string, input: FollowUpInput, role: Role | null): Promise<void> {
    const found = z.uuid().safeParse(id).success
      ? await this.dataSource.manager.findOneBy(Insight, { productId, id })
      : null;
    if (!found) throw noInsight();
    await this.followUps.add(productId, { subject: subjectOf(id), seenOn: found.seenOn }, input, role);
  }

  private async today(): Promise<string> {
    return dateIn(await this.settings.zone(), this.clock.now());
  }
}

/** From insight to action, over insights of whatever products: each once. */
export function toAction(all: readonly KnownInsight[]): InsightList['toAction'] {
  const time = stageTime(all.map(({ shown, standing }) => ({ from: shown.seenOn, to: standing.agreedOn })));
  const waiting = all.filter(({ shown }) => shown.state === 'unowned').length;
  return { ...time, words: toActionWords(time, waiting) };
}

const subjectOf = (id: string): string => `insight:${id}`;

const stateOf = ({ agreedOn, closedOn }: Standing): InsightState => {
  if (closedOn !== null) return 'closed';
  return agreedOn === null ? 'unowned' : 'agreed';
};

/** What followed last, as pages show it. */
export function shownFollowUp(
  { newest }: Standing = nothingFollowed,
  keys: ReadonlyMap<string, string>,
): ShownInsight['followUp'] {
  if (newest === null) return null;
  const { does, hypothesisId, text, followedOn: on, followedByRole: role } = newest;
  return { does, hypothesis: keys.get(hypothesisId ?? '') ?? null, text, on, role };
}

const noInsight = (): Fault =>
  new Fault({
    kind: 'yours',
    status: 404,
    message: sentence('insights.notFound'),
    nextStep: sentence('insights.notFoundNext'),
  });
