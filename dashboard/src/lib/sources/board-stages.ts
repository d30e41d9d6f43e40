import type { BoardList, stageMapping } from 'shared/contracts';

type Rule = ReturnType<(typeof stageMapping)['parse']>['rules'][number];
type Board = BoardList['boards'][number];

/** Gaps of ten, as the defaults leave them, so that there is room between two columns. */
const step = 10;

/**
 * Statuses named and ordered as the columns of a board. What each counts as stays: a column says where work is, not whether
 * anybody works on it. A status in no column is left as it was.
 */
export const withBoard = (rules: readonly Rule[], { columns }: Board): Rule[] =>
  rules.map((rule) => {
    const place = columns.findIndex(({ statusIds }) => statusIds.includes(rule.statusId));
    const column = columns[place];
    return column ? { ...rule, stage: column.name.slice(0, 80), order: place * step, chosen: true } : rule;
  });

/** How many statuses the board says nothing of. */
export const offBoard = (rules: readonly Rule[], { columns }: Board): number =>
  rules.filter(({ statusId }) => !columns.some(({ statusIds }) => statusIds.includes(statusId))).length;
