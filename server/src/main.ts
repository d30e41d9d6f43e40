import { once } from 'node:events';
import nodeModule from 'node:module';
import { ConfigFault, readConfig } from './config.js';

// Nothing of ours may depend on where the machine stands: what users see is reckoned in the installation's zone.
process.env['TZ'] = 'UTC';

/**
 * The supervisor starts us before the database answers, because reading our code takes longer than starting that; it
 * hands its address over as soon as it is known. Without a supervisor the environment says it all.
 */
const handedOver = process.send
  ? once(process, 'message').then(([variables]) => variables as NodeJS.ProcessEnv)
  : Promise.resolve({});

// The supervisor is gone without a goodbye, and perhaps the database with it: nobody would ever end us. The news comes
// once, and may have come before this line: what is imported above it is loaded first.
let close: (() => Promise<void>) | null = null;
process.once('disconnect', () => {
  if (close === null) process.exit();
  setTimeout(() => process.exit(), 5_000);
  void close().finally(() => process.exit());
});
if (process.send && !process.connected) process.exit();

try {
  const [{ serve }, variables] = await Promise.all([import('./serve.js'), handedOver]);
  close = await serve(readConfig({ ...process.env, ...variables }));
  // What was compiled is kept for the next start (where the supervisor says), now and not at an end that may be a kill.
  // Node has it from 22.1 on; an older one starts as it always did.
  (nodeModule as { flushCompileCache?: () => void }).flushCompileCache?.();
} catch (error) {
  if (!(error instanceof ConfigFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
