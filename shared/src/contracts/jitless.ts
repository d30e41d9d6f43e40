import { z } from 'zod';

// zod compiles parsers with `new Function`, which our content-security policy forbids in a page (decisions.md 39); the
// server has no such policy, and answers large payloads the quicker for it. This module is imported first by every
// contract, so the switch is set before any schema is used.
z.config({ jitless: 'document' in globalThis });

export { z };
