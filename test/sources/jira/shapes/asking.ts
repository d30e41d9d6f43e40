import type { JiraTruth } from '../truth.js';
import type { Account } from '../world.js';

/** Who asks, and at which address: links and times depend on it. */
export interface Asking {
  readonly truth: JiraTruth;
  /** Undefined = nobody Jira knows. */
  readonly account: Account | undefined;
  /** With the context path, without a trailing slash. */
  readonly site: string;
  readonly version: '2' | '3';
  readonly now: number;
}

export const self = ({ site, version }: Asking, path: string): string => `${site}/rest/api/${version}/${path}`;
export const zoneOf = ({ account }: Asking): string => account?.timeZone ?? 'UTC';
export const isCloud = ({ truth }: Asking): boolean => truth.world.kind === 'cloud';
