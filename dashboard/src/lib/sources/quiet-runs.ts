import type { RunProgress } from 'shared/contracts';

type Told = RunProgress & { readonly connectionId?: string };

/** A run that has something to say: it changed or set aside something, was cut, failed, or is not over. */
export const tells = ({ state, documentsChanged, setAside, message }: RunProgress): boolean =>
  state !== 'done' || documentsChanged > 0 || setAside > 0 || message !== null;

/** It failed as the next one of the same source did, and brought nothing: a source that is down would fill the list with it. */
function repeats(run: Told, next: Told | undefined): boolean {
  const broughtNothing = run.state === 'failed' && run.documentsChanged === 0 && run.setAside === 0;
  return broughtNothing && next?.state === 'failed' && run.message?.key === next.message?.key;
}

/** The newest run, by which one sees that reading goes on, and of the older ones those that tell something new. */
export function withoutQuiet<Run extends Told>(runs: readonly Run[]): readonly Run[] {
  const newest = new Map<string | undefined, Run>();
  return runs.filter((run, index) => {
    const next = newest.get(run.connectionId);
    newest.set(run.connectionId, run);
    return index === 0 || (tells(run) && !repeats(run, next));
  });
}
