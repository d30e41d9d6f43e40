import type { Call } from '../../kit/exchange.js';
import { type Asking, isCloud } from '../shapes/asking.js';
import { boardIssues, boardIssuesByToken } from './board-issues.js';
import { boardConfiguration, boards, boardSprints, oneBoard, oneSprint, projectVersions } from './board-routes.js';
import { bulkChangelogs, bulkFetch, changelog, issue } from './issue-routes.js';
import { type Question, questionOf } from './request.js';
import { type Reply, refused } from './reply.js';
import { approximateCount, search, searchJql } from './search-routes.js';
import * as site from './site-routes.js';
import { refreshWebhooks, registerWebhooks, webhooks } from './webhook-routes.js';

interface Route {
  readonly ask: RegExp;
  readonly where: 'cloud' | 'dataCenter' | 'both';
  readonly reply: (asking: Asking, question: Question, part: string) => Reply;
}

const route = (where: Route['where'], ask: string, reply: Route['reply']): Route => ({
  where,
  ask: new RegExp(`^${ask.replace('/api/', '/rest/api/(?:2|3|latest)/')}$`),
  reply,
});

const removed = refused(
  410,
  'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046',
);

const routes: readonly Route[] = [
  route('both', 'GET /api/myself', (asking) => site.myself(asking)),
  route('both', 'GET /api/serverInfo', (asking) => site.serverInfo(asking)),
  route('cloud', '(?:GET|POST) /api/search/jql', searchJql),
  route('cloud', 'POST /api/search/approximate-count', approximateCount),
  route('cloud', '(?:GET|POST) /api/search', () => removed),
  route('dataCenter', '(?:GET|POST) /api/search', search),
  route('cloud', 'POST /api/issue/bulkfetch', bulkFetch),
  route('cloud', 'POST /api/changelog/bulkfetch', bulkChangelogs),
  route('both', 'GET /api/issue/([^/]+)', issue),
  route('cloud', 'GET /api/issue/([^/]+)/changelog', changelog),
  route('both', 'GET /api/field', (asking) => site.fields(asking)),
  route('cloud', 'GET /api/field/search', site.fieldSearch),
  route('both', 'GET /api/status', (asking) => site.statuses(asking)),
  route('both', 'GET /api/statuscategory', (asking) => site.categories(asking)),
  route('both', 'GET /api/issuetype', (asking) => site.issueTypes(asking)),
  route('both', 'GET /api/resolution', (asking) => site.resolutions(asking)),
  route('cloud', 'GET /api/project/search', (asking, question) => site.projectSearch(asking, question)),
  route('both', 'GET /api/project', (asking) => site.projectList(asking)),
  route('both', 'GET /api/project/([^/]+)', (asking, question, part) => site.project(asking, question, part)),
  route('both', 'GET /api/project/([^/]+)/statuses', (asking, _question, part) => site.projectStatuses(asking, part)),
  route('both', 'GET /api/project/([^/]+)/version', projectVersions),
  route('both', 'GET /rest/agile/1.0/board', boards),
  route('both', 'GET /rest/agile/1.0/board/([^/]+)', (asking, _question, part) => oneBoard(asking, part)),
  route('both', 'GET /rest/agile/1.0/sprint/([^/]+)', (asking, _question, part) => oneSprint(asking, part)),
  route('both', 'GET /rest/agile/1.0/board/([^/]+)/issue', boardIssues),
  route('cloud', 'GET /rest/software/1.0/board/([^/]+)/issue', boardIssuesByToken),
  route('both', 'GET /rest/agile/1.0/board/([^/]+)/configuration', (asking, _question, part) =>
    boardConfiguration(asking, part),
  ),
  route('both', 'GET /rest/agile/1.0/board/([^/]+)/sprint', boardSprints),
  route('both', 'GET /api/mypermissions', (asking) => site.myPermissions(asking)),
  route('cloud', 'GET /api/webhook', webhooks),
  route('cloud', 'POST /api/webhook', registerWebhooks),
  route('cloud', 'PUT /api/webhook/refresh', refreshWebhooks),
];

export function replyTo(asking: Asking, call: Call): Reply {
  const kind = isCloud(asking) ? 'cloud' : 'dataCenter';
  for (const { ask, where, reply } of routes) {
    const match = ask.exec(`${call.method} ${call.path}`);
    if (match === null || (where !== 'both' && where !== kind)) continue;
    try {
      return reply(asking, questionOf(call), decodeURIComponent(match[1] ?? ''));
    } catch (error) {
      if (error instanceof SyntaxError) return refused(400, 'There was an error parsing JSON.');
      throw error;
    }
  }
  return { status: 404, body: { message: 'null for uri: '.concat(call.target), 'status-code': 404 } };
}
