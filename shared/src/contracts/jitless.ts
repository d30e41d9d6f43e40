import { z } from 'zod';

// zod compiles parsers with `new Function`, which our content-security policy forbids (decisions.md 39).
// This module is imported first by every contract, so the switch is set before any schema is used.
z.config({ jitless: true });

export { z };
