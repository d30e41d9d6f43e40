const begin = performance.now();

// `npm start | head`: whoever listened is gone, and the product goes on.
process.stdout.on('error', () => undefined);

/** One readable line for the person at the terminal, with the seconds since the start. Plain ASCII: LANG may be C. */
export function report(line: string): void {
  const seconds = ((performance.now() - begin) / 1000).toFixed(1).padStart(6);
  process.stdout.write(`${seconds} s  ${line}\n`);
}
