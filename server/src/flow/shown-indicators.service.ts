import { Injectable } from '@nestjs/common';
import type { Reading } from 'shared/contracts';
import { metrics, outcomeOfIndicator, type IndicatorInput, type Outcome, type Window } from 'shared/metrics';
import { defaultWindow, type CalendarDate } from 'shared/time';
import { DataSource } from 'typeorm';
import { answerGroups } from './questions/answer-groups.js';
import { ProductReadingsService } from './product-readings.service.js';
import { noSuchWindow } from './refusals.js';
import { effectWindow, SubjectLoader, type Subject } from './subject.js';

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
}

/**
 * Series for those who judge what pages show. Groups of answers are those that were shown last and no newer ones: whoever
 * looked at single weeks between two showings would tell apart what may not be told apart (decisions.md 17).
 */
@Injectable()
export class ShownIndicatorsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly loader: SubjectLoader,
    private readonly readings: ProductReadingsService,
  ) {}

  /** Null where the product has no such indicator. */
  async of(productId: string, key: string): Promise<ShownIndicator | null> {
    // A product that nobody has looked at has shown nothing yet.
    await this.readings.of([productId]);
    const subject = await this.loader.load({ kind: 'product', id: productId });
    const indicator = subject.inputs.indicators.find((one) => one.key === key);
    if (!indicator) return null;
    const groups = await answerGroups(this.dataSource.manager, productId);
    const settings = { ...subject.settings, indicatorKey: key, published: { [key]: groups.get(key) ?? [] } };
    const over = (name: string): Reading =>
      metrics.experience.measure(subject.inputs, windowNamed(subject, name), settings);
    const whole = over('all');
    return {
      indicator,
      outcome: outcomeOfIndicator(indicator, settings),
      unusualWeeks: unusualWeeks(whole),
      whole,
      recent: over(defaultWindow),
    };
  }
}

function windowNamed(subject: Subject, name: string): Window {
  const window = effectWindow(subject, name);
  if (!window) throw noSuchWindow(name);
  return window;
}

function unusualWeeks({ shape }: Reading): CalendarDate[] {
  if (shape.kind !== 'series') return [];
  const outside = new Set(shape.signals.filter(({ rule }) => rule === 'outside').map(({ sinceBucket }) => sinceBucket));
  return shape.points.filter(({ bucket }) => outside.has(bucket)).map(({ from }) => from);
}
