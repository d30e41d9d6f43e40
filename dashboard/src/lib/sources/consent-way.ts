import { consentAddress, type SourceList } from 'shared/contracts';
import { ask } from '../api.js';

type Connector = SourceList['connectors'][number];
type Typed = Readonly<Record<string, string>>;

/** Whether what is chosen in the form is signed in to with the browser; a kind that is left empty is as it was. */
export const isByConsent = (connector: Connector | undefined, typed: Typed): boolean =>
  connector?.consent !== undefined && typed['deployment'] !== 'dataCenter' && typed['signIn'] === 'oauth';

/** Fields that the chosen way of signing in has no use for. */
export function withoutUse(connector: Connector, typed: Typed): readonly string[] {
  if (typed['deployment'] === 'dataCenter') return ['signIn', 'email', 'clientId', 'clientSecret'];
  if (connector.consent === undefined) return [];
  return isByConsent(connector, typed) ? ['baseUrl', 'email', 'token'] : ['clientId', 'clientSecret'];
}

/** Fields that are asked for and sent: what was typed before another way was chosen stays in the form, and goes nowhere. */
export const usedFields = (connector: Connector, typed: Typed): Connector['fields'] =>
  connector.fields.filter(({ name }) => !withoutUse(connector, typed).includes(name));

/** What the source sent back with the person; null = nothing. */
export function replyIn({ searchParams }: URL): { state: string; code?: string; error?: string } | null {
  const [state, code, error] = ['state', 'code', 'error'].map((name) => searchParams.get(name));
  if (!state) return null;
  return { state, ...(code ? { code } : {}), ...(error ? { error } : {}) };
}

const begunAt = 'flow:consent-begun-at';

/** Leaves for the source; its answer comes to a page of its own. Throws `ApiFault`. */
export async function leaveFor(connector: Connector, typed: Typed, connectionId: string | null): Promise<void> {
  const filled = ['clientId', 'clientSecret'].map((name) => [name, (typed[name] ?? '').trim()] as const);
  const app = Object.fromEntries(filled.filter(([, value]) => value !== ''));
  const body = { connector: connector.id, connectionId, ...app };
  const { address } = await ask('/api/sources/consents', consentAddress, { method: 'POST', body });
  sessionStorage.setItem(begunAt, location.pathname);
  location.assign(address);
}

/** Where it was begun in this tab, to begin again. */
export const whereBegun = (): string => {
  const path = sessionStorage.getItem(begunAt) ?? '';
  return /^\/(sources|start)(\/[\w-]+)*$/.test(path) ? path : '/sources/new';
};
