import { describe, expect, it } from '@jest/globals';
import { withTimeLimit } from '../time-limit.js';

describe('the time limit of a test', () => {
  it('fails what never ends, and says after how long', async () => {
    await expect(withTimeLimit(() => new Promise(() => {}), 20)()).rejects.toThrow('did not end within 0.02 s');
  });

  it("is out of the way of what ends in time, and keeps a failure's own words", async () => {
    await withTimeLimit(async () => {}, 1_000)();
    await expect(withTimeLimit(() => Promise.reject(new Error('its own')), 1_000)()).rejects.toThrow('its own');
  });
});
