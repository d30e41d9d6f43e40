import { Injectable } from '@nestjs/common';
import type { Ability, ProductAbility, Reading, SignalFollowUpInput } from 'shared/contracts';
import type { Role } from 'shared/domain';
import { sentence, week } from 'shared/language';
import {
  abilityOf,
  abilityWords,
  baselineKey,
  canTell,
  signalDays,
  signalsForTheWorse,
  type FollowedSignal,
  type SeenSignal,
} from 'shared/metrics';
import { addDays, daysBetween, isoWeek } from 'shared/time';
import { Clock } from '../clock.js';
import { IndicatorsService } from '../effect/indicators.service.js';
import { ConfirmedPhasesService } from '../flow/confirmed-phases.service.js';
import { ProductReadingsService } from '../flow/product-readings.service.js';
import { Fault } from '../http/fault.js';
import { FollowUpsService, nothingFollowed, standingOf, type Standing } from '../insight/follow-ups.service.js';
import { shownFollowUp } from '../insight/insights.service.js';
import { GuessWorkService } from './guess-work.service.js';
import { HypothesesService } from './hypotheses.service.js';
import { verdictOf, type HypothesisRecord } from './hypothesis-record.js';

/** A signal of one product with everything that came of it. */
interface TracedSignal extends FollowedSignal {
  readonly standing: Standing;
}

interface Traced {
  readonly signals: readonly TracedSignal[];
  /** Some series has a usual range, so that a signal could be told. */
  readonly measured: boolean;
}

/** Signal → agreed action → known what came of it, of a product and of all together (decisions.md 22: no shares, no ranks). */
@Injectable()
export class AbilityService {
  constructor(
    private readonly clock: Clock,
    private readonly indicators: IndicatorsService,
    private readonly readings: ProductReadingsService,
    private readonly phases: ConfirmedPhasesService,
    private readonly followUps: FollowUpsService,
    private readonly hypotheses: HypothesesService,
    private readonly guessWork: GuessWorkService,
  ) {}

  async of(productId: string): Promise<ProductAbility> {
    const records = await this.hypotheses.all(productId);
    const { today } = await this.hypotheses.today();
    const traced = (await this.traced([productId], records, today)).get(productId) ?? { signals: [], measured: false };
    const keys = new Map(records.map(({ id, key }) => [id, key]));
    return {
      signals: traced.signals.map(({ metric, sinceBucket, seenOn, knownOn, standing }) => ({
        ...{ metric, sinceBucket, seenOn, knownOn, words: wordsOf(metric, sinceBucket) },
        ...{ ageDays: Math.max(0, daysBetween(seenOn, today)), followUp: shownFollowUp(standing, keys) },
      })),
      measured: traced.measured,
      ability: told(traced, today),
      guessWork: await this.guessWork.of([productId]),
      asOf: new Date(this.clock.now()).toISOString(),
    };
  }

  /** Of these products together: signals are pooled, each once, and figures are never averaged. */
  async pooled(productIds: readonly string[], records: readonly HypothesisRecord[]): Promise<Ability> {
    const { today } = await this.hypotheses.today();
    const all = [...(await this.traced(productIds, records, today)).values()];
    const signals = all.flatMap((one) => one.signals);
    return told({ signals, measured: all.some(({ measured }) => measured) }, today);
  }

  /** @throws Fault 404 where the readings tell no such signal, or 422 where what it needs is missing */
  async follow(productId: string, input: SignalFollowUpInput, role: Role | null): Promise<void> {
    const { metric, sinceBucket, ...followUp } = input;
    const records = await this.hypotheses.all(productId);
    const { today } = await this.hypotheses.today();
    const traced = (await this.traced([productId], records, today)).get(productId);
    const found = traced?.signals.find((one) => one.metric === metric && one.sinceBucket === sinceBucket);
    if (!found) throw new Fault({ kind: 'yours', status: 404, message: sentence('ability.signalGone') });
    await this.followUps.add(productId, { subject: subjectOf(found), seenOn: found.seenOn }, followUp, role);
  }

