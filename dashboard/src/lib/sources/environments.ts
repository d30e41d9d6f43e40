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

/** Those that count, all of them; then the busiest of the others. A part without any is left out. */
export function told(environments: readonly Environment[]): Part[] {
  const counted = environments.filter((one) => one.counted !== null);
  const others = environments.filter((one) => one.counted === null);
  return [
    { title: 'environments.count' as const, lines: counted.map(lineOf), more: 0 },
    {
      title: 'environments.others' as const,
      lines: others.slice(0, mostOthers).map(lineOf),
      more: Math.max(0, others.length - mostOthers),
    },
  ].filter(({ lines }) => lines.length > 0);
}

const lineOf = ({ name, deployments, counted }: Environment): Part['lines'][number] =>
  counted === null
    ? { key: 'environments.other', values: { name, n: deployments, of: deployments } }
    : {
        key: counted.by === 'name' ? 'environments.byName' : 'environments.byFlag',
        values: { name, n: counted.n, of: deployments },
      };
