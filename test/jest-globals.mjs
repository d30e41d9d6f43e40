// What tests import as `@jest/globals`: our runner gives these as globals, and the package itself refuses to be imported there.
export const { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } = globalThis;
