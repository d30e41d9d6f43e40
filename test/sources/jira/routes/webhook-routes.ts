import type { Asking } from '../shapes/asking.js';
import type { JiraTruth } from '../truth.js';
import { jiraTime } from '../zone.js';
import { type Question, numberOf } from './request.js';
import { type Reply, ok, refused } from './reply.js';

interface Webhook {
  readonly id: number;
  readonly jqlFilter: string;
  readonly events: readonly string[];
  endsAt: number;
}

/** Jira forgets them unless they are renewed. */
const lifetime = 30 * 86_400_000;
const kept = new WeakMap<JiraTruth, Webhook[]>();

const onlyApps = refused(403, 'The caller is not an app.');
/** A person's token is no app: only what was let in by OAuth may have them. */
const isApp = ({ account }: Asking): boolean => account?.label === 'scoped';

const living = ({ truth, now }: Asking): Webhook[] => {
  const all = (kept.get(truth) ?? []).filter(({ endsAt }) => endsAt > now);
  kept.set(truth, all);
  return all;
};

/** Each is registered or refused for itself. */
export function registerWebhooks(asking: Asking, { webhooks, url }: Question): Reply {
  if (!isApp(asking)) return onlyApps;
  if (typeof url !== 'string' || !Array.isArray(webhooks)) return refused(400, 'Invalid request payload');
  const all = living(asking);
  const webhookRegistrationResult = (webhooks as Partial<Webhook>[]).map(({ jqlFilter, events }) => {
    if (jqlFilter === undefined || jqlFilter === '') return { errors: ['The jqlFilter is empty'] };
    if (events === undefined || events.length === 0) return { errors: ['No events were given'] };
    const id = 1 + Math.max(0, ...all.map((one) => one.id));
    all.push({ id, jqlFilter, events, endsAt: asking.now + lifetime });
    return { createdWebhookId: id };
  });
  return ok({ webhookRegistrationResult });
}

export function refreshWebhooks(asking: Asking, { webhookIds }: Question): Reply {
  if (!isApp(asking)) return onlyApps;
  if (!Array.isArray(webhookIds)) return refused(400, 'Invalid request payload');
  const endsAt = asking.now + lifetime;
  for (const webhook of living(asking)) if (webhookIds.includes(webhook.id)) webhook.endsAt = endsAt;
  return ok({ expirationDate: jiraTime(endsAt, 'UTC') });
}

export function webhooks(asking: Asking, question: Question): Reply {
  if (!isApp(asking)) return onlyApps;
  const all = living(asking);
  const startAt = numberOf(question, 'startAt', 0);
  const maxResults = Math.min(numberOf(question, 'maxResults', 100), 100);
  const values = all.slice(startAt, startAt + maxResults).map(({ endsAt, ...webhook }) => ({
    ...webhook,
    expirationDate: jiraTime(endsAt, 'UTC'),
  }));
  return ok({ maxResults, startAt, total: all.length, isLast: startAt + maxResults >= all.length, values });
}
