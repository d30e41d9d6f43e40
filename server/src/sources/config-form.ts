import type { Connector } from 'connectors';
import type { connectorDescription } from 'shared/contracts';
import { z } from 'zod';

export type ConnectorDescription = z.infer<typeof connectorDescription>;
export type ConfigField = ConnectorDescription['fields'][number];

/** The part of JSON Schema that a form is made from. */
const property = z.object({
  format: z.string().optional(),
  enum: z.array(z.string()).optional(),
  secret: z.boolean().optional(),
});
const form = z.object({
  properties: z.record(z.string(), property).default({}),
  required: z.array(z.string()).default([]),
});

/** A connector's configuration as a form, made from its own schema: a new field there needs no word here. */
export function describeConnector({ id, name, config, example }: Connector): ConnectorDescription {
  const { properties, required } = form.parse(z.toJSONSchema(config, { io: 'input', unrepresentable: 'any' }));
  const examples = z.record(z.string(), z.unknown()).parse(example);
  const fields = Object.entries(properties).map(([field, schema]): ConfigField => {
    const kind = kindOf(schema);
    const placeholder = examples[field];
    return {
      name: field,
      kind,
      required: required.includes(field),
      ...(schema.enum && { choices: schema.enum }),
      ...(kind !== 'secret' && typeof placeholder === 'string' && { placeholder }),
    };
  });
  return { id, name, fields };
}

function kindOf(schema: z.infer<typeof property>): ConfigField['kind'] {
  if (schema.secret) return 'secret';
  if (schema.enum) return 'choice';
  if (schema.format === 'uri') return 'url';
  if (schema.format === 'email') return 'email';
  return schema.format === 'date' ? 'date' : 'text';
}
