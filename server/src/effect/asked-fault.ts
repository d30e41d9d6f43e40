import { sentence } from 'shared/language';
import type { FaultDescription } from '../http/fault.js';
import type { Indicator } from './indicator.entity.js';

type FieldFault = NonNullable<FaultDescription['fields']>[number];

/**
 * What is wrong with how many were asked: of what is counted nobody is, and nobody answers who was not.
 * @param n answers behind the reading; undefined where they lack, which is another fault
 */
export function askedFault(
  { measurement, summary }: Pick<Indicator, 'measurement' | 'summary'>,
  { asked, n }: { readonly asked: number | null; readonly n: number | undefined },
  path: string,
): FieldFault | null {
  if (asked === null) return null;
  if (measurement !== 'sampled' || summary === 'gap') return { path, message: sentence('effect.nobodyAsked') };
  return n !== undefined && asked < n ? { path, message: sentence('effect.fewerAsked', { asked, n }) } : null;
}
