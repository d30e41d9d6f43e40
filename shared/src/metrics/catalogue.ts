import { changeLeadTime } from './change-lead-time.js';
import { deployments } from './deployments.js';
import { endToEnd } from './end-to-end.js';
import { experience } from './experience.js';
import { failedShare } from './failed-share.js';
import { leadTime } from './lead-time.js';
import { serviceEndToEnd } from './service-end-to-end.js';
import { recoveryTime } from './recovery-time.js';
import { stability } from './stability.js';
import { throughput } from './throughput.js';
import { variation } from './variation.js';

/** Every metric of the product. A metric is one line here. */
export const metrics = {
  'lead-time': leadTime,
  'end-to-end': endToEnd,
  'change-lead-time': changeLeadTime,
  'service-end-to-end': serviceEndToEnd,
  variation,
  stability,
  throughput,
  deployments,
  'failed-share': failedShare,
  'recovery-time': recoveryTime,
  experience,
} as const;

export type MetricId = keyof typeof metrics;

export const isMetricId = (id: string): id is MetricId => Object.hasOwn(metrics, id);
