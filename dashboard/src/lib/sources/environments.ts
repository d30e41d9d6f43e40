import type { EnvironmentList } from 'shared/contracts';
import type { MessageKey } from 'shared/language';

type Environment = EnvironmentList['environments'][number];

export interface Part {
  readonly title: MessageKey;
  readonly lines: readonly { readonly key: MessageKey; readonly values: { name: string; n: number; of: number } }[];
  /** So many are left out. */
  readonly more: number;
}

/** More of those that do not count help nobody to choose. */
const mostOthers = 8;

/**
 * Those that count, all of them; then the busiest of the others, and as many to which no deployment was read: one of these may
 * be what production will be. A part without any is left out.
 */
export function told(environments: readonly Environment[]): Part[] {
  const counted = environments.filter((one) => one.counted !== null);
  const others = environments.filter((one) => one.counted === null);
  const [used, unused] = [others.filter(isUsed), others.filter((one) => !isUsed(one))];
  const shown = [...used.slice(0, mostOthers), ...unused.slice(0, mostOthers)];
  return [
    { title: 'environments.count' as const, lines: counted.map(lineOf), more: 0 },
    { title: 'environments.others' as const, lines: shown.map(lineOf), more: others.length - shown.length },
  ].filter(({ lines }) => lines.length > 0);
}

/**
 * What a repository reaches production by while nobody has chosen: deployment events, where one of them counts. Which other
 * rung it is then, environments cannot tell.
 */
export const foundIn = (environments: readonly Environment[]): 'deployment' | null =>
  environments.some(({ counted }) => (counted?.n ?? 0) > 0) ? 'deployment' : null;

const isUsed = ({ deployments }: Environment): boolean => deployments > 0;

const lineOf = (one: Environment): Part['lines'][number] => ({
  key: keyOf(one),
  values: { name: one.name, n: one.counted?.n ?? one.deployments, of: one.deployments },
});

function keyOf(one: Environment): MessageKey {
  if (!isUsed(one)) return one.counted === null ? 'environments.unused' : 'environments.unusedByName';
  if (one.counted === null) return 'environments.other';
  return one.counted.by === 'name' ? 'environments.byName' : 'environments.byFlag';
}
