import type { SentenceValue } from '../contracts/sentence.js';
import type { MessageKey } from './catalogue.js';
import { message } from './sentence.js';

const kinds: Readonly<Record<string, MessageKey>> = {
  satisfaction: 'app.satisfaction',
  serviceSpeed: 'app.serviceSpeed',
  takeUp: 'app.takeUp',
  completion: 'app.completion',
  costPerTransaction: 'app.costPerTransaction',
  accessibility: 'app.accessibility',
  reach: 'app.reach',
  ease: 'app.ease',
  usability: 'app.usability',
  usabilityEstimate: 'app.usabilityEstimate',
  systemUsability: 'app.systemUsability',
  shortUsability: 'app.shortUsability',
  recommendation: 'app.recommendation',
  adoption: 'app.adoption',
  activation: 'app.activation',
  retention: 'app.retention',
  accessibilityGap: 'app.accessibilityGap',
  loadTime: 'app.loadTime',
  inputDelay: 'app.inputDelay',
  layoutShift: 'app.layoutShift',
  'lead-time': 'metrics.lead-time.name',
  'change-lead-time': 'metrics.change-lead-time.name',
};

/** An indicator within a sentence: the team's own name for it, or that of its kind; a time of flow by its metric. */
export const indicatorName = ({ name, kind }: { readonly name: string | null; readonly kind: string }): SentenceValue =>
  name ?? message(kinds[kind] ?? 'app.ownIndicator');
