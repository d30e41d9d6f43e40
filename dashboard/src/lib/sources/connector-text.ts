import type { SourceList } from 'shared/contracts';
import type { MessageKey } from 'shared/language';

type ConfigField = SourceList['connectors'][number]['fields'][number];

/** Words for the fields that our connectors ask for; a field without any goes by its own name. */
const names: Readonly<Record<string, MessageKey>> = {
  baseUrl: 'sources-page.fieldAddress',
  url: 'sources-page.fieldAddress',
  token: 'sources-page.fieldKey',
  apiToken: 'sources-page.fieldKey',
  pat: 'sources-page.fieldKey',
  key: 'sources-page.fieldKey',
  secret: 'sources-page.fieldKey',
  appId: 'sources-page.fieldApp',
  installationId: 'sources-page.fieldInstallation',
  privateKey: 'sources-page.fieldPrivateKey',
  email: 'sources-page.fieldEmail',
  organisation: 'sources-page.fieldOrganisation',
  owner: 'sources-page.fieldOrganisation',
  deployment: 'sources-page.fieldKind',
  kind: 'sources-page.fieldKind',
  signIn: 'sources-page.fieldSignIn',
  clientId: 'sources-page.fieldClientId',
  clientSecret: 'sources-page.fieldClientSecret',
};

const hints: Readonly<Record<string, MessageKey>> = {
  github: 'sources-page.githubKey',
  'github-app': 'sources-page.githubAppKey',
  jira: 'sources-page.jiraKey',
};

const choices: Readonly<Record<string, MessageKey>> = {
  cloud: 'sources-page.choiceCloud',
  dataCenter: 'sources-page.choiceDataCenter',
  'data-center': 'sources-page.choiceDataCenter',
  server: 'sources-page.choiceDataCenter',
  apiToken: 'sources-page.choiceApiToken',
  scopedToken: 'sources-page.choiceScopedToken',
  oauth: 'sources-page.choiceOAuth',
};

export const fieldName = (field: ConfigField): MessageKey | null => names[field.name] ?? null;
export const choiceName = (choice: string): MessageKey | null => choices[choice] ?? null;
export const keyHint = (connector: string, field: ConfigField): MessageKey | null =>
  field.kind === 'secret' && field.required
    ? (hints[connector] ?? null)
    : field.kind === 'email'
      ? 'sources-page.emailHint'
      : null;

/** What is sent: fields left empty are not sent at all, so that the server's own defaults hold. */
export function configOf(
  fields: readonly ConfigField[],
  typed: Readonly<Record<string, string>>,
): Record<string, string> {
  const filled = fields.map((field) => [field.name, (typed[field.name] ?? '').trim()] as const);
  return Object.fromEntries(filled.filter(([, value]) => value !== ''));
}
