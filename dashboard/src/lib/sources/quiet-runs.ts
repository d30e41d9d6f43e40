import type { RunProgress } from 'shared/contracts';

/** A run that has something to say: it changed or set aside something, was cut, failed, or is not over. */
export const tells = ({ state, documentsChanged, setAside, message }: RunProgress): boolean =>
  state !== 'done' || documentsChanged > 0 || setAside > 0 || message !== null;

/** The newest run, by which one sees that reading goes on, and of the older ones those that tell something. */
export const withoutQuiet = <Run extends RunProgress>(runs: readonly Run[]): readonly Run[] =>
  runs.filter((run, index) => index === 0 || tells(run));
