/** What a route says, before the headers every answer has. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

export const ok = (body: unknown): Reply => ({ status: 200, body });

export const refused = (status: number, ...errorMessages: string[]): Reply => ({
  status,
  body: { errorMessages, errors: {} },
});

export const noIssue = refused(404, 'Issue does not exist or you do not have permission to see it.');
