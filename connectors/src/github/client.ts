import { createHash } from 'node:crypto';
import type { Octokit } from 'octokit';
import { SourceError } from '../contract.js';
import { graphql, list, object, type Shape, type Transport } from '../http.js';
import type { Credential } from './credential.js';
import { linksOf } from './links.js';
import { usualSize } from './page-size.js';
import { graphqlAddress } from './reads-only.js';

/** One page of a list. `next` is GitHub's own address of the page after it: pages are followed, never counted. */
export interface ListPage {
  readonly rows: readonly Row[];
  /** What a list that is wrapped says beside its rows. */
  readonly about: Row;
  readonly next: string | undefined;
  /** GitHub left out what single sign-on keeps from this key, with status 200. */
  readonly partial: boolean;
  /** What GitHub calls the page as it is now, for this key alone; undefined = it does not say. */
  readonly mark: string | undefined;
  /** It is as it was when `mark` was given: rows are left out. */
  readonly unchanged: boolean;
  /** Upper bound of rows in the whole list, where GitHub names a last page. */
  readonly atMost: number | null;
}

/** As GitHub sent it; every field is checked by a record schema before it is kept. */
export type Row = Readonly<Record<string, unknown>>;
export type Parameters = Readonly<Record<string, string | number | undefined>>;

/** The only door to GitHub. Throws `SourceError` and nothing else of its own. */
export interface GitHubClient {
  page(path: string, parameters: Parameters, signal: AbortSignal, rowsIn?: string): Promise<ListPage>;
  /** As `page`, unless it still is what `mark` was given for: to hear that costs nothing (source-apis.md 3.4). */
  pageUnless(
    mark: string | undefined,
    path: string,
    parameters: Parameters,
    signal: AbortSignal,
    rowsIn?: string,
  ): Promise<ListPage>;
  pageAt(address: string, signal: AbortSignal, rowsIn?: string): Promise<ListPage>;
  one(path: string, parameters: Parameters, signal: AbortSignal): Promise<Row>;
  /** `data` of a whole answer. */
  ask(document: string, variables: Readonly<Record<string, unknown>>, signal: AbortSignal): Promise<Row>;
}

interface Answered {
  /** Undefined = not modified. */
  readonly data: unknown;
  readonly headers: { readonly link?: string; readonly etag?: string; readonly 'x-github-sso'?: string };
}

/** Pinned: the API's meaning changes with it. */
const apiVersion = '2022-11-28';
export const userAgent = 'flow-and-effect';
/** What decides how an answer looks, beside its address and the key. */
export const fixedHeaders = { accept: 'application/vnd.github+json', 'x-github-api-version': apiVersion };

/** Octokit builds, signs and names requests; retries and waits are the transport's alone (decisions.md 33). */
const createOctokit = async (baseUrl: string): Promise<Octokit> => {
  // Read when it is first needed: most starts of the product never ask GitHub anything.
  const { Octokit } = await import('octokit');
  return new Octokit({
    baseUrl,
    userAgent,
    retry: { enabled: false },
    throttle: { enabled: false },
    log: silent,
  });
};

export const createClient = (baseUrl: string, credential: Credential, transport: Transport): GitHubClient => {
  let octokit: Promise<Octokit> | undefined;
  const graphqlUrl = graphqlAddress(baseUrl);

  const send = async (
    route: string,
    shape: Shape,
    parameters: Readonly<Record<string, unknown>>,
    signal: AbortSignal,
    { etag, mayRenew = true }: { etag?: string | undefined; mayRenew?: boolean } = {},
  ): Promise<Answered> => {
    octokit ??= createOctokit(baseUrl);
    const { request } = await octokit;
    const token = await credential.token(signal);
    const ask = transport.expecting(etag === undefined ? shape : { ...shape, conditional: true });
    let data: unknown;
    try {
      const { headers } = await request(route, {
        ...parameters,
        headers: {
          ...fixedHeaders,
          authorization: `Bearer ${token}`,
          ...(etag === undefined ? {} : { 'if-none-match': etag }),
        },
        request: {
          // The transport has read the body; octokit would read every body again, as exactly as few need it.
          parseSuccessResponseBody: false,
          fetch: async (url: string, init: RequestInit) => {
            const response = await ask(url, init);
            data = await response.json();
            return response;
          },
          ...{ signal, log: silent },
        },
      });
      return { data, headers };
    } catch (error) {
      signal.throwIfAborted();
      if ((error as { status?: unknown }).status === 304) return { data: undefined, headers: {} };
      // Octokit wraps what its fetch throws.
      if (!(error instanceof Error && error.cause instanceof SourceError)) throw error;
      const again = error.cause.fault.code === 'badKey' && mayRenew && credential.forget(token);
      if (!again) throw error.cause;
      return send(route, shape, parameters, signal, { etag, mayRenew: false });
    }
  };

  const pageFrom = ({ data, headers }: Answered, rowsIn: string | undefined): ListPage => ({
    rows: (rowsIn === undefined ? data : (data as Row)[rowsIn]) as Row[],
    about: rowsIn === undefined ? {} : (data as Row),
    partial: isPartial(headers),
    mark: undefined,
    unchanged: false,
    ...linksOf(headers.link, baseUrl, usualSize),
  });

  const shapeOf = (rowsIn: string | undefined): Shape => (rowsIn === undefined ? list : wrapped(rowsIn));

  const page = async (route: string, parameters: Parameters, signal: AbortSignal, rowsIn?: string): Promise<ListPage> =>
    pageFrom(await send(route, shapeOf(rowsIn), parameters, signal), rowsIn);

  const pageUnless: GitHubClient['pageUnless'] = async (mark, path, parameters, signal, rowsIn) => {
    const asked = { per_page: usualSize, ...parameters };
    const own = `${fingerprint([baseUrl, credential.name, path, asked, fixedHeaders])} `;
    const etag = mark?.startsWith(own) === true ? mark.slice(own.length) : undefined;
    const answer = await send(`GET ${path}`, shapeOf(rowsIn), asked, signal, { etag });
    if (answer.data === undefined) return { ...pageFrom({ data: [], headers: {} }, undefined), mark, unchanged: true };
    return {
      ...pageFrom(answer, rowsIn),
      mark: answer.headers.etag === undefined ? undefined : own + answer.headers.etag,
    };
  };

  return {
    page: (path, parameters, signal, rowsIn) =>
      page(`GET ${path}`, { per_page: usualSize, ...parameters }, signal, rowsIn),
    pageUnless,
    pageAt: (address, signal, rowsIn) => page(`GET ${address}`, {}, signal, rowsIn),
    one: async (path, parameters, signal) => (await send(`GET ${path}`, object, parameters, signal)).data as Row,
    ask: async (query, variables, signal) => {
      const operationName = /query (\w+)/.exec(query)?.[1];
      const { data } = await send(`POST ${graphqlUrl}`, graphql, { query, operationName, variables }, signal);
      return (data as { data: Row }).data;
    },
  };
};

const wrapped = (rowsIn: string): Shape => ({
  name: `an object with ${rowsIn}`,
  fits: (body) => object.fits(body) && Array.isArray((body as Row)[rowsIn]),
});

const isPartial = (headers: Answered['headers']): boolean => /partial-results/.test(headers['x-github-sso'] ?? '');

/** A mark holds for one key, one address and one way of asking: of another it says nothing. The key cannot be read from it. */
const fingerprint = (of: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(of)).digest('base64url');

const quiet = (): void => undefined;
/** What is worth a line of the log, the transport writes. */
const silent = { debug: quiet, info: quiet, warn: quiet, error: quiet };
