import { z } from './jitless.js';
import { sentence } from './sentence.js';

/** GET /api/stored: everything that is kept, made from the running connectors and the database itself. */
export const storedFields = z.object({
  /** What is read from sources: only the fields named here are ever stored. */
  connectors: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      streams: z.array(z.object({ name: z.string(), purpose: sentence, fields: z.array(z.string()) })),
    }),
  ),
  /** What people answered: in files that are imported or fetched, and in our own survey; by the tables it is kept in. */
  answers: z.array(
    z.object({
      from: z.enum(['files', 'survey']),
      purpose: sentence,
      tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
    }),
  ),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
});
export type StoredFields = z.infer<typeof storedFields>;
