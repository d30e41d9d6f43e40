// The runner knows no time limits: a test that hangs would hang the whole run, and nobody would learn which one it was.
import { addEventHandler } from 'jest-circus';
import { withTimeLimit } from './time-limit.js';

/** Milliseconds. Some tests are whole runs over HTTP, on machines that do other things too. */
const usual = 90_000;

addEventHandler((event, { currentDescribeBlock: { children, hooks } }) => {
  if (event.name !== 'add_test' && event.name !== 'add_hook') return;
  const added = (event.name === 'add_test' ? children : hooks).at(-1);
  if (added && 'fn' in added) added.fn = withTimeLimit(added.fn as () => unknown, event.timeout ?? usual);
});
