import type { Connector } from 'connectors';
import { sentence } from 'shared/language';
import type { z } from 'zod';
import { Fault, type FaultDescription } from '../http/fault.js';
import { describeConnector } from './config-form.js';

type Values = Readonly<Record<string, unknown>>;

/** A configuration that its connector accepts, split by where its fields are kept. */
export interface AcceptedConfig {
  /** As the connector wants it. */
  readonly config: unknown;
  /** As it was entered; may be stored and shown. */
  readonly open: Record<string, unknown>;
  /** As it was entered; stored sealed, never shown. An account's address at a source belongs here too. */
  readonly secret: Record<string, unknown>;
}

/** @throws Fault 422 naming each field that is missing or wrong; no value is repeated */
export function acceptConfig(connector: Connector, entered: Values): AcceptedConfig {
  const { fields } = describeConnector(connector);
  // A form sends an empty text for a field that was left alone.
  const filled = fields.filter(({ name }) => entered[name] !== undefined && entered[name] !== '');
  const pick = (wanted: typeof fields) => Object.fromEntries(wanted.map(({ name }) => [name, entered[name]]));
  const parsed = connector.config.safeParse(pick(filled));
  if (!parsed.success) throw configFault(parsed.error.issues, new Set(filled.map(({ name }) => name)));
  const hidden = ({ kind }: (typeof fields)[number]): boolean => kind === 'secret' || kind === 'email';
  return {
    config: parsed.data,
    open: pick(filled.filter((field) => !hidden(field))),
    secret: pick(filled.filter(hidden)),
  };
}

function configFault(issues: readonly z.core.$ZodIssue[], filled: ReadonlySet<string>): Fault {
  const fields = issues.map((issue): NonNullable<FaultDescription['fields']>[number] => {
    const missing = !filled.has(String(issue.path[0]));
    return {
      path: ['config', ...issue.path].join('.'),
      message: sentence(missing ? 'fault.fieldMissing' : 'fault.fieldWrong'),
    };
  });
  return new Fault({ kind: 'yours', status: 422, message: sentence('sources.configWrong'), fields });
}
