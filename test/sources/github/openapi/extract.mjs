// Cuts the official descriptions of GitHub down to what the fake answers, for the tests to hold it against.
// Run by hand when a route or a field is added, with both packages outside this repository (one of them is 385 MB):
//   cd $(mktemp -d) && npm install @octokit/openapi@23.0.2 @octokit/graphql-schema@15.26.1
//   node <root>/test/sources/github/openapi/extract.mjs ./node_modules
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cutSchema } from './cut-schema.mjs';

const modules = resolve(process.argv[2] ?? 'node_modules');
const here = new URL('.', import.meta.url);

const routes = [
  '/rate_limit',
  '/user',
  '/user/repos',
  '/orgs/{org}/repos',
  '/repos/{owner}/{repo}',
  '/repos/{owner}/{repo}/pulls',
  '/repos/{owner}/{repo}/pulls/{pull_number}',
  '/repos/{owner}/{repo}/pulls/{pull_number}/commits',
  '/repos/{owner}/{repo}/pulls/{pull_number}/reviews',
  '/repos/{owner}/{repo}/issues/{issue_number}/timeline',
  '/repos/{owner}/{repo}/deployments',
  '/repos/{owner}/{repo}/deployments/{deployment_id}',
  '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses',
  '/repos/{owner}/{repo}/environments',
  '/repos/{owner}/{repo}/releases',
  '/repos/{owner}/{repo}/tags',
  '/repos/{owner}/{repo}/git/matching-refs/{ref}',
  '/repos/{owner}/{repo}/commits',
  '/repos/{owner}/{repo}/commits/{ref}',
  '/repos/{owner}/{repo}/compare/{basehead}',
  '/repos/{owner}/{repo}/actions/runs',
  '/repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}',
  '/repos/{owner}/{repo}/actions/runs/{run_id}/jobs',
];

const source = join(modules, '@octokit/openapi/generated/api.github.com.json');
const api = JSON.parse(readFileSync(source, 'utf8'));
const answers = {};
const schemas = {};

for (const route of routes) {
  const found = api.paths[route].get.responses['200'];
  answers[route] = strict(found.content['application/json'].schema);
}
writeFileSync(new URL('openapi.json', here), `${JSON.stringify({ version: api.info.version, answers, schemas })}\n`);

const sdl = readFileSync(join(modules, '@octokit/graphql-schema/schema.graphql'), 'utf8');
writeFileSync(new URL('../graphql/schema.graphql', here), cutSchema(sdl));

/** OpenAPI 3.0 into JSON Schema: `nullable` becomes a type, prose goes, referenced schemas come along. */
function strict(schema) {
  if (Array.isArray(schema)) return schema.map(strict);
  if (schema === null || typeof schema !== 'object') return schema;
  if (schema.$ref !== undefined) return { $ref: `#/schemas/${take(schema.$ref.split('/').pop())}` };
  const out = {};
  for (const [key, value] of Object.entries(schema)) {
    if (
      ['description', 'example', 'examples', 'title', 'discriminator', 'deprecated', 'nullable', 'default'].includes(
        key,
      )
    )
      continue;
    out[key] = key === 'properties' ? mapValues(value, strict) : typeof value === 'object' ? strict(value) : value;
  }
  return schema.nullable === true ? { anyOf: [{ type: 'null' }, out] } : out;
}

function take(name) {
  if (schemas[name] === undefined) {
    schemas[name] = true;
    schemas[name] = strict(api.components.schemas[name]);
  }
  return name;
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
