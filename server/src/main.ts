import { once } from 'node:events';
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

try {
  const [{ serve }, variables] = await Promise.all([import('./serve.js'), handedOver]);
  await serve(readConfig({ ...process.env, ...variables }));
} catch (error) {
  if (!(error instanceof ConfigFault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
