// The runner knows no time limits: a test that hangs would hang the whole run, and nobody would learn which one it was.
import { addEventHandler } from 'jest-circus';
import { withTimeLimit } from './time-limit.js';

/**
 * Milliseconds, and the least that any test has: a limit is there to name the one that hangs, and on a machine that does other
 * things too everything takes long now and then.
 */
const least = 300_000;

addEventHandler((event, { currentDescribeBlock: { children, hooks } }) => {
  if (event.name !== 'add_test' && event.name !== 'add_hook') return;
  const added = (event.name === 'add_test' ? children : hooks).at(-1);
  if (added && 'fn' in added) added.fn = withTimeLimit(added.fn as () => unknown, Math.max(event.timeout ?? 0, least));
});
