/**
 * Runs what is given in as many lanes as the machine has cores: each lane takes the next that waits, and lets it wait for the
 * one it comes `after`.
 * @template {{ name: string, after?: string }} Suite
 * @template Result
 * @param {number} lanes
 * @param {readonly Suite[]} suites what another comes after stands before it
 * @param {(suite: Suite) => Promise<Result>} run
 * @returns {Promise<Result[]>} what each came to, in the order given
 */
export async function inLanes(lanes, suites, run) {
  const begun = [];
  let next = 0;
  const lane = async () => {
    while (next < suites.length) {
      const mine = next++;
      await begun[suites.findIndex(({ name }) => name === suites[mine].after)];
      begun[mine] = run(suites[mine]);
      await begun[mine];
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return Promise.all(begun);
}
