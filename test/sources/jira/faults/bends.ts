import type { Answer } from '../../kit/exchange.js';
import { isWhole, withHeaders } from '../../kit/bends.js';
import type { Bend } from '../../kit/faults.js';

/** Ways in which answers of Jira are whole and wrong (source-apis.md 11.3). */

export { dated, told } from '../../kit/bends.js';

type Row = Record<string, unknown>;

const bodyOf = ({ body }: Answer): Row => (typeof body === 'object' && body !== null ? (body as Row) : {});
const withBody = (answer: Answer, body: unknown): Answer => ({ ...answer, body });

/** The first few requests it has a bearing on. */
export const few = (bend: Bend): Bend => {
  let left = 3;
  return (answer, call) => {
    const other = left > 0 ? bend(answer, call) : undefined;
    if (other !== undefined) left -= 1;
    return other;
  };
};

/** Instead of any answer. */
export const refused =
  (status: number, message: string): Bend =>
  (answer) => ({ ...answer, status, body: { errorMessages: [message], errors: {} } });

/** F14: the token of a page that was asked for is not known any more. */
export const staleToken: Bend = (answer, call) =>
  /nextPageToken/.test(call.text) ? refused(400, 'The provided next page token is expired.')(answer, call) : undefined;

/** F14: the token of the page before comes back. */
export const sameToken: Bend = (answer, { text }) => {
  const token = /"nextPageToken":"([^"]+)"/.exec(text)?.[1];
  return token === undefined || !isWhole(answer)
    ? undefined
    : withBody(answer, { ...bodyOf(answer), nextPageToken: token });
};

/** F14: `isLast` says the opposite of what the token says. */
export const wrongLast: Bend = (answer) => {
  const body = bodyOf(answer);
  return 'isLast' in body ? withBody(answer, { ...body, isLast: body['isLast'] !== true }) : undefined;
};

/** F14: nothing on this page, and its records on the one after it. */
export class EmptyPages {
  readonly #held = new Map<string, unknown>();

  readonly bend: Bend = (answer, { text }) => {
    const body = bodyOf(answer);
    const token = /"nextPageToken":"(empty-[^"]+)"/.exec(text)?.[1];
    if (token !== undefined && this.#held.has(token)) {
      const held = this.#held.get(token);
      this.#held.delete(token);
      return { ...answer, status: 200, body: held };
    }
    if (!isWhole(answer) || !Array.isArray(body['issues']) || text.includes('nextPageToken')) return undefined;
    const name = `empty-${this.#held.size}-${text.length}`;
    this.#held.set(name, body);
    return withBody(answer, { issues: [], nextPageToken: name, isLast: false });
  };
}

/** F11: what an answer ended with, once more at the beginning of the next to a question for the same fields. */
export class OnceMore {
  readonly #last = new Map<string, Row>();

  readonly bend: Bend = (answer, { path, text }) => {
    const body = bodyOf(answer);
    const name = ['issues', 'issueChangeLogs'].find((one) => Array.isArray(body[one]));
    if (!isWhole(answer) || name === undefined) return undefined;
    const rows = body[name] as Row[];
    const key = `${path} ${/"fields":\[[^\]]*\]/.exec(text)?.[0] ?? ''}`;
    const before = this.#last.get(key);
    const last = rows.at(-1);
    if (last !== undefined) this.#last.set(key, structuredClone(last));
    return before === undefined ? undefined : withBody(answer, { ...body, [name]: [before, ...rows] });
  };
}

/** F15: the walk ends here, says Jira, and it is wrong: no token on Cloud, a total of what is shown on Data Center. */
export const noMore: Bend = (answer) => {
  const { nextPageToken, ...body } = bodyOf(answer);
  if (!isWhole(answer)) return undefined;
  if (nextPageToken !== undefined) return withBody(answer, { ...body, isLast: true });
  const issues = body['issues'];
  return Array.isArray(issues) && typeof body['total'] === 'number' && body['total'] > issues.length
    ? withBody(answer, { ...body, total: issues.length })
    : undefined;
};

