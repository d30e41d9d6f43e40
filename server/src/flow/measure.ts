import type { FourFacts, Reading } from 'shared/contracts';
import { sentence } from 'shared/language';
import { metrics, type Inputs, type MetricId, type Window } from 'shared/metrics';
import { defaultWindow } from 'shared/time';
import { effectWindow, flowWindow, type Subject } from './subject.js';

/** The readings that every product has ready. */
export interface ProductReadings {
  readonly facts: FourFacts;
  readonly throughput: Reading;
  readonly deployments: Reading;
}

const nothingRead: Inputs = { workItems: [], changes: [], deployments: [], indicators: [] };

/** One metric of a product over a named window; null for a window that does not exist. */
export function measure(subject: Subject, id: MetricId, windowName: string): Reading | null {
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

export function measureProduct(subject: Subject): ProductReadings {
  const read = (id: MetricId): Reading => {
    const reading = measure(subject, id, defaultWindow);
    if (!reading) throw new Error(`The default window ${defaultWindow} does not exist`);
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
  };
}
