import { sentence } from 'shared/language';
import { Fault } from '../http/fault.js';

export const noConnection = (): Fault =>
  new Fault({ kind: 'yours', status: 404, message: sentence('sources.noConnection') });

export const noScope = (): Fault => new Fault({ kind: 'yours', status: 404, message: sentence('sources.noScope') });

/** Somebody else gave it another key or address while the source was asked. */
export const changedMeanwhile = (): Fault =>
  new Fault({
    kind: 'yours',
    status: 409,
    message: sentence('sources.changedMeanwhile'),
    nextStep: sentence('sources.changedMeanwhileNext'),
  });

export const scopesUnknown = (indexes: readonly number[]): Fault =>
  new Fault({
    kind: 'yours',
    status: 422,
    message: sentence('fault.invalid'),
    fields: indexes.map((index) => ({ path: `scopeIds.${index}`, message: sentence('sources.scopeUnknown') })),
  });

export const backfillInFuture = (): Fault =>
  new Fault({
    kind: 'yours',
    status: 422,
    message: sentence('fault.invalid'),
    fields: [{ path: 'backfillFrom', message: sentence('sources.backfillInFuture') }],
  });
