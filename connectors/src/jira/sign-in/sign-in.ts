import { z } from 'zod';
import { SourceError, type Io } from '../../contract.js';
import { fault, type Shape, type Transport } from '../../http.js';
import { siteOf, throughGateway, type JiraConfig } from '../config.js';
import { OAuthTokens } from './oauth-tokens.js';

/** How one key reaches one Jira. */
export interface SignIn {
  /** What the paths of the interface are put behind; no slash at its end. Asked for once. */
  base(signal: AbortSignal): Promise<string>;
  /** Header that goes with every request. */
  authorization(signal: AbortSignal): Promise<string>;
  /** The header was refused: whether there is another one now, so that asking again makes sense. */
  renew(refused: string, signal: AbortSignal): Promise<boolean>;
}

/** Both are Atlassian's, the same for everybody. */
export const gateway = 'https://api.atlassian.com';

export function signInOf(config: JiraConfig, io: Io, transport: Transport): SignIn {
  if (!throughGateway(config)) return fixed(config, () => Promise.resolve(siteOf(config)));
  if (config.signIn === 'scopedToken') {
    return fixed(config, async (signal) => `${gateway}/ex/jira/${await cloudIdOfSite(config, transport, signal)}`);
  }
  const tokens = new OAuthTokens(config, io, transport);
  return {
    base: once(async (signal) => `${gateway}/ex/jira/${await cloudIdOfGrant(config, tokens, transport, signal)}`),
    authorization: async (signal) => `Bearer ${await tokens.access(signal)}`,
    renew: async (refused, signal) =>
      `Bearer ${await tokens.renewed(refused.replace('Bearer ', ''), signal)}` !== refused,
  };
}

/** A key that is what it is until a person enters another one. */
function fixed({ deployment, email, token }: JiraConfig, base: SignIn['base']): SignIn {
  const isBearer = deployment === 'dataCenter' || email === undefined;
  const header = isBearer ? `Bearer ${token}` : `Basic ${Buffer.from(`${email}:${token}`, 'utf8').toString('base64')}`;
  return { base: once(base), authorization: () => Promise.resolve(header), renew: () => Promise.resolve(false) };
}

const tenant = z.object({ cloudId: z.string().min(1) });
const resources = z.array(z.object({ id: z.string().min(1), url: z.string() }));

/** Open to everyone. */
async function cloudIdOfSite(config: JiraConfig, transport: Transport, signal: AbortSignal): Promise<string> {
  const url = `${new URL(config.baseUrl).origin}/_edge/tenant_info`;
  const response = await transport.expecting(shapeOf(tenant))(url, { headers: { accept: 'application/json' }, signal });
  return tenant.parse(await response.json()).cloudId;
}

/** Of the sites that people let the app see, the one whose address was given. */
async function cloudIdOfGrant(
  config: JiraConfig,
  tokens: OAuthTokens,
  transport: Transport,
  signal: AbortSignal,
): Promise<string> {
  const url = `${gateway}/oauth/token/accessible-resources`;
  const ask = (access: string): Promise<Response> => {
    const headers = { accept: 'application/json', authorization: `Bearer ${access}` };
    return transport.expecting(shapeOf(resources))(url, { headers, signal });
  };
  const access = await tokens.access(signal);
  const response = await ask(access).catch(async (error: unknown) => {
    if (!isRefusedKey(error)) throw error;
    return ask(await tokens.renewed(access, signal));
  });
  const site = siteOf(config);
  const found = resources.parse(await response.json()).find((one) => one.url.replace(/\/+$/, '') === site);
  if (found === undefined) throw new SourceError(fault('noPermission', 'the app was not let in at this address'));
  return found.id;
}

/** The gateway says 401 also to a good key that was not given a scope (source-apis.md 6.8). */
const scopeMissing = /scope does not match/i;

export function isRefusedKey(error: unknown): boolean {
  return error instanceof SourceError && error.fault.code === 'badKey' && !scopeMissing.test(error.fault.detail);
}

/** A missing scope is a missing permission. */
export function asMeant(error: unknown): unknown {
  if (!(error instanceof SourceError) || error.fault.code !== 'badKey' || !scopeMissing.test(error.fault.detail)) {
    return error;
  }
  return new SourceError(fault('noPermission', error.fault.detail, { status: 401 }));
}

/** The first good answer is kept; a failed one is asked for again. */
function once(ask: SignIn['base']): SignIn['base'] {
  let answer: Promise<string> | undefined;
  return (signal) => {
    answer ??= ask(signal).catch((error: unknown) => {
      answer = undefined;
      throw error;
    });
    return answer;
  };
}

function shapeOf(answer: z.ZodType): Shape {
  return { name: 'the expected answer of Atlassian', fits: (body) => answer.safeParse(body).success };
}