  private async traced(
    productIds: readonly string[],
    records: readonly HypothesisRecord[],
    today: string,
  ): Promise<Map<string, Traced>> {
    const [readings, headlines, followed] = await Promise.all([
      this.readings.of(productIds),
      this.indicators.headlines(productIds),
      this.followUps.of(productIds),
    ]);
    const verdicts = new Map(records.map((record) => [record.id, knownBy(record)]));
    const found = new Map<string, Traced>();
    for (const id of productIds) {
      const facts = readings.get(id)?.facts;
      if (!facts) continue;
      const indicator = headlines.get(id);
      const series: [name: string, reading: Reading][] = [[facts.leadTime.metric, facts.leadTime]];
      if (indicator) series.push([baselineKey(indicator.key), facts.experience]);
      const better = new Map<string, BetterLevel[]>();
      for (const [name, reading] of series) better.set(name, await this.betterLevels(id, name, reading));
      const own = followed.get(id) ?? new Map<string, never>();
      const seen = series.flatMap(([metric, reading]) =>
        signalsForTheWorse(reading, today).map((signal) => ({ ...signal, metric })),
      );
      const standings = new Map([...own].map(([subject, rows]) => [subject, standingOf(rows)]));
      const signals = [...seen, ...vanished(standings, seen, today)].map((signal): TracedSignal => {
        const standing = standings.get(subjectOf(signal)) ?? nothingFollowed;
        const { agreedOn, closedOn } = standing;
        const knownOn = knownAfter(signal, standing, verdicts, better.get(signal.metric) ?? []);
        return { ...signal, agreedOn, closedOn, knownOn, standing };
      });
      signals.sort((a, b) => b.seenOn.localeCompare(a.seenOn) || a.metric.localeCompare(b.metric));
      found.set(id, { signals, measured: series.some(([, reading]) => canTell(reading)) });
    }
    return found;
  }

  private async betterLevels(productId: string, series: string, { shape }: Reading): Promise<BetterLevel[]> {
    const told = shape.kind === 'series' ? shape.signals.filter(({ rule, better }) => rule === 'phase' && better) : [];
    if (told.length === 0) return [];
    const days = await this.phases.days(productId, series);
    return told.flatMap(({ sinceBucket }) => {
      const on = days.get(sinceBucket);
      return on ? [{ sinceBucket, on }] : [];
    });
  }
}

/** A level for the better that people have confirmed, with the day they did. */
interface BetterLevel {
  readonly sinceBucket: string;
  readonly on: string;
}

/** Day of the verdict, whichever it was; a choice not to know is none. */
function knownBy(record: HypothesisRecord): string | null {
  const verdict = verdictOf(record);
  return verdict && verdict.conclusion !== 'leftUnknown' ? verdict.decidedOn : null;
}

/** The first day, from the agreement on, on which it was known what came of it. */
function knownAfter(
  { sinceBucket }: SeenSignal,
  { agreedOn, newest }: Standing,
  verdicts: ReadonlyMap<string, string | null>,
  levels: readonly BetterLevel[],
): string | null {
  if (agreedOn === null) return null;
  const judged = verdicts.get(newest?.hypothesisId ?? '') ?? null;
  const days = [judged, ...levels.filter((level) => level.sinceBucket > sinceBucket).map(({ on }) => on)];
  return days.filter((day) => day !== null && day >= agreedOn).sort()[0] ?? null;
}

/** Signals that the readings no longer tell, a count having been corrected, and on which something has followed. */
function vanished(standings: ReadonlyMap<string, Standing>, seen: readonly SeenSignal[], today: string): SeenSignal[] {
  const there = new Set(seen.map(subjectOf));
  return [...standings].flatMap(([subject, { newest }]) => {
    if (newest === null || !subject.startsWith(prefix) || there.has(subject)) return [];
    if (newest.seenOn <= addDays(today, -signalDays)) return [];
    const at = subject.lastIndexOf(':');
    const [metric, sinceBucket] = [subject.slice(prefix.length, at), subject.slice(at + 1)];
    return [{ metric, sinceBucket, seenOn: newest.seenOn }];
  });
}

const prefix = 'signal:';
const subjectOf = ({ metric, sinceBucket }: SeenSignal): string => `${prefix}${metric}:${sinceBucket}`;

function told({ signals, measured }: Traced, today: string): Ability {
  const ability = abilityOf(signals, today);
  const { agreed, closed, known } = ability;
  // What followed on an earlier signal is there also where the range has been lost since.
  return {
    ...{ signals: ability.signals, agreed, closed, known },
    words: abilityWords(ability, measured || signals.length > 0),
  };
}

function wordsOf(metric: string, bucket: string) {
  const since = { week: week(bucket.includes('W') ? bucket : isoWeek(bucket)) };
  return metric === 'lead-time' || metric === 'change-lead-time'
    ? sentence('ability.longer', since)
    : sentence('ability.worse', since);
}