/** F20: the key expired, and all that tells is a header. */
export const anonymous: Bend = (answer) => {
  const body = bodyOf(answer);
  if (!isWhole(answer) || !Array.isArray(body['issues'])) return undefined;
  const nothing = 'total' in body ? { ...body, total: 0, issues: [] } : { issues: [], isLast: true };
  return withHeaders(withBody(answer, nothing), { 'x-seraph-loginreason': 'AUTHENTICATED_FAILED' });
};

/** F25: what a proxy may leave of the headers. */
export const stripped: Bend = (answer) => ({
  ...answer,
  headers: Object.fromEntries(
    Object.entries(answer.headers).filter(([name]) => !/^(x-|atl-|retry|cache|ratelimit)/.test(name)),
  ),
});

/** F26: what people, texts and ids of lines can be, where nothing of it is kept. */
export const odd: Bend = (answer) => {
  const body = bodyOf(answer);
  if (!isWhole(answer)) return undefined;
  if (Array.isArray(body['issues'])) {
    const issues = (body['issues'] as Row[]).map((issue, index) =>
      'fields' in issue ? oddIssue(issue, index) : issue,
    );
    return withBody(answer, { ...body, issues });
  }
  if (!Array.isArray(body['issueChangeLogs'])) return undefined;
  const logs = (body['issueChangeLogs'] as Row[]).map((log) => ({
    ...log,
    issueId: Number(log['issueId']),
    changeHistories: (log['changeHistories'] as Row[]).map(oddHistory),
  }));
  return withBody(answer, { ...body, issueChangeLogs: logs });
};

const oddIssue = (issue: Row, index: number): Row => {
  const changelog = issue['changelog'] as { histories: Row[] } | undefined;
  const nobody = { assignee: null, creator: null, reporter: null };
  const description = `\u0000🦭 \ud83e ${'long '.repeat(index === 0 ? 210_000 : 1)}`;
  return {
    ...issue,
    fields: { ...(issue['fields'] as Row), ...nobody, description, customfield_99999: { nobody: null } },
    ...(changelog === undefined ? {} : { changelog: { ...changelog, histories: changelog.histories.map(oddHistory) } }),
  };
};

const oddHistory = (history: Row): Row => ({
  ...history,
  id: Number(history['id']),
  author: null,
  historyMetadata: null,
});

/**
 * F12, F19: a node that lags. It hears everything and, once it is `behind`, says of each issue and change log what it
 * heard before; lists of ids are left as they are.
 */
export class LaggingNode {
  behind = false;
  readonly #issues = new Map<unknown, Row>();
  readonly #logs = new Map<unknown, Row>();

  constructor(private readonly of: 'issues' | 'logs' | 'both') {}

  readonly bend: Bend = (answer) => {
    const body = bodyOf(answer);
    if (!isWhole(answer)) return undefined;
    const issues = this.#told(body['issues'], 'id', this.#issues, this.of !== 'logs');
    const logs = this.#told(body['issueChangeLogs'], 'issueId', this.#logs, this.of !== 'issues');
    if (!this.behind || (issues === undefined && logs === undefined)) return undefined;
    return withBody(answer, { ...body, ...(issues && { issues }), ...(logs && { issueChangeLogs: logs }) });
  };

  #told(rows: unknown, id: string, before: Map<unknown, Row>, lags: boolean): Row[] | undefined {
    if (!Array.isArray(rows) || !lags) return undefined;
    // Data Center says `fields` in a list of ids too. Kept as what the node had heard, that would be an issue without a
    // summary wherever it was listed and could not be read: no lag gives that, and a reader can but set it aside.
    const full = (rows as Row[]).filter((row) => 'summary' in ((row['fields'] ?? {}) as Row) || id === 'issueId');
    if (full.length === 0) return undefined;
    if (!this.behind) {
      for (const row of full) before.set(row[id], structuredClone(row));
      return undefined;
    }
    return (rows as Row[]).map((row) => before.get(row[id]) ?? row);
  }
}
