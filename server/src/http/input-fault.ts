import { sentence } from 'shared/language';
import type { z } from 'zod';
import { Fault } from './fault.js';

/** A request that its contract refuses: which fields, and what is wrong with each. */
export const inputFault = (issues: readonly unknown[]): Fault =>
  fieldFaults((issues as readonly z.core.$ZodIssue[]).flatMap(describe));

export const fieldFaults = (fields: readonly Field[]): Fault =>
  new Fault({ kind: 'yours', status: 400, message: sentence('fault.invalid'), fields: [...fields] });

type Field = NonNullable<Fault['description']['fields']>[number];

function describe(issue: z.core.$ZodIssue): Field[] {
  const path = issue.path.join('.');
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : null;
  return keys
    ? keys.map((key) => ({ path: path ? `${path}.${key}` : key, message: sentence('fault.fieldUnknown') }))
    : [{ path, message: explain(issue) }];
}

function explain(issue: z.core.$ZodIssue): Field['message'] {
  const text = 'origin' in issue && issue.origin === 'string';
  // zod says that a value was missing in these words only.
  if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
    return sentence('fault.fieldMissing');
  if (issue.code === 'too_small' && text) return sentence('fault.fieldTooShort', { least: Number(issue.minimum) });
  if (issue.code === 'too_big' && text) return sentence('fault.fieldTooLong', { most: Number(issue.maximum) });
  return sentence('fault.fieldWrong');
}
