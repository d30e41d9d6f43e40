import type { ImportMapping } from 'shared/contracts';
import { readFailures } from 'shared/domain';
import { findRole, isPersonal } from './headers.js';
import { traceIn, type Trace } from './personal-content.js';
import type { Sheet } from './sheet.js';

export interface LeftBehind {
  readonly index: number;
  /** What gave it away: its name, or what it holds. */
  readonly because: 'name' | Trace;
}

/** Columns that go nowhere, as their names and the first rows show. */
export function findLeftBehind(sheet: Sheet): LeftBehind[] {
  return sheet.names.flatMap((names, index): LeftBehind[] => {
    if (isPersonal(names)) return [{ index, because: 'name' }];
    const role = findRole(names);
    const cells = sheet.head.map((row) => row.cells[index] ?? '');
    // A long list of failures is no free text; a cell that only stands in their column may be.
    const told = role === 'failures' ? cells.filter((cell) => 'wrongLine' in readFailures(cell)) : cells;
    const because = traceIn(told, {
      isNumbered: role === 'responseId' || role === 'status',
      isNamed: role !== undefined && role !== 'responseId',
    });
    return because === null ? [] : [{ index, because }];
  });
}

/**
 * Columns that are no part of an answer's identity. What was left behind when a form first came in stays so, for the
 * same answer must be recognised when it comes again; names of people are left behind whatever anybody says.
 */
export function withoutIdentity(
  sheet: Sheet,
  chosen: ImportMapping['leftBehind'],
  found: readonly LeftBehind[],
): Set<number> {
  const named = sheet.names.flatMap((names, index) => (isPersonal(names) ? [index] : []));
  return new Set([...(chosen ?? found.map(({ index }) => index)), ...named]);
}
