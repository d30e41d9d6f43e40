import type { Connector } from './contract.js';
import { github, githubApp } from './github/connector.js';
import { jira } from './jira/connector.js';
import { sample } from './sample/connector.js';

export * from './contract.js';
export * from './store.js';
export * from './sync.js';
export { preparePage } from './sync/prepare-page.js';
export * from './hook.js';
export * from './refetch.js';
export { forbiddenAddress, networkFault } from './http/faults.js';
export * from './sample/organisation.js';

/** Every source that can be connected. A new connector is one line here. */
export const connectors: readonly Connector[] = [github, githubApp, jira, sample];
