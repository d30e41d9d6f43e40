import * as contracts from 'shared/contracts';
import { z } from 'zod';
import type { Allowance } from '../../access/allow.js';
import type { Route } from './routes.js';

type Json = Record<string, unknown>;

const target = 'openapi-3.0';
const place = (id: string): string => `#/components/schemas/${id}`;

/** The application as OpenAPI 3.0: its routes from the controllers, what goes in and out from the contracts. */
export function openApiDocument(routes: readonly Route[], version: string): Json {
  const named = contractRegistry();
  const paths: Record<string, Json> = {};
  const names = new Set<string>();
  for (const route of routes.filter(isInterface)) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    const name = route.name.replace(/Controller\./, '_');
    // What products and services have alike stands at two addresses: the second bears its own name too.
    const operationId = names.has(name) ? `${name}_${route.path.split('/')[2]}` : name;
    names.add(operationId);
    (paths[path] ??= {})[route.method] = { operationId, ...operation(route, named) };
  }
  return {
    openapi: '3.0.3',
    info: {
      title: 'Flow and effect',
      version,
      description:
        'How value flows, and what effect it has on users. Made from the contracts that every request is checked by.',
      license: { name: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: namedSchemas(named),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'flow_session' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}

/** Whole pages are for people, and no part of it. */
const isInterface = ({ path }: Route): boolean => path.startsWith('/api/');

/** Every contract under the name it is exported by, so that schemas refer to each other instead of being repeated. */
function contractRegistry(): z.core.$ZodRegistry<{ id: string }> {
  const registry = z.registry<{ id: string }>();
  for (const [id, contract] of Object.entries(contracts)) {
    if (contract instanceof z.ZodType) registry.add(contract, { id });
  }
  return registry;
}

/** OpenAPI names a schema by its place and knows no `$id`. */
function namedSchemas(named: z.core.$ZodRegistry<{ id: string }>): Json {
  const { schemas } = z.toJSONSchema(named, { target, io: 'output', uri: place });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, { ...schema, $id: undefined }]));
}

function operation(route: Route, named: z.core.$ZodRegistry<{ id: string }>): Json {
  const description = audience(route.allowance);
  return {
    tags: [route.path.split('/')[2]],
    ...(description && { description }),
    security: securityOf(route.allowance),
    parameters: [...pathParameters(route.path), ...queryParameters(route)],
    ...(route.body !== undefined && { requestBody: requestBody(route.body) }),
    responses: {
      [route.status]: answer(route, named),
      default: {
        description: 'What is so, and what to do next, as a key of the language catalogue',
        content: { 'application/json': { schema: { $ref: place('faultAnswer') } } },
      },
    },
  };
}

function answer({ answer: schema, isStream, status }: Route, named: z.core.$ZodRegistry<{ id: string }>): Json {
  if (isStream) return { description: 'Events', content: { 'text/event-stream': { schema: { type: 'string' } } } };
  if (!schema) return { description: status === 204 ? 'Done' : 'Accepted' };
  const id = named.get(schema)?.id;
  const content = id === undefined ? z.toJSONSchema(schema, { target, io: 'output' }) : { $ref: place(id) };
  return { description: 'The answer', content: { 'application/json': { schema: content } } };
}

function requestBody(body: NonNullable<Route['body']> | null): Json {
  const file = { schema: { type: 'string', format: 'binary' } };
  if (body instanceof z.ZodType)
    return { required: true, content: { 'application/json': { schema: inputSchema(body) } } };
  return {
    required: true,
    content: Object.fromEntries((body ?? ['application/octet-stream']).map((kind) => [kind, file])),
  };
}

const pathParameters = (path: string): Json[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));

function queryParameters({ query, queryNames }: Route): Json[] {
  const single = queryNames.map((name) => ({ name, in: 'query', schema: { type: 'string' } }));
  if (!query) return single;
  const { properties = {}, required = [] } = inputSchema(query) as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

const inputSchema = (schema: z.ZodType): Json =>
  z.toJSONSchema(schema, { target, io: 'input', unrepresentable: 'any' });

function securityOf(allowance: Allowance | undefined): Json[] {
  if (allowance === 'anyone') return [];
  return typeof allowance === 'object' && 'token' in allowance ? [{ token: [] }, { session: [] }] : [{ session: [] }];
}

function audience(allowance: Allowance | undefined): string {
  if (allowance === 'anyone') return 'For anyone.';
  if (typeof allowance !== 'object') return 'For any signed-in account.';
  const roles = allowance.role === undefined ? [] : [allowance.role].flat();
  const token = 'token' in allowance ? [`a token for ${allowance.token}`] : [];
  return `For ${[...token, ...roles.map((role) => `the role ${role}`)].join(' or ')}.`;
}
