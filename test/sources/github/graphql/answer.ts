import { readFileSync } from 'node:fs';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLFormattedError,
  buildSchema,
  execute,
  parse,
  validate,
} from 'graphql';
import type { Answer, Call } from '../../kit/exchange.js';
import { type Quota, type Standing, usedUp } from '../quota.js';
import type { GithubTruth } from '../truth.js';
import type { Token } from '../world.js';
import { actorNode } from './commit-nodes.js';
import { type Cost, costOf } from './cost.js';
import { deploymentNode, releaseNode, repositoryNode } from './repository-node.js';
import { issueNode } from './issue-node.js';
import { pullNode } from './pull-node.js';
import { fromNodeId } from '../rest/people-shapes.js';

/** Cut from the official SDL: a query with a field GitHub does not have fails here as it would there. */
const schema = buildSchema(readFileSync(new URL('schema.graphql', import.meta.url), 'utf8'));

interface Asking {
  readonly truth: GithubTruth;
  readonly token: Token | undefined;
  readonly quota: Quota;
  readonly standing: () => Record<string, string>;
}

export async function answerGraphql(asking: Asking, call: Call): Promise<Answer> {
  const reply = (status: number, body: unknown, cost = 0): Answer => ({
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'x-github-media-type': 'github.v4; format=json',
      ...asking.standing(),
    },
    body,
    cost,
  });
  if (asking.token === undefined)
    return reply(401, { message: 'This endpoint requires you to be authenticated.', status: '401' });
  let document: DocumentNode;
  let variables: Record<string, unknown>;
  let operationName: string | undefined;
  try {
    const sent = JSON.parse(call.text) as {
      query: string;
      operationName?: string;
      variables?: Record<string, unknown> | null;
    };
    document = parsed(sent.query);
    operationName = sent.operationName;
    variables = sent.variables ?? {};
  } catch (error) {
    if (error instanceof GraphQLError) return reply(200, { errors: [error.toJSON()] });
    return reply(400, { message: 'Problems parsing JSON', status: '400' });
  }
  const wrong = wrongIn(document);
  if (wrong.length > 0) return reply(200, { errors: wrong.map((error) => error.toJSON()) });
  const cost = costOf(document, variables);
  if (cost.refusal !== null) return reply(200, { data: null, errors: [cost.refusal] });
  if (asking.quota.spend(call.at, cost.points)) return { ...reply(200, null), ranInto: usedUp(asking.quota, call.at) };
  const rootValue = rootOf(asking, cost, asking.quota.standing(call.at));
  const { data, errors } = await execute({ schema, document, variableValues: variables, rootValue, operationName });
  return reply(
    200,
    { data: data ?? null, ...(errors === undefined ? {} : { errors: errors.map(withType) }) },
    cost.points,
  );
}

/** A client asks the same few questions over and over. */
const documents = new Map<string, DocumentNode>();
const faultsOf = new WeakMap<DocumentNode, readonly GraphQLError[]>();

function parsed(query: string): DocumentNode {
  const document = documents.get(query) ?? parse(query);
  documents.set(query, document);
  return document;
}

function wrongIn(document: DocumentNode): readonly GraphQLError[] {
  const wrong = faultsOf.get(document) ?? validate(schema, document);
  faultsOf.set(document, wrong);
  return wrong;
}

function rootOf({ truth, token }: Asking, cost: Cost, standing: Standing): unknown {
  const { world } = truth;
  const nodeOf = (id: string): unknown => nodeFrom(truth, token, id);
  return {
    rateLimit: Number.isFinite(standing.limit) ? rateLimitOf(cost, standing) : null,
    viewer: actorNode(token?.owner ?? null),
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const repository = truth.find(`${owner}/${name}`);
      if (repository === undefined)
        throw failing('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      if (token?.may === 'metadata') throw failing('FORBIDDEN', 'Resource not accessible by personal access token');
      return repositoryNode(world, repository);
    },
    node: ({ id }: { id: string }) => nodeOf(id),
    nodes: ({ ids }: { ids: readonly string[] }) => {
      if (ids.length > 100)
        throw failing('ARGUMENT_LIMIT', `You may not provide more than 100 node ids; you provided ${ids.length}.`);
      // A missing one is a null in its place and an error that names the place.
      return ids.map((id) => caught(() => nodeOf(id)));
    },
  };
}

const rateLimitOf = (cost: Cost, standing: Standing): unknown => ({
  cost: cost.points,
  limit: standing.limit,
  nodeCount: cost.nodes,
  remaining: standing.remaining,
  used: standing.used,
  resetAt: new Date(standing.reset * 1000).toISOString().replace('.000', ''),
});

function nodeFrom(truth: GithubTruth, token: Token | undefined, global: string): unknown {
  const { kind, id } = fromNodeId(global);
  for (const repository of truth.world.repositories) {
    const found =
      kind === 'Repository' && repository.id === id
        ? repositoryNode(truth.world, repository)
        : kind === 'PullRequest'
          ? [...repository.pulls.values()].filter((one) => one.id === id).map((one) => pullNode(repository, one))[0]
          : kind === 'Issue'
            ? [...repository.issues.values()]
                .filter((one) => one.id === id)
                .map((one) => issueNode(truth.world, repository, one))[0]
            : kind === 'Deployment'
              ? [repository.deployments.get(id)]
                  .flatMap((one) => one ?? [])
                  .map((one) => deploymentNode(repository, one))[0]
              : kind === 'Release'
                ? [repository.releases.get(id)]
                    .flatMap((one) => one ?? [])
                    .map((one) => releaseNode(repository, one))[0]
                : undefined;
    if (found !== undefined && token?.may === 'metadata')
      throw failing('FORBIDDEN', 'Resource not accessible by personal access token');
    if (found !== undefined) return found;
  }
  throw failing('NOT_FOUND', `Could not resolve to a node with the global id of '${global}'`);
}

function caught(resolve: () => unknown): unknown {
  try {
    return resolve();
  } catch (error) {
    return error;
  }
}

const failing = (type: string, message: string): Error => Object.assign(new Error(message), { type });

/** GitHub names the kind of an error beside its message; the library would hide it in the cause. */
function withType(error: GraphQLError): GraphQLFormattedError {
  const type = (error.originalError as { type?: string } | undefined)?.type;
  return type === undefined ? error.toJSON() : ({ type, ...error.toJSON() } as GraphQLFormattedError);
}
