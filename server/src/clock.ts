import { Injectable } from '@nestjs/common';

/**
 * The only source of the present. Everything that depends on time asks here, so that a test or a simulation
 * can set it (decisions.md 3).
 */
@Injectable()
export class Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number {
    return Date.now();
  }
}
