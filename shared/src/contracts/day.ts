import { z } from './jitless.js';

/** A calendar date that can be kept: of the year 0, which ISO has, PostgreSQL knows nothing. */
export const day = z.iso.date().refine((on) => on >= '0001-01-01');

/** A count or a number of a version; a larger one is a slip, and has no room in a column. */
export const whole = z.int32();
