const pauses = [2_000, 4_000, 8_000, 16_000];

/**
 * Milliseconds before a request is tried again: about twice as many each time, and a little more or fewer (0.7 to 1.3 times),
 * so that all who failed at once do not come back at once (source-apis.md 6.6). By what is asked and when, and not by
 * chance: a run of a test can be told again.
 * @param nth the attempt that failed, from 1
 */
export const pauseAfter = (nth: number, asked: string): number => {
  let sum = 0;
  for (const letter of asked) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 601;
  return Math.round((pauses[Math.min(nth, pauses.length) - 1] ?? 0) * (0.7 + sum / 1000));
};
