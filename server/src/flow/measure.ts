import type { FourFacts, Reading } from 'shared/contracts';
import { sentence } from 'shared/language';
import {
  metrics,
  ofSeveral,
  standings,
  type IndicatorInput,
  type Inputs,
  type MetricId,
  type Standing,
  type Window,
} from 'shared/metrics';
import { dateIn, defaultWindow } from 'shared/time';
import { noSuchWindow } from './refusals.js';
import { effectWindow, flowWindow, type Subject } from './subject.js';

/** The readings that every subject has ready. */
export interface SubjectReadings {
  readonly facts: FourFacts;
  readonly throughput: Reading;
  readonly deployments: Reading;
  readonly failedShare: Reading;
  readonly recoveryTime: Reading;
  /** The first thing that the organisation gains, with its whole history; absent where there is none. */
  readonly benefit?: Reading;
  /** From end to end: a service's alone. */
  readonly endToEnd?: Reading;
  /** Places on the map of flow and effect, the last of today: a product's alone. */
  readonly standings?: readonly Standing[];
}

export type ProductReadings = SubjectReadings;

const nothingRead: Inputs = { workItems: [], changes: [], deployments: [], indicators: [], jointParts: [] };

/** One metric of a subject over a named window; null for a window that does not exist. */
export function measure(subject: Subject, id: MetricId, windowName: string): Reading | null {
  const reading = measureAlone(subject, id, windowName);
  return reading && subject.pooled ? ofSeveral(reading, subject.pooled) : reading;
}

function measureAlone(subject: Subject, id: MetricId, windowName: string): Reading | null {
  const window = windowFor(subject, id, windowName);
  if (!window) return null;
  const metric = metrics[id];
  if (id !== 'experience' && isFirstRead(subject)) {
    return { ...metric.measure(nothingRead, window, subject.settings), missing: sentence('reasons.firstRead') };
  }
  return metric.measure(subject.inputs, window, subject.settings);
}

export const windowFor = (subject: Subject, id: MetricId, name: string): Window | null =>
  id === 'experience' ? effectWindow(subject, name) : flowWindow(subject, name);

/** What has come so far of a first read would be taken for the whole. */
export const isFirstRead = ({ readUntil, settings }: Subject): boolean =>
  readUntil === null && settings.historyFrom !== null;

/** @throws where the window does not exist */
export function measureSubject(subject: Subject, windowName: string = defaultWindow): SubjectReadings {
  const read = (id: MetricId): Reading => {
    const reading = measure(subject, id, windowName);
    if (!reading) throw noSuchWindow(windowName);
    return reading;
  };
  return {
    facts: {
      leadTime: read(subject.settings.headline),
      variation: read('variation'),
      stability: read('stability'),
      experience: read('experience'),
    },
    throughput: read('throughput'),
    deployments: read('deployments'),
    failedShare: read('failed-share'),
    recoveryTime: read('recovery-time'),
    ...benefitOf(subject, windowName),
    ...(subject.key.kind === 'service' ? { endToEnd: read('service-end-to-end') } : {}),
    ...(subject.key.kind === 'product' ? { standings: standingsOf(subject) } : {}),
  };
}

/** Which of its indicators tells what the organisation gains, and has a lane of its own for that. */
export const isBenefit = ({ archived, benefit }: Pick<IndicatorInput, 'archived' | 'benefit'>): boolean =>
  benefit === true && archived !== true;

function benefitOf({ inputs, settings, ...subject }: Subject, windowName: string): Pick<SubjectReadings, 'benefit'> {
  const indicatorKey = inputs.indicators.find(isBenefit)?.key;
  const over = (name: string): Reading | null => {
    const window = effectWindow({ ...subject, inputs }, name);
    return window && metrics.experience.measure(inputs, window, { ...settings, indicatorKey: indicatorKey ?? null });
  };
  if (indicatorKey === undefined) return {};
  const [recent, whole] = [over(windowName), over('all')];
  return recent && whole ? { benefit: { ...recent, shape: whole.shape } } : {};
}

function standingsOf(subject: Subject): readonly Standing[] {
  const { settings, inputs, zone, now } = subject;
  const flow = measure(subject, settings.headline, 'all');
  const effect = measure(subject, 'experience', 'all');
  const indicator = inputs.indicators.find(({ key }) => key === settings.indicatorKey);
  return flow && effect ? standings(flow, effect, indicator?.better ?? null, dateIn(zone, now)) : [];
}

/** For where a figure is told and nothing is drawn: limits and signals stay, the points are a request away. */
export const withoutPoints = (reading: Reading): Reading =>
  reading.shape.kind === 'series' ? { ...reading, shape: { ...reading.shape, points: [] } } : reading;
