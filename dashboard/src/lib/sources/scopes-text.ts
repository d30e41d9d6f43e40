import type { ConnectionSummary } from 'shared/contracts';
import type { MessageKey } from 'shared/language';

/** What is read of a source, by the word its people use for it. */
export const scopesKey = ({ connector }: Pick<ConnectionSummary, 'connector'>): MessageKey =>
  connector.startsWith('github')
    ? 'sources-page.repositories'
    : connector === 'jira'
      ? 'sources-page.projects'
      : 'sources-page.scopes';
