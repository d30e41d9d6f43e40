import { z } from './jitless.js';

/** POST /api/sources/consents: begins to be let in at a source with a browser. */
export const consentInput = z
  .object({
    connector: z.string(),
    /** As the app was registered at the source. Left out = as the connection has them. */
    clientId: z.string().trim().min(1).max(200).optional(),
    clientSecret: z.string().trim().min(1).max(1000).optional(),
    /** The connection whose key is to be replaced; null = there will be a new one. */
    connectionId: z.uuid().nullable().default(null),
  })
  .superRefine((input, context) => {
    for (const path of input.connectionId === null ? (['clientId', 'clientSecret'] as const) : []) {
      if (input[path] === undefined)
        context.addIssue({ code: 'invalid_type', expected: 'string', path: [path], message: 'received undefined' });
    }
  });

/** Where the person goes to say yes. */
export const consentAddress = z.object({ address: z.url() });

/** POST /api/sources/consents/answer: what the source sent back with the person, word for word. */
export const consentReply = z.object({
  state: z.string().min(1).max(200),
  code: z.string().min(1).max(8000).optional(),
  error: z.string().max(200).optional(),
});

/** What was agreed on. `consent` stands for the keys in a configuration, in this session and for an hour. */
export const consentGiven = z.object({
  consent: z.uuid(),
  connector: z.string(),
  connectionId: z.uuid().nullable(),
  sites: z.array(z.object({ url: z.url(), name: z.string() })),
});
export type ConsentGiven = z.infer<typeof consentGiven>;
