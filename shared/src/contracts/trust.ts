import { z } from './jitless.js';

/** GET /api/stored: everything that is kept, made from the running connectors and the database itself. */
export const storedFields = z.object({
  /** What is read from sources: only the fields named here are ever stored. */
  connectors: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      streams: z.array(z.object({ name: z.string(), fields: z.array(z.string()) })),
    }),
  ),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
});
export type StoredFields = z.infer<typeof storedFields>;
