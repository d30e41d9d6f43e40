import { readFileSync } from 'node:fs';
import { buildASTSchema, executeSync, parse, validate, visit } from 'graphql';
import type { Bend } from '../../kit/faults.js';
import { isWhole } from '../../kit/bends.js';

/**
 * An Enterprise Server from before some types and values were thought of: it does not name them when it is asked what it
 * knows, and a question that names them is one that it cannot read.
 */
export const from = (before: readonly string[]): Bend => {
  const unknown = ({ name }: { readonly name: { readonly value: string } }): null | undefined =>
    before.includes(name.value) ? null : undefined;
  const whole = parse(readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'));
  const cut = visit(whole, { EnumValueDefinition: unknown, ObjectTypeDefinition: unknown, NamedType: unknown });
  const schema = buildASTSchema(cut);
  return (answer, { text }) => {
    if (!isWhole(answer)) return undefined;
    const document = parse((JSON.parse(text) as { query: string }).query);
    const wrong = validate(schema, document);
    if (wrong.length > 0) {
      const extensions = { code: 'argumentLiteralsIncompatible' };
      return { ...answer, body: { errors: wrong.map((error) => ({ ...error.toJSON(), extensions })) } };
    }
    if (!/__type\(/.test(text)) return undefined;
    const { data } = executeSync({ schema, document, rootValue: { rateLimit: null } });
    return { ...answer, body: { data } };
  };
};
