import { Injectable } from '@nestjs/common';
import type { Reading } from 'shared/contracts';
import {
  basisOf,
  experienceNames,
  metrics,
  onlyShown,
  outcomeOfIndicator,
  type FigureBasis,
  type IndicatorInput,
  type KeptGroup,
  type KeptOpen,
  type Outcome,
  type Window,
} from 'shared/metrics';
import { defaultWindow, type CalendarDate } from 'shared/time';
import { DataSource } from 'typeorm';
import { SettingsService } from '../catalogue/settings.service.js';
import { Clock } from '../clock.js';
import { EffectService } from '../effect/effect.service.js';
import { Baselines } from './baselines.js';
import { answerGroups } from './questions/answer-groups.js';
import { openTold } from './questions/open-told.js';
import { ProductReadingsService } from './product-readings.service.js';
import { noSuchWindow } from './refusals.js';
import { effectWindow, type Asked } from './subject.js';

/** An indicator of a product, exactly as its pages show it. */
export interface ShownIndicator {
  readonly indicator: IndicatorInput;
  /** Its points, for those who judge them. */
  readonly outcome: Outcome;
  /** First days of weeks that stood outside the usual range. */
  readonly unusualWeeks: readonly CalendarDate[];
  /** All of its history with its usual range, and the last twelve weeks as one figure. */
  readonly whole: Reading;
  readonly recent: Reading;
  /** What the latter rests on; null where it has no value. */
  readonly basis: FigureBasis | null;
}

/** An indicator with the groups of its answers that may be shown. */
export interface ShownAnswers {
  readonly indicator: IndicatorInput;
  readonly groups: readonly KeptGroup[];
  /** Open cases that may be told beside them; not given = none, as of any part of the answers. */
  readonly open?: readonly KeptOpen[];
}

/**
 * Series for those who judge what pages show. Groups of answers are those that were shown last and no newer ones: whoever
 * looked at single weeks between two showings would tell apart what may not be told apart (decisions.md 17).
 */
@Injectable()
export class ShownIndicatorsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly effect: EffectService,
    private readonly baselines: Baselines,
    private readonly readings: ProductReadingsService,
  ) {}

  /** The same as it was shown at another moment, none of what came later; `effect` may be one that remembers. */
  at(clock: Clock, effect: EffectService): ShownIndicatorsService {
    const { dataSource, settings, baselines, readings } = this;
    return new ShownIndicatorsService(dataSource, clock, settings, effect, baselines, readings);
  }

  /** Null where the product has no such indicator. */
  async of(productId: string, key: string): Promise<ShownIndicator | null> {
    const [found = null] = await this.chosen(productId, (indicator) => indicator.key === key);
    return found;
  }

  /** All that a product or a service has, the headline first, those that have been put aside last. */
  every(productId: string, kind: 'product' | 'service' = 'product'): Promise<ShownIndicator[]> {
    return this.chosen(productId, () => true, kind);
  }

  private async chosen(
    productId: string,
    isWanted: (one: IndicatorInput) => boolean,
    kind: 'product' | 'service' = 'product',
  ): Promise<ShownIndicator[]> {
    // What nobody has looked at has shown nothing yet.
    await this.readings.asked({ kind, id: productId });
    const { manager } = this.dataSource;
    const [groups, open] = await Promise.all([answerGroups(manager, productId), openTold(manager, productId)]);
    const shownOf = (one: IndicatorInput): ShownAnswers[] => [
      { indicator: one, groups: groups.get(one.key) ?? [], open: open.get(one.key) ?? [] },
    ];
    return this.measured(productId, shownOf, isWanted);
  }

  /** Of each indicator those of its answers that may be shown, as they are or in parts; each is measured by itself. */
  async measured(
    productId: string,
    answersOf: (indicator: IndicatorInput) => readonly ShownAnswers[],
    isWanted: (one: IndicatorInput) => boolean = () => true,
  ): Promise<ShownIndicator[]> {
    const [known, zone] = await Promise.all([this.effect.indicators(productId), this.settings.zone()]);
    const all = known
      .flatMap(answersOf)
      .map((one) => ({ ...one, indicator: onlyShown(one.indicator, one.groups, one.open) }));
    const wanted = all.filter(({ indicator }) => isWanted(indicator));
    const names = wanted.flatMap(({ indicator }) => experienceNames(indicator));
    const settled = await this.baselines.load(productId, names);
    const indicators = all.map(({ indicator }) => indicator);
    const asked: Asked = { zone, now: this.clock.now(), inputs: { indicators } };
    const windows = { whole: windowNamed(asked, 'all'), recent: windowNamed(asked, defaultWindow) };
    return wanted.map(({ indicator, groups }) => {
      const { key } = indicator;
      const settings = { ...flowAside, ...settled, indicatorKey: key, published: { [key]: groups } };
      const over = (window: Window): Reading => metrics.experience.measure(asked.inputs, window, settings);
      const whole = over(windows.whole);
      return {
        indicator,
        outcome: outcomeOfIndicator(indicator, settings),
        unusualWeeks: unusualWeeks(whole),
        whole,
        recent: over(windows.recent),
        basis: basisOf(indicator, windows.recent, settings),
      };
    });
  }
}

/** What only readings of flow are made from. */
const flowAside = { headline: 'lead-time', historyFrom: null, levels: [] } as const;

function windowNamed(asked: Asked, name: string): Window {
  const window = effectWindow(asked, name);
  if (!window) throw noSuchWindow(name);
  return window;
}

/** First days of weeks that stood outside the usual range. */
export function unusualWeeks({ shape }: Reading): CalendarDate[] {
  if (shape.kind !== 'series') return [];
  const outside = new Set(shape.signals.filter(({ rule }) => rule === 'outside').map(({ sinceBucket }) => sinceBucket));
  return shape.points.filter(({ bucket }) => outside.has(bucket)).map(({ from }) => from);
}
