import { measurementBreakKinds } from '../domain/hypothesis.js';
import { day } from './day.js';
import { z } from './jitless.js';

/** GET /api/products/{slug}/indicators/{key}/changes: days from which answers cannot be compared with those before. */
export const measurementChanges = z.object({
  changes: z.array(z.object({ on: day, what: z.enum(measurementBreakKinds) })),
});
export type MeasurementChanges = z.infer<typeof measurementChanges>;

/** PUT: all of them. Every version stays, with role and reason. */
export const measurementChangesInput = measurementChanges.extend({
  changes: measurementChanges.shape.changes.max(50),
  reason: z.string().trim().min(1).max(300),
});
export type MeasurementChangesInput = z.infer<typeof measurementChangesInput>;
