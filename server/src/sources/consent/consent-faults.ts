import type { SentenceValue } from 'shared/contracts';
import { sentence } from 'shared/language';
import { Fault } from '../../http/fault.js';

/** What may stand in the way of being let in, and the status that says so. */
const statuses = {
  notOffered: 422,
  unknown: 409,
  used: 409,
  late: 409,
  refused: 422,
  failed: 422,
  notTaken: 422,
  noSite: 422,
  otherSite: 422,
  over: 409,
} as const;

/** Each with its next step. */
export const consentFault = (what: keyof typeof statuses, values: Record<string, SentenceValue> = {}): Fault =>
  new Fault({
    kind: 'yours',
    status: statuses[what],
    message: sentence(`consent.${what}`, values),
    nextStep: sentence(`consent.${what}Next`),
  });

export const fieldsMissing = (paths: readonly string[]): Fault =>
  new Fault({
    kind: 'yours',
    status: 422,
    message: sentence('fault.invalid'),
    fields: paths.map((path) => ({ path, message: sentence('fault.fieldMissing') })),
  });

export const otherSource = (): Fault =>
  new Fault({
    kind: 'yours',
    status: 422,
    message: sentence('fault.invalid'),
    fields: [{ path: 'connectionId', message: sentence('consent.otherSource') }],
  });
