import {
  failuresInAll,
  failureSeverities,
  type FailureSeverity,
  type OpenFailures,
} from '../domain/accessibility-failure.js';
import { daysBetween, type CalendarDate } from '../time/calendar-date.js';

/** Open failures of one severity by how long ago they were found. */
export interface FailureAges {
  readonly severity: FailureSeverity;
  readonly n: number;
  /** Found within thirty days, within ninety, and longer ago. */
  readonly month: number;
  readonly quarter: number;
  readonly longer: number;
  /** The day the oldest was found; null = there is none. */
  readonly oldestOn: CalendarDate | null;
}

const [month, quarter] = [30, 90];

/**
 * Open failures of WCAG A and AA by severity and age (methods.md E.4), the worst severity first, each with its own line: nought of
 * one is a count like any other, for whoever sent the list sent all of it.
 * @param on the last day of the reading: ages are as they were then
 */
export function failuresByAge(failures: readonly OpenFailures[], on: CalendarDate): FailureAges[] {
  return failureSeverities.map((severity) => {
    const own = failures.filter((one) => one.severity === severity);
    const aged = (from: number, to: number): number =>
      failuresInAll(
        own.filter(({ foundOn }) => {
          const days = daysBetween(foundOn, on);
          return days >= from && days <= to;
        }),
      );
    return {
      ...{ severity, n: failuresInAll(own) },
      ...{ month: aged(0, month), quarter: aged(month + 1, quarter), longer: aged(quarter + 1, Infinity) },
      oldestOn: own.map(({ foundOn }) => foundOn).toSorted()[0] ?? null,
    };
  });
}
