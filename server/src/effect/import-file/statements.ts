import type { ImportMapping } from 'shared/contracts';
import { questionnaires, type IndicatorKind, type Scale } from 'shared/domain';
import { questionnaireScore } from 'shared/metrics';
import { pointOf, readScore, standingOf } from './scores.js';

type Statements = NonNullable<ImportMapping['statements']>;

/** Do the statements make the score? Only where all of them have a column. */
export const makeScore = (statements: ImportMapping['statements']): boolean =>
  statements !== undefined && statements.columns.length > 0 && statements.columns.every((index) => index >= 0);

/** Statements as the indicator has them, whatever was sent: their number and scale are not chosen. Undefined = it has none. */
export function statementsFor(
  kind: IndicatorKind | undefined,
  chosen: readonly number[] | undefined,
): Statements | undefined {
  const asked = kind && questionnaires[kind];
  if (!asked) return undefined;
  const columns = Array.from({ length: asked.statements }, (_, index) => chosen?.[index] ?? -1);
  return { columns, scale: asked.scale };
}

/** What one respondent's statements say: the score, or the first cell that is no answer, and whether numbers said it. */
export interface Said {
  readonly score: number | null;
  readonly wrong: string;
  readonly byNumbers: boolean;
}

/** @param highAgrees the highest number is full agreement; words say it themselves */
export function saidOf(
  kind: IndicatorKind,
  { columns, scale }: Statements,
  highAgrees: boolean,
  cells: readonly string[],
): Said {
  const all = columns.map((index) => cells[index] ?? '');
  const answers = all.map((cell) => pointIn(cell, scale, highAgrees));
  return {
    score: questionnaireScore(kind, answers),
    wrong: all[answers.indexOf(null)] ?? '',
    byNumbers: all.some((cell) => standingOf(cell) === undefined && readScore(cell) !== null),
  };
}

function pointIn(cell: string, scale: Scale, highAgrees: boolean): number | null {
  const standing = standingOf(cell);
  if (standing !== undefined) return standing && (pointOf(standing, scale) ?? null);
  const number = readScore(cell);
  if (number === null || !Number.isInteger(number) || number < scale.min || number > scale.max) return null;
  return highAgrees ? number : scale.min + scale.max - number;
}
